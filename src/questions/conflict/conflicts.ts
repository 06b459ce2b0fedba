import { ConflictKind } from "../../claims/resolution/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { compareKeys } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { graphUnder } from "../graph-index/index.ts";
import {
  dateCandidates,
  figureCandidates,
  figureTimes,
  participantsOf,
  traitCandidates,
  type CandidatePlace,
  type DateCandidate,
  type FigureCandidate,
  type Statement,
  type TraitCandidate,
} from "./candidates.sql.ts";
import { dateConflicts } from "./date.conflicts.ts";
import { figureConflicts } from "./figure.conflicts.ts";
import type { FigureTime } from "./figure.time.ts";
import { spotted, type FoundConflict, type SpottedConflict } from "./found.ts";
import { keptConflicts } from "./kept-conflicts.ts";
import { stanceGroups, stanceGroupsOf, type StanceGroup } from "./stance.groups.ts";
import { traitConflicts } from "./trait.conflicts.ts";

/** The most rows of a kind that are compared at once: what differs from nothing else is not among them. */
export const MAXIMUM_CANDIDATES = 20_000;

export const KINDS: readonly ConflictKind[] = wordsOf(ConflictKind);

/** The kinds that are found by comparing rows; those of stances are found in memory. */
type ComparedKind = Exclude<ConflictKind, "STANCE">;

/** What conflicts are ordered by, integers, each place taken once: the kind, then the oldest side. */
export function placeOf({ kind, members }: SpottedConflict): readonly number[] {
  return [KINDS.indexOf(kind), members[0] ?? 0];
}

/** All conflicts of some kinds under a lens, in order. */
export async function allConflicts(
  context: RequestContext,
  scope: LensScope,
  kinds: readonly ConflictKind[],
): Promise<SpottedConflict[]> {
  const kept = await context.memory.at(keptConflicts, context.reader);
  const asked = KINDS.filter((kind) => kinds.includes(kind));
  const lists = await Promise.all(
    asked.map((kind) => kept.of(kind, scope, () => findAll(context, scope, kind))),
  );
  return lists.flat();
}

/** The conflicts of some kinds that are about some nodes, by serial, in order: one search for all that ask at once. */
export async function conflictsAbout(
  context: RequestContext,
  scope: LensScope,
  { kinds, nodes }: { readonly kinds: readonly ConflictKind[]; readonly nodes: readonly number[] },
): Promise<SpottedConflict[]> {
  const found = await Promise.all(
    kinds.map((kind) =>
      kind === "STANCE"
        ? stancesAbout(context, scope, nodes)
        : comparedAbout(context, scope, { kind, nodes }),
    ),
  );
  // What is about several of the nodes is there once.
  const byPlace = new Map(found.flat().map((conflict) => [placeOf(conflict).join("~"), conflict]));
  return [...byPlace.values()].sort((left, right) => compareKeys(placeOf(left), placeOf(right)));
}

async function findAll(
  context: RequestContext,
  scope: LensScope,
  kind: ConflictKind,
): Promise<SpottedConflict[]> {
  const found =
    kind === "STANCE"
      ? (await stanceGroups(await graphUnder(context, scope))).map(spottedStances)
      : (await compared(context.reader, kind, placeIn(context, scope, null))).map(spotted);
  return found.sort((left, right) => compareKeys(placeOf(left), placeOf(right)));
}

async function stancesAbout(
  context: RequestContext,
  scope: LensScope,
  nodes: readonly number[],
): Promise<SpottedConflict[]> {
  const batch = async (serials: readonly number[]): Promise<StanceGroup[][]> => {
    const view = await graphUnder(context, scope);
    const found: StanceGroup[][] = [];
    for (const serial of serials) found.push(await stanceGroupsOf(view, serial));
    return found;
  };
  const loader = context.load.own(`conflicts|STANCE|${scope.key}`, batch);
  const groups = await Promise.all(nodes.map((node) => loader.load(node)));
  return groups.flat().map(spottedStances);
}

async function comparedAbout(
  context: RequestContext,
  scope: LensScope,
  { kind, nodes }: { readonly kind: ComparedKind; readonly nodes: readonly number[] },
): Promise<SpottedConflict[]> {
  const batch = async (serials: readonly number[], reader: Reader): Promise<FoundConflict[][]> => {
    const all = await compared(reader, kind, placeIn(context, scope, serials));
    return serials.map((serial) => all.filter((conflict) => conflict.nodes.includes(serial)));
  };
  const loader = context.load.own(`conflicts|${kind}|${scope.key}`, batch);
  const found = await Promise.all(nodes.map((node) => loader.load(node)));
  return found.flat().map(spotted);
}

function placeIn(
  { load }: RequestContext,
  scope: LensScope,
  nodes: readonly number[] | null,
): CandidatePlace {
  return { scope, nodes, shapeOf: (concept) => load.shapeOf(concept) };
}

function spottedStances(members: StanceGroup): SpottedConflict {
  return { kind: "STANCE", members, found: null };
}

async function compared(reader: Reader, kind: ComparedKind, place: CandidatePlace): Promise<FoundConflict[]> {
  const read = <Row>(statement: Statement): Promise<Row[]> => candidates(reader, kind, statement);
  switch (kind) {
    case "TRAIT":
      return traitConflicts(await read<TraitCandidate>(traitCandidates(place)));
    case "FIGURE":
      return findFigures(reader, place, await read<FigureCandidate>(figureCandidates(place)));
    case "DATE":
      return findDates(reader, place, await read<DateCandidate>(dateCandidates(place)));
  }
}

async function candidates<Row>(
  reader: Reader,
  kind: ConflictKind,
  { sql, params }: Statement,
): Promise<Row[]> {
  const rows = await reader.rows<Row>(sql, { ...params, candidateLimit: MAXIMUM_CANDIDATES + 1 });
  if (rows.length <= MAXIMUM_CANDIDATES) return rows;
  throw new Problem(
    "COST_LIMIT",
    `More than ${String(MAXIMUM_CANDIDATES)} rows may be in conflicts of the kind ${kind}: expected fewer; ask for some subjects, or on a day.`,
    { limit: MAXIMUM_CANDIDATES, kind },
  );
}

async function findFigures(
  reader: Reader,
  place: CandidatePlace,
  figures: readonly FigureCandidate[],
): Promise<FoundConflict[]> {
  const serials = figures.map(({ serial }) => serial);
  const { sql, params } = figureTimes(place, serials);
  const rows =
    serials.length === 0 ? [] : await reader.rows<FigureTime & { proposition: number }>(sql, params);
  const times = groupBy(rows, ({ proposition }) => proposition);
  return figureConflicts(figures, (serial) => times.get(serial) ?? []);
}

async function findDates(
  reader: Reader,
  place: CandidatePlace,
  dates: readonly DateCandidate[],
): Promise<FoundConflict[]> {
  const events = dates.filter(({ kind }) => kind === "Event").map(({ proposition }) => proposition);
  const { sql, params } = participantsOf(place, [...new Set(events)]);
  const rows = events.length === 0 ? [] : await reader.rows<{ event: number; node: number }>(sql, params);
  const nodes = groupBy(rows, ({ event }) => event);
  return dateConflicts(dates, (event) => (nodes.get(event) ?? []).map(({ node }) => node));
}
