/** The middle one of some numbers; of an even count the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error("There is no median of no numbers.");
  return (lower + upper) / 2;
}

/** The least of some numbers that so much of them, from 0 to 1, does not exceed: the nearest rank. */
export function percentile(numbers: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(numbers).sort();
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const found = sorted[rank - 1];
  if (found === undefined) throw new Error("There is no percentile of no numbers.");
  return found;
}

/** What one size of the graph costs. */
export interface Cost {
  readonly size: number;
  readonly cost: number;
}

/** The power of the size by which a cost grows: 0 is not at all, 1 in proportion. */
export function growthExponent(small: Cost, large: Cost): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}

/** By how much the least and the greatest of some numbers lie apart, as a share of their median. */
export function spread(numbers: readonly number[]): number {
  return (Math.max(...numbers) - Math.min(...numbers)) / median(numbers);
}
