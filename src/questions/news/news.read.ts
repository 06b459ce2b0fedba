import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import { makeLens, type LensScope } from "../../lens/index.ts";
import type { Class, ThinRow } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import { Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import type { NewsItem } from "./news.types.ts";
import type { News } from "./strand.ts";

/** A piece of news with what it is about: as the lens shows it, and what it shows no longer as it stood then. */
export async function itemOf(context: RequestContext, scope: LensScope, news: News): Promise<NewsItem> {
  const { kind, revision, meant } = news;
  const isWithdrawn = kind === "CLAIM_WITHDRAWN";
  const at = (knownAt: number | null) => shownBy(context, scope, knownAt);
  // What was closed is read before its end, anything else with what wrote it.
  const then = revision === null ? null : isWithdrawn ? revision - 1 : revision;
  const before = revision === null ? null : revision - 1;
  const [changeSet, node, source, proposition, claim, evidence] = await Promise.all([
    at(null)(ChangeSet, revision),
    at(then)(Subject, meant.node),
    at(then)(Source, meant.source),
    at(then)(Proposition, meant.proposition),
    at(then)(Claim, meant.claim),
    at(then)(Evidence, meant.evidence),
  ]);
  const isCorrected = meant.formerClaim !== undefined;
  const formerProposition = await at(isCorrected ? before : then)(Proposition, meant.formerProposition);
  const formerClaim = await at(before)(Claim, meant.formerClaim);
  return {
    kind,
    revision,
    changeSet,
    node,
    source,
    proposition,
    formerProposition,
    claim,
    formerClaim,
    evidence,
  };
}

type Shows = (concept: Class, serial: number | null | undefined) => Promise<ThinRow | null>;

/** Reads a row under a lens, else under the same lens as of a revision. */
function shownBy(context: RequestContext, scope: LensScope, knownAt: number | null): Shows {
  return async (concept, serial) => {
    if (serial === null || serial === undefined) return null;
    const now = await context.load.one(concept, serial, scope);
    if (now !== null || knownAt === null) return now;
    const then = await context.openScope(makeLens({ ...scope.lens, knownAt }));
    return context.load.one(concept, serial, then);
  };
}
