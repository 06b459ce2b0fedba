import { lastDigitUnit, type Bound, type Direction, type Metric } from "../../claims/observation/index.ts";
import type { Bounds } from "../../lens/index.ts";

/** What a figure says: a number between two bounds, a direction, or a day. */
export interface FigureSaid {
  readonly bound: Bound;
  /** As the source gives it, in the smallest unit; null for a range, a direction or a day. */
  readonly stated: bigint | null;
  readonly low: bigint | null;
  /** Null where it is open, and for a direction or a day. */
  readonly high: bigint | null;
  readonly direction: Direction | null;
  /** The days between which a deadline lies; null for anything else. */
  readonly day: Bounds | null;
}

/** The metrics whose figures are always of the same time: a rule, not a count. */
export const TIMELESS_METRICS: readonly Metric[] = [
  "SIGNATURES_REQUIRED",
  "SIGNATURES_REQUIRED_SHARE",
  "DEADLINE",
];

/** Whether two figures of the same thing at the same time cannot both be right. */
export function figuresContradict(left: FigureSaid, right: FigureSaid): boolean {
  if (left.day !== null && right.day !== null) return areApart(left.day, right.day);
  if (left.direction !== null && right.direction !== null) {
    return left.direction !== right.direction && ![left.direction, right.direction].includes("LEVEL");
  }
  const [one, other] = [rangeOf(left), rangeOf(right)];
  if (one === null || other === null) return false;
  return isBelow(one, other) || isBelow(other, one);
}

/** Whether dates cannot be the same day, however vague they are. */
export function areApart(left: Bounds, right: Bounds): boolean {
  return left.latest < right.earliest || right.latest < left.earliest;
}

interface Range {
  readonly low: bigint;
  readonly high: bigint | null;
}

/**
 * The numbers that a figure may stand for. One that the text doesn't qualify may be rounded, by half a unit of its last
 * digit that is not zero; "about" reaches twice as far, as far as "a little more than" and "a little less than" do.
 */
export function rangeOf({ bound, stated, low, high }: FigureSaid): Range | null {
  if (low === null) return null;
  // "Less than 0" of what cannot be negative: no number fits, so it can be compared with none.
  if (high !== null && high < low) return null;
  if (stated === null || (bound !== "STATED" && bound !== "APPROXIMATE")) return { low, high };
  const unit = lastDigitUnit(stated);
  // Nothing lies between two of the smallest unit: 67,001 and 67,002 are not the same.
  const reach = bound === "STATED" || unit === 1n ? unit / 2n : unit;
  return { low: stated - reach, high: stated + reach };
}

function isBelow({ high }: Range, { low }: Range): boolean {
  return high !== null && high < low;
}

/** (max − min) / median of the middles of some ranges; null where one is open, or the median is zero. */
export function spreadOf(
  figures: readonly FigureSaid[],
): { readonly spread: number } | "OPEN_ENDED" | "MEDIAN_ZERO" {
  const doubled: bigint[] = [];
  for (const { low, high } of figures) {
    if (low === null || high === null) return "OPEN_ENDED";
    doubled.push(low + high);
  }
  doubled.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const at = (index: number): bigint => doubled[index] ?? 0n;
  const half = doubled.length >> 1;
  // Four times the median, so that it is whole: the middle one, or the mean of the two in the middle.
  const median = doubled.length % 2 === 1 ? 2n * at(half) : at(half - 1) + at(half);
  if (median === 0n) return "MEDIAN_ZERO";
  return { spread: Number(2n * (at(doubled.length - 1) - at(0))) / Number(median) };
}
