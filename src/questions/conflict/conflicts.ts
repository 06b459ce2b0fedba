import { ConflictKind } from "../../claims/resolution/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { compareKeys } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import {
  dateCandidates,
  figureCandidates,
  figureTimes,
  participantsOf,
  stanceCandidates,
  traitCandidates,
  type CandidatePlace,
  type DateCandidate,
  type FigureCandidate,
  type StanceCandidate,
  type Statement,
  type TraitCandidate,
} from "./candidates.sql.ts";
import { dateConflicts } from "./date.conflicts.ts";
import { figureConflicts } from "./figure.conflicts.ts";
import type { FigureTime } from "./figure.time.ts";
import type { FoundConflict } from "./found.ts";
import { stanceConflicts } from "./stance.conflicts.ts";
import { traitConflicts } from "./trait.conflicts.ts";

/** The most rows of a kind that are compared at once: what differs from nothing else is not among them. */
export const MAXIMUM_CANDIDATES = 20_000;

export const KINDS: readonly ConflictKind[] = wordsOf(ConflictKind);

/** What conflicts are ordered by, integers, each place taken once: the kind, then the oldest side. */
export function placeOf({ kind, sides }: FoundConflict): readonly number[] {
  const [first] = sides;
  return [KINDS.indexOf(kind), first?.claim ?? first?.proposition ?? 0];
}

/** All conflicts of some kinds under a lens, in order. */
export function allConflicts(
  { load }: RequestContext,
  scope: LensScope,
  kinds: readonly ConflictKind[],
): Promise<FoundConflict[]> {
  const place: CandidatePlace = { scope, nodes: null, shapeOf: (concept) => load.shapeOf(concept) };
  const batch = (asked: readonly ConflictKind[], reader: Reader): Promise<FoundConflict[][]> =>
    Promise.all(asked.map((kind) => find(reader, kind, place)));
  const loader = load.own(`conflicts|all|${scope.key}`, batch);
  return inOrder(kinds.map((kind) => loader.load(kind)));
}

/** The conflicts of some kinds that are about some nodes, by serial, in order: one scan for all that ask at once. */
export function conflictsAbout(
  { load }: RequestContext,
  scope: LensScope,
  { kinds, nodes }: { readonly kinds: readonly ConflictKind[]; readonly nodes: readonly number[] },
): Promise<FoundConflict[]> {
  const found = kinds.flatMap((kind) => {
    const batch = async (serials: readonly number[], reader: Reader): Promise<FoundConflict[][]> => {
      const place = { scope, nodes: serials, shapeOf: load.shapeOf.bind(load) };
      const all = await find(reader, kind, place);
      return serials.map((serial) => all.filter((conflict) => conflict.nodes.includes(serial)));
    };
    const loader = load.own(`conflicts|${kind}|${scope.key}`, batch);
    return nodes.map((node) => loader.load(node));
  });
  return inOrder(found);
}

async function inOrder(found: readonly Promise<readonly FoundConflict[]>[]): Promise<FoundConflict[]> {
  const all = (await Promise.all(found)).flat();
  const byKey = new Map(all.map((conflict) => [conflict.key, conflict]));
  return [...byKey.values()].sort((left, right) => compareKeys(placeOf(left), placeOf(right)));
}

async function find(reader: Reader, kind: ConflictKind, place: CandidatePlace): Promise<FoundConflict[]> {
  const read = <Row>(statement: Statement): Promise<Row[]> => candidates(reader, kind, statement);
  switch (kind) {
    case "STANCE":
      return stanceConflicts(await read<StanceCandidate>(stanceCandidates(place)));
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
