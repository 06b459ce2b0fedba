import { Problem } from "../../platform/errors/index.ts";
import type { GraphView } from "../graph-index/index.ts";

/** How many stances one matrix may look at: some hundred milliseconds of work. */
export const MAXIMUM_STANCES = 500_000;

/** Of whom anything is known, by subject: that they take a position on it, or declined to. */
export type Speakers = ReadonlyMap<number, ReadonlySet<number>>;

/** What a matrix is asked for; null for what is to be chosen. */
export interface Named {
  readonly actors: readonly number[] | null;
  readonly subjects: readonly number[] | null;
}

/** Who speaks on each subject: any of the actors that are named, or anybody on those subjects. */
export function speakersOn(view: GraphView, named: Named): Speakers {
  const { edges } = view.graph;
  const speakers = new Map<number, Set<number>>();
  for (const row of rowsOf(view, named)) {
    if (!view.isStance(row) || !view.shows("edges", row)) continue;
    const [subject, holder] = [edges.at(row, "to"), edges.at(row, "from")];
    const known = speakers.get(subject);
    if (known === undefined) speakers.set(subject, new Set([holder]));
    else known.add(holder);
  }
  return speakers;
}

function* rowsOf(view: GraphView, { actors, subjects }: Named): Iterable<number> {
  const { edges, edgesFrom, edgesTo } = view.graph;
  if (actors !== null) {
    checkStances(countOf(edgesFrom, actors), "of these actors");
    for (const actor of actors) yield* edgesFrom.rowsOf(actor);
  } else if (subjects !== null) {
    checkStances(countOn(view, subjects), "on these subjects");
    for (const subject of subjects) yield* edgesTo.rowsOf(subject);
  } else {
    checkStances(edges.length, "or ties are in the graph");
    for (let row = 0; row < edges.length; row += 1) yield row;
  }
}

/** How many stances and ties some subjects have to look at. */
export function countOn(view: GraphView, subjects: readonly number[]): number {
  return countOf(view.graph.edgesTo, subjects);
}

function countOf(list: { countOf(key: number): number }, keys: readonly number[]): number {
  return keys.reduce((sum, key) => sum + list.countOf(key), 0);
}

/** The subjects on which most is known, the most first, then in the order of serials; none on which nothing is. */
export function fullestSubjects(speakers: Speakers, most: number): number[] {
  const counts = new Map([...speakers].map(([subject, holders]) => [subject, holders.size]));
  return greatest(counts, most);
}

/** The actors of whom most is known on some subjects, the most first, then in the order of serials. */
export function fullestActors(
  speakers: Speakers,
  { subjects, most }: { readonly subjects: readonly number[]; readonly most: number },
  mayStand: (actor: number) => boolean,
): number[] {
  const counts = new Map<number, number>();
  for (const subject of new Set(subjects))
    for (const holder of speakers.get(subject) ?? [])
      if (mayStand(holder)) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  return greatest(counts, most);
}

function greatest(counts: ReadonlyMap<number, number>, most: number): number[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || left - right)
    .slice(0, most)
    .map(([serial]) => serial);
}

/** Refuses what would have to look at too many stances. */
export function checkStances(seen: number, where: string): void {
  if (seen <= MAXIMUM_STANCES) return;
  const limit = MAXIMUM_STANCES;
  const message = `${String(seen)} stances ${where}: expected at most ${String(limit)}; name fewer, or other, actors and subjects.`;
  throw new Problem("COST_LIMIT", message, { limit, seen });
}
