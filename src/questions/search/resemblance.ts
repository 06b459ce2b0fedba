/** Below this share of common trigrams two words don't resemble each other, unless a slip or two tell them apart. */
export const LEAST_RESEMBLANCE = 0.5;
/** Below this share no slip is looked for. */
export const LEAST_IN_COMMON = 0.3;
/** From this length on two slips are forgiven, below it one. */
const LONG_WORD = 8;

/** The trigrams of a word, each once, with its beginning and end marked as PostgreSQL's pg_trgm marks them. */
export function trigramsOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}

/** How much of two sets of trigrams is common: Dice's coefficient, 2·|A ∩ B| / (|A| + |B|). */
export function dice(common: number, left: number, right: number): number {
  return (2 * common) / (left + right);
}

/**
 * How far one word resembles another, from 0.5 to 1, when so many of their trigrams are common; null where it does not.
 * Words that one slip tells apart (a letter more, less, other, or two swapped), or two in long words, resemble each
 * other at least by half.
 */
export function resemblance([left, right]: readonly [string, string], shared: number): number | null {
  if (shared >= LEAST_RESEMBLANCE) return shared;
  if (shared < LEAST_IN_COMMON) return null;
  const forgiven = Math.min(left.length, right.length) >= LONG_WORD ? 2 : 1;
  return slips(left, right) <= forgiven ? LEAST_RESEMBLANCE : null;
}

/** Letters to add, drop, change or swap with a neighbour: the optimal string alignment distance. */
export function slips(left: string, right: string): number {
  // Row `at` holds, for each beginning of `right`, how many slips tell it from the first `at` letters of `left`.
  const rows = [Array.from({ length: right.length + 1 }, (_, to) => to)];
  const slipsOf = (at: number, to: number): number => rows[at]?.[to] ?? Infinity;
  const swapped = (at: number, to: number): boolean =>
    left[at - 1] === right[to - 2] && left[at - 2] === right[to - 1];
  for (let at = 1; at <= left.length; at += 1) {
    const row = [at];
    rows.push(row);
    for (let to = 1; to <= right.length; to += 1) {
      const changed = slipsOf(at - 1, to - 1) + (left[at - 1] === right[to - 1] ? 0 : 1);
      const swap = swapped(at, to) ? slipsOf(at - 2, to - 2) + 1 : Infinity;
      row.push(Math.min(slipsOf(at - 1, to) + 1, slipsOf(at, to - 1) + 1, changed, swap));
    }
  }
  return slipsOf(left.length, right.length);
}
