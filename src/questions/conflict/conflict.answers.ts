import {
  allResolutions,
  resolutionsCovering,
  type ConflictKind,
  type SeenResolution,
  type Settled,
} from "../../claims/resolution/index.ts";
import { knownDay, type LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { keptPage, toldPage, type KeptPage } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import { serialsBySlug, type RequestContext } from "../as-of/index.ts";
import type { Conflict } from "./conflict.types.ts";
import { ConflictStatus, type SpreadGap } from "./conflict.words.ts";
import { allConflicts, conflictsAbout, KINDS, placeOf } from "./conflicts.ts";
import { spreadOf } from "./figure.rule.ts";
import { spotted, type FoundConflict, type SpottedConflict } from "./found.ts";
import { foundConflicts, spottedByKey } from "./spotted.read.ts";

/** Which conflicts, and which page of them. */
export interface ConflictQuestion {
  readonly kind?: readonly ConflictKind[] | null;
  readonly status?: ConflictStatus | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The most subjects that one question may name. */
const MAXIMUM_SUBJECTS = 100;

/** A page of all conflicts, or of those about some subjects, by slug. */
export async function conflictPage(
  context: RequestContext,
  scope: LensScope,
  { subject, ...asked }: ConflictQuestion & { readonly subject?: readonly string[] | null },
): Promise<KeptPage<Conflict>> {
  const kinds = asked.kind ?? KINDS;
  if (subject === undefined || subject === null)
    return pageOf(context, scope, { ...asked, among: await allConflicts(context, scope, kinds) });
  const nodes = await serialsBySlug(context, scope, {
    argument: "subject",
    of: Subject,
    slugs: subject,
    limit: MAXIMUM_SUBJECTS,
  });
  return conflictPageAbout(context, { scope, nodes }, asked);
}

/** A page of the conflicts about some nodes, by serial. */
export async function conflictPageAbout(
  context: RequestContext,
  { scope, nodes }: { readonly scope: LensScope; readonly nodes: readonly number[] },
  asked: ConflictQuestion,
): Promise<KeptPage<Conflict>> {
  const among = await conflictsAbout(context, scope, { kinds: asked.kind ?? KINDS, nodes });
  return pageOf(context, scope, { ...asked, among });
}

/** The conflict that has a key; null where there is none under the lens. */
export async function conflictByKey(
  context: RequestContext,
  scope: LensScope,
  key: string,
): Promise<Conflict | null> {
  const [, word = ""] = /^([a-z]+)-[0-9a-f]{24}$/u.exec(key) ?? [];
  const kind = KINDS.find((one) => one.toLowerCase() === word);
  if (kind === undefined) {
    const expected = 'expected the key of a conflict, as an answer gave it, such as "stance-" and 24 digits';
    throw new Problem("BAD_INPUT", `key is ${JSON.stringify(key)}: ${expected}.`, { key });
  }
  const one = await spottedByKey(context, scope, { kind, key });
  const found = await foundConflicts(context, scope, one === null ? [] : [one]);
  const [conflict = null] = await answers(context, scope, found);
  return conflict;
}

async function pageOf(
  context: RequestContext,
  scope: LensScope,
  {
    among,
    status = null,
    first,
    after,
  }: Omit<ConflictQuestion, "kind"> & { readonly among: readonly SpottedConflict[] },
): Promise<KeptPage<Conflict>> {
  const items = status === null ? among : await ofStatus(context, scope, { among, status });
  const page = keptPage({ name: "conflict", items, keyOf: placeOf }, { first, after });
  const found = await foundConflicts(context, scope, page.nodes);
  const told = await answers(context, scope, found);
  return toldPage(page, (spotted) => told[page.nodes.indexOf(spotted)] as Conflict);
}

async function ofStatus(
  { load }: RequestContext,
  scope: LensScope,
  { among, status }: { readonly among: readonly SpottedConflict[]; readonly status: ConflictStatus },
): Promise<SpottedConflict[]> {
  const settled = await allResolutions(load, scope);
  return among.filter((conflict) => statusOf(settled.covering(coverOf(conflict))) === status);
}

/** What a resolution has to cover: claims go by key, as those of dates do that are found. */
function coverOf({ kind, members, found }: SpottedConflict): Parameters<Settled["covering"]>[0] {
  return { kind, members: kind === "DATE" ? (found?.sides ?? []).map(({ key }) => key) : members };
}

function statusOf(seen: SeenResolution | null): ConflictStatus {
  return seen === null ? ConflictStatus.OPEN : ConflictStatus.RESOLVED;
}

async function answers(
  { load }: RequestContext,
  scope: LensScope,
  found: readonly FoundConflict[],
): Promise<Conflict[]> {
  const propositions = found.flatMap(({ sides }) => sides.map(({ proposition }) => proposition));
  const settled = await resolutionsCovering(load, scope, [...new Set(propositions)]);
  return found.map((conflict) => {
    const { kind, key, sides, explanation, common } = conflict;
    const seen = settled.covering(coverOf(spotted(conflict)));
    const isFavoured = (side: string): boolean =>
      seen?.sides.some((covered) => covered.key === side && covered.isFavoured) ?? false;
    return {
      ...spread(conflict),
      key,
      kind,
      explanation,
      scope,
      seen,
      found: conflict,
      status: statusOf(seen),
      commonFrom: common && knownDay(common.from),
      commonTo: common && knownDay(common.to),
      members: sides.map((side) => ({
        key: side.key,
        says: side.says,
        isFavoured: isFavoured(side.key),
        side,
        kind,
        scope,
      })),
    };
  });
}

function spread({ figures }: FoundConflict): { spread: number | null; spreadGap: SpreadGap | null } {
  if (figures === null) return { spread: null, spreadGap: "NO_NUMBER" };
  const apart = spreadOf(figures);
  return typeof apart === "string"
    ? { spread: null, spreadGap: apart }
    : { spread: apart.spread, spreadGap: null };
}
