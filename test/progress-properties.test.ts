import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakEven,
  compare,
  decimalText,
  dividedUp,
  isEnough,
  pacePerDay,
  rational,
  rationalOf,
  shareOf,
  stillNeeded,
  type Demand,
  type Range,
  type Rational,
  type Whole,
} from "../src/questions/progress/index.ts";

const demand = (required: Whole, collected: Whole, rest: Whole | null = null): Demand => ({
  required,
  collected,
  rest,
});

const counts = fc.integer({ min: 0, max: 2_000_000 });
const wholes = fc
  .tuple(counts, fc.integer({ min: 0, max: 50_000 }))
  .map(([low, width]): Whole => ({ low: BigInt(low), high: BigInt(low + width) }));
const validities = fc
  .integer({ min: 1, max: 1000 })
  .map((thousandths) => rational(BigInt(thousandths), 1000n));

/** A demand of ranges, and one of points inside them: what the figures may really be. */
const demands = fc
  .tuple(
    wholes,
    wholes,
    fc.boolean(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([other, collected, isOwn, at, along]) => {
    const inside = ({ low, high }: Whole, part: number): bigint =>
      low + BigInt(Math.round(Number((high ?? low) - low) * part));
    const sum = { low: other.low + collected.low, high: (other.high ?? 0n) + (collected.high ?? 0n) };
    const [c, o] = [inside(collected, at), inside(other, along)];
    const exact = isOwn ? c + o : o;
    return {
      ranged: demand(isOwn ? sum : other, collected, isOwn ? other : null),
      real: demand({ low: exact, high: exact }, { low: c, high: c }),
    };
  });

function holds(range: Range, value: Rational): boolean {
  const isAbove = range.low === null || compare(range.low, value) <= 0;
  return isAbove && (range.high === null || compare(value, range.high) <= 0);
}

describe("whatever the figures really are", () => {
  it("the ranges contain what is needed and which share it is", () => {
    fc.assert(
      fc.property(demands, validities, ({ ranged, real }, validity) => {
        const [needed, share] = [stillNeeded(real, validity), shareOf(real)];
        expect(holds(stillNeeded(ranged, validity), needed.low as Rational)).toBe(true);
        if (share.low !== null) expect(holds(shareOf(ranged), share.low)).toBe(true);
      }),
    );
  });

  it("what is needed never falls as less of it is valid", () => {
    fc.assert(
      fc.property(demands, validities, validities, ({ ranged }, one, other) => {
        const [less, more] = compare(one, other) <= 0 ? [one, other] : [other, one];
        const [worse, better] = [paceOf(ranged, less), paceOf(ranged, more)];
        expect(compare(worse.low as Rational, better.low as Rational)).toBeGreaterThanOrEqual(0);
        expect(compare(worse.high as Rational, better.high as Rational)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("nothing more is needed exactly from the break-even validity on", () => {
    fc.assert(
      fc.property(demands, wholes, validities, ({ real }, { low: brought }, validity) => {
        const point = { low: brought, high: brought };
        const total = demand(real.required, {
          low: real.collected.low + brought,
          high: real.collected.low + brought,
        });
        const least = breakEven(real, point);
        const isFree = stillNeeded(total, validity).high?.numerator === 0n;
        expect(isFree).toBe(
          least?.low !== undefined && least.low !== null && compare(validity, least.low) >= 0,
        );
        expect(isEnough(real, point)).toBe(least !== null);
      }),
    );
  });

  it("the range of break-even validities contains it", () => {
    fc.assert(
      fc.property(demands, wholes, ({ ranged, real }, brought) => {
        const exact = breakEven(real, { low: brought.low, high: brought.low });
        const range = breakEven(ranged, brought);
        if (exact?.low) expect(range !== null && holds(range, exact.low)).toBe(true);
      }),
    );
  });

  it("a whole is divided up by no more than it must", () => {
    fc.assert(
      fc.property(counts, validities, (count, validity) => {
        const up = dividedUp(BigInt(count), validity);
        const [needed, scale] = [BigInt(count) * validity.denominator, validity.numerator];
        return up * scale >= needed && (up - 1n) * scale < needed;
      }),
    );
  });
});

function paceOf(of: Demand, validity: Rational): Range {
  return pacePerDay(stillNeeded(of, validity), { low: 3, high: 9 }) as Range;
}

it("decimals lie within half a millionth of the fraction at six places", () => {
  const fractions = fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 9n));
  fc.assert(
    fc.property(fractions, ([n, d]) => {
      const text = decimalText(rational(n, d), 6);
      const negative = text.startsWith("-");
      const shown = rationalOf(negative ? text.slice(1) : text);
      const scaled = (negative ? -1n : 1n) * shown.numerator * d - n * shown.denominator;
      return 2_000_000n * (scaled < 0n ? -scaled : scaled) <= shown.denominator * d;
    }),
  );
});
