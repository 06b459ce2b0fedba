import { compare, dividedUp, ONE, over, rational, ZERO, type Rational } from "./rational.ts";

/** Whole numbers between two ends, both included; `high` is null where it is open. */
export interface Whole {
  readonly low: bigint;
  readonly high: bigint | null;
}

/** Exact numbers between two ends, both included; an end is null where it is open. */
export interface Range {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** What is required and what is collected, both as ranges: the truth lies anywhere in them. */
export interface Demand {
  readonly required: Whole;
  readonly collected: Whole;
  /** What is missing, where `required` is the sum of this and `collected`: the two then move together. */
  readonly rest: Whole | null;
}

/** Days between a date and a deadline; an end is null where the deadline leaves it open. */
export interface Days {
  readonly low: number | null;
  readonly high: number | null;
}

const NOTHING: Whole = { low: 0n, high: 0n };

/** A range of whole numbers as one of exact numbers. */
export function exactly({ low, high }: Whole): Range {
  return { low: rational(low), high: high === null ? null : rational(high) };
}

/** c / T. */
export function shareOf({ required, collected, rest }: Demand): Range {
  // Where T = c + rest, more collected is a larger share: both ends of the share lie at one end of c.
  const most = rest === null ? required.high : plus(collected.low, rest.high);
  const least = rest === null ? required.low : plus(collected.high, rest.low);
  return { low: ratio(collected.low, most), high: ratio(collected.high, least) };
}

/** max(0, ⌈T / v⌉ − c): what is still to be gathered when this part of all signatures counts. */
export function stillNeeded(demand: Demand, validity: Rational): Range {
  return exactly({ low: leastNeeded(demand, validity), high: mostNeeded(demand, validity) });
}

/** What is still needed, for each day left; null where no day is left. */
export function pacePerDay(needed: Range, days: Days): Range | null {
  if (days.high !== null && days.high <= 0) return null;
  const low = days.high === null || needed.low === null ? ZERO : over(needed.low, BigInt(days.high));
  return { low, high: fastest(needed.high, days.low) };
}

/** (c₂ − c₁) / days: each end is the slowest and the fastest that the two ranges and their days allow. */
export function paceBetween(earlier: Whole, later: Whole, days: { low: number; high: number }): Range {
  const least = minus(later.low, earlier.high);
  const most = minus(later.high, earlier.low);
  return {
    low: least === null ? null : rational(least, BigInt(least < 0n ? days.low : days.high)),
    high: most === null ? null : rational(most, BigInt(most < 0n ? days.high : days.low)),
  };
}

/** The least v at which v · (c + brought) reaches T; null where even v = 1 does not. */
export function breakEven(demand: Demand, brought: Whole = NOTHING): Range | null {
  const range = demand.rest === null ? apart(demand, brought) : together(demand, demand.rest, brought);
  return range.low === null || compare(range.low, ONE) > 0 ? null : range;
}

/** Whether a validity reaches the break-even one, which is null where none does; null where its range leaves that open. */
export function reaches(validity: Rational, least: Range | null): boolean | null {
  if (least === null || (least.low !== null && compare(validity, least.low) < 0)) return false;
  return least.high !== null && compare(validity, least.high) >= 0 ? true : null;
}

/** What a mailing brings at a rate of thousandths of one per cent, in whole signatures, rounded down. */
export function broughtBy(mailed: Whole, rate: Whole): Whole {
  const brought = (forms: bigint, thousandths: bigint): bigint => (forms * thousandths) / 100_000n;
  const high = mailed.high === null || rate.high === null ? null : brought(mailed.high, rate.high);
  return { low: brought(mailed.low, rate.low), high };
}

/** What is still needed as a share of the forms sent out. */
export function rateNeeded(needed: Range, mailed: Whole): Range {
  const low = needed.low === null || mailed.high === null ? ZERO : part(needed.low, mailed.high);
  return { low, high: needed.high === null ? null : part(needed.high, mailed.low) };
}

/** The sum of two ranges. */
export function sumOf(left: Whole, right: Whole): Whole {
  return { low: left.low + right.low, high: plus(left.high, right.high) };
}

/** Whether it is enough if every signature is valid; null where the ranges leave that open. */
export function isEnough({ required, collected, rest }: Demand, brought: Whole = NOTHING): boolean | null {
  const least = rest?.low ?? minus(required.low, collected.high);
  const most = rest === null ? minus(required.high, collected.low) : rest.high;
  if (most !== null && most <= brought.low) return true;
  return least !== null && brought.high !== null && least > brought.high ? false : null;
}

function leastNeeded({ required, collected, rest }: Demand, validity: Rational): bigint {
  if (rest !== null) return positive(dividedUp(collected.low + rest.low, validity) - collected.low);
  return collected.high === null ? 0n : positive(dividedUp(required.low, validity) - collected.high);
}

function mostNeeded({ required, collected, rest }: Demand, validity: Rational): bigint | null {
  if (rest === null) {
    return required.high === null ? null : positive(dividedUp(required.high, validity) - collected.low);
  }
  // However many there are already, what is missing was said.
  if (compare(validity, ONE) === 0) return rest.high === null ? null : positive(rest.high);
  const total = plus(collected.high, rest.high);
  return total === null ? null : positive(dividedUp(total, validity) - (collected.high ?? 0n));
}

function fastest(needed: Rational | null, days: number | null): Rational | null {
  if (needed === null || needed.numerator === 0n) return needed;
  return days === null || days <= 0 ? null : over(needed, BigInt(days));
}

function apart({ required, collected }: Demand, brought: Whole): Range {
  const { low, high } = sumOf(collected, brought);
  return { low: high === null ? ZERO : ratio(required.low, high), high: ratio(required.high, low) };
}

/** (c + rest) / (c + brought) rises or falls with c: its ends lie at the ends of c, and it nears 1 where c is open. */
function together({ collected }: Demand, rest: Whole, brought: Whole): Range {
  const at = (count: bigint | null, missing: bigint | null, more: bigint | null): Rational | null => {
    if (count === null) return ONE;
    return more === null ? ZERO : ratio(plus(count, missing), count + more);
  };
  const least = [collected.low, collected.high].map((count) => at(count, rest.low, brought.high));
  const most = [collected.low, collected.high].map((count) => at(count, rest.high, brought.low));
  const known = least.filter((end) => end !== null);
  const [first = null] = known.toSorted(compare);
  const last = most.includes(null)
    ? null
    : (most
        .filter((end) => end !== null)
        .toSorted(compare)
        .at(-1) ?? null);
  return { low: first, high: last };
}

/** A fraction that is open where an end is, or where it would be divided by 0. */
function ratio(numerator: bigint | null, denominator: bigint | null): Rational | null {
  if (numerator === 0n) return ZERO;
  return numerator === null || denominator === null || denominator === 0n
    ? null
    : rational(numerator, denominator);
}

function part(value: Rational, whole: bigint): Rational | null {
  if (value.numerator === 0n) return ZERO;
  return whole === 0n ? null : over(value, whole);
}

function plus(left: bigint | null, right: bigint | null): bigint | null {
  return left === null || right === null ? null : left + right;
}

function minus(left: bigint | null, right: bigint | null): bigint | null {
  return left === null || right === null ? null : left - right;
}

function positive(value: bigint): bigint {
  return value < 0n ? 0n : value;
}
