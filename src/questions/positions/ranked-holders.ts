import { compareKeys } from "../../platform/links/index.ts";
import { KeptUnderLens, type GraphView } from "../graph-index/index.ts";
import { sideAt, sidesOnSubject } from "../standing/index.ts";
import type { HeldStance } from "./holding.ts";
import { COUNTED_POSITIONS } from "./tally.rule.ts";

/** Who takes which position on a subject, as numbers: by position in the order of the tally, then by serial. */
export interface RankedHolders {
  readonly holders: Int32Array;
  /** Where those of each position begin, and, one beyond the last, where they end. */
  readonly begins: readonly number[];
}

/** A holder, and the place of its position among those that are counted. */
export interface RankedHolder {
  readonly place: number;
  readonly holder: number;
}

/** So many holders are kept, four bytes each. What is kept of a subject weighs as much as some of them, if nobody is. */
const KEPT_HOLDERS = 1_000_000;
const WEIGHT_OF_SUBJECT = 100;

const kept = new KeptUnderLens<RankedHolders>(
  KEPT_HOLDERS,
  ({ holders }) => WEIGHT_OF_SUBJECT + holders.length,
);

/** Everybody who takes a position on a subject under a lens. */
export function rankedOnSubject(view: GraphView, subject: number): RankedHolders {
  return kept.of(view)(subject, () => {
    const { holders, sides } = sidesOnSubject(view, subject);
    return ranked(holders, (place) => sideAt(sides[place] ?? 0));
  });
}

/** The same of stances that were told already. */
export function rankedOf(held: readonly HeldStance[]): RankedHolders {
  const holders = held.map(({ holder }) => holder);
  return ranked(holders, (place) => held[place]?.position ?? "");
}

/** How many take the position of a place. */
export function countAt({ begins }: RankedHolders, place: number): number {
  return (begins[place + 1] ?? 0) - (begins[place] ?? 0);
}

/** Those who take the position of a place, by serial. */
export function holdersAt({ holders, begins }: RankedHolders, place: number): Int32Array {
  return holders.subarray(begins[place], begins[place + 1]);
}

/** The first so many, of the positions of some places, that come after a key. */
export function chosenHolders(
  all: RankedHolders,
  places: readonly number[],
  { after, count }: { readonly after: readonly number[] | null; readonly count: number },
): RankedHolder[] {
  const chosen: RankedHolder[] = [];
  for (const place of places) {
    const holders = holdersAt(all, place);
    for (let at = firstAfter(holders, place, after); at < holders.length && chosen.length < count; at += 1)
      chosen.push({ place, holder: holders[at] ?? 0 });
  }
  return chosen;
}

function firstAfter(holders: Int32Array, place: number, after: readonly number[] | null): number {
  if (after === null) return 0;
  let [low, high] = [0, holders.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys([place, holders[middle] ?? 0], after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function ranked(holders: ArrayLike<number>, positionAt: (place: number) => string): RankedHolders {
  const groups = COUNTED_POSITIONS.map((): number[] => []);
  const byPosition = new Map<string, number[]>(
    COUNTED_POSITIONS.map((position, place) => [position, groups[place] ?? []]),
  );
  for (let place = 0; place < holders.length; place += 1)
    byPosition.get(positionAt(place))?.push(holders[place] ?? 0);
  const begins = [0];
  for (const group of groups) begins.push((begins.at(-1) ?? 0) + group.length);
  return { holders: Int32Array.from(groups.flatMap((group) => group.sort((a, b) => a - b))), begins };
}
