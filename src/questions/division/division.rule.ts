/** How many holders take which side. */
export interface Sides {
  readonly support: number;
  readonly oppose: number;
  /** Those who stand in the middle: NEUTRAL and MIXED. */
  readonly other: number;
}

/** Fewer holders than this cannot be divided. */
export const FEWEST_DIVIDED = 2;

/**
 * How divided holders are: pS + pO − (pS − pO)², where pS and pO are the shares of those who support and oppose. It is
 * the population variance of a position that is 1, 0 or −1. Null where there are too few. One division of integers, so
 * that equal shares have equal values to the last digit.
 */
export function divisionOf({ support, oppose, other }: Sides): number | null {
  const total = support + oppose + other;
  if (total < FEWEST_DIVIDED) return null;
  return (total * (support + oppose) - (support - oppose) ** 2) / total ** 2;
}
