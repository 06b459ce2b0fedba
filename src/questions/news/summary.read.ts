import type { Position } from "../../claims/stance/index.ts";
import type { ThinRow } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import type { NewsItem } from "./news.types.ts";
import type { Told } from "./summary.ts";

/** Reads the names that a summary is made from, each kind of them in one statement for all news. */
export async function toldOf(item: NewsItem, context: RequestContext): Promise<Told> {
  const { kind, claim, proposition } = item;
  const stance = proposition?.typename === "Stance" ? proposition : null;
  const [claimant, holder, subject] = await Promise.all([
    nameOf(context, claim, "claimantSerial"),
    nameOf(context, stance, "holderSerial"),
    nameOf(context, stance, "subjectSerial"),
  ]);
  return {
    kind,
    name: textIn(item.node ?? item.source, "name"),
    paraphrase: textIn(claim, "paraphrase"),
    formerParaphrase: textIn(item.formerClaim, "paraphrase"),
    claimant,
    holder,
    subject,
    position: stance === null ? null : (stance["position"] as Position),
  };
}

async function nameOf(
  { load }: RequestContext,
  row: ThinRow | null,
  property: string,
): Promise<string | null> {
  if (row === null) return null;
  return textIn(await load.one(Subject, Number(row[property]), row.scope), "name");
}

function textIn(row: ThinRow | null, property: string): string | null {
  return row === null ? null : String(row[property]);
}
