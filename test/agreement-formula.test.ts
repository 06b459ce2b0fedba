import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementOf,
  shrunkAgreement,
  wilsonInterval,
  type Pair,
  type Side,
} from "../src/questions/agreement/index.ts";

/** Pairs of sides, one subject each. */
const pairs = (...sides: readonly (readonly [Side, Side, number?])[]): Pair[] =>
  sides.map(([a, b, weight = 1], subject) => ({ subject, a, b, weight }));

describe("agreement, worked by hand", () => {
  it("of two who say the same on three subjects is 1", () => {
    const same = agreementOf(pairs(["SUPPORT", "SUPPORT"], ["OPPOSE", "OPPOSE"], ["MIXED", "NEUTRAL"]));
    expect(same).toMatchObject({ share: 1, coverage: 1, contested: 0, unordered: 0 });
    expect(same.terms.map(({ delta, contribution }) => [delta, contribution])).toEqual([
      [0, 1 / 3],
      [0, 1 / 3],
      [0, 1 / 3],
    ]);
  });

  it("of two on opposite sides of two subjects is 0", () => {
    const opposite = agreementOf(pairs(["SUPPORT", "OPPOSE"], ["OPPOSE", "SUPPORT"]));
    expect(opposite).toMatchObject({ share: 0, terms: [{ delta: 2 }, { delta: 2 }] });
  });

  it.each<[Side, Side]>([
    ["SUPPORT", "NEUTRAL"],
    ["SUPPORT", "MIXED"],
    ["MIXED", "OPPOSE"],
  ])("of %s and %s is one half", (a, b) => {
    expect(agreementOf(pairs([a, b]))).toMatchObject({ share: 0.5, terms: [{ delta: 1 }] });
  });

  it("of two who share no subject is null, and no number", () => {
    expect(agreementOf(pairs(["SUPPORT", null], [null, "OPPOSE"]))).toEqual({
      share: null,
      terms: [],
      coverage: 0,
      contested: 0,
      unordered: 0,
    });
    expect(agreementOf([])).toMatchObject({ share: null, coverage: null });
  });

  it("counts a subject as often as its weight says", () => {
    const { share, terms } = agreementOf(pairs(["SUPPORT", "SUPPORT", 3], ["SUPPORT", "OPPOSE"]));
    expect(share).toBe(0.75);
    expect(terms.map(({ contribution }) => contribution)).toEqual([0.75, 0]);
  });

  it.each<Side>(["UNDECIDED", "DECLINED"])("lowers coverage where one is %s, and nothing else", (word) => {
    const answer = agreementOf(pairs(["SUPPORT", "SUPPORT"], ["OPPOSE", "OPPOSE"], ["SUPPORT", word]));
    expect(answer).toMatchObject({ share: 1, coverage: 2 / 3, contested: 0, unordered: 0 });
  });

  it("leaves out a subject under conflict and counts it, once, only where the other takes a position", () => {
    const answer = agreementOf(
      pairs(
        ["SUPPORT", "SUPPORT"],
        ["CONTESTED", "SUPPORT"],
        ["UNORDERED", "CONTESTED"],
        ["OPPOSE", "UNORDERED"],
        ["CONTESTED", null],
        ["CONTESTED", "DECLINED"],
        [null, null],
      ),
    );
    expect(answer).toMatchObject({ share: 1, coverage: 1 / 6, contested: 2, unordered: 1 });
    expect(answer.terms).toHaveLength(1);
  });
});

const side = fc.constantFrom<Side>(
  "SUPPORT",
  "OPPOSE",
  "NEUTRAL",
  "MIXED",
  "UNDECIDED",
  "DECLINED",
  "CONTESTED",
  "UNORDERED",
  null,
);
const somePairs = fc
  .array(fc.tuple(side, side, fc.integer({ min: 1, max: 1_000 })))
  .map((all) => pairs(...all));

describe("agreement, whatever the positions", () => {
  it("is the same seen from either side, and within 0 and 1", () => {
    fc.assert(
      fc.property(somePairs, (some) => {
        const answer = agreementOf(some);
        const turned = agreementOf(some.map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a })));
        expect(turned).toEqual(answer);
        const { share, coverage, terms } = answer;
        expect(share === null).toBe(terms.length === 0);
        for (const value of [share ?? 0, coverage ?? 0]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const sum = terms.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum).toBeCloseTo(share ?? 0, 9);
      }),
    );
  });

  it("turns into its rest where one of the two turns to the opposite side on everything", () => {
    const turned: Partial<Record<string, Side>> = { SUPPORT: "OPPOSE", OPPOSE: "SUPPORT" };
    const firm = fc.constantFrom<Side>("SUPPORT", "OPPOSE");
    fc.assert(
      fc.property(fc.array(fc.tuple(firm, firm), { minLength: 1 }), (sides) => {
        const share = agreementOf(pairs(...sides)).share ?? 0;
        const other = agreementOf(pairs(...sides.map(([a, b]) => [a, turned[String(b)] ?? null] as const)));
        expect(other.share).toBeCloseTo(1 - share, 9);
      }),
    );
  });

  it("is the same with all weights multiplied", () => {
    fc.assert(
      fc.property(somePairs, fc.integer({ min: 1, max: 50 }), (some, factor) => {
        const heavier = some.map((pair) => ({ ...pair, weight: (pair.weight ?? 1) * factor }));
        expect(agreementOf(heavier).share ?? -1).toBeCloseTo(agreementOf(some).share ?? -1, 9);
      }),
    );
  });
});

describe("the interval of an agreement", () => {
  // By hand, with z² = 3.8416: 0.75 over 2 is (0.75 + 0.9604)/2.9208 ± (1.96/2.9208)·√(0.09375 + 0.2401).
  it.each([
    { share: 0.5, n: 10, low: 0.236_59, high: 0.763_41 },
    { share: 1, n: 3, low: 0.438_49, high: 1 },
    { share: 0, n: 2, low: 0, high: 0.657_62 },
    { share: 1, n: 2, low: 0.342_38, high: 1 },
    { share: 0.75, n: 2, low: 0.197_86, high: 0.973_32 },
  ])("of $share over $n is $low to $high", ({ share, n, low, high }) => {
    const interval = wilsonInterval(share, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("holds the share, lies within 0 and 1, and narrows with more subjects", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 1_000 }), (value, n) => {
        const { low, high } = wilsonInterval(value, n);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const more = wilsonInterval(value, n + 1);
        expect(more.high - more.low).toBeLessThan(high - low + 1e-12);
      }),
    );
  });
});

describe("the value that actors are ranked by", () => {
  it("is drawn towards one half, the more the fewer subjects it rests on", () => {
    expect(shrunkAgreement(1, 2)).toBe(0.75);
    expect(shrunkAgreement(1, 3)).toBe(0.8);
    expect(shrunkAgreement(0, 2)).toBe(0.25);
    expect(shrunkAgreement(0.5, 7)).toBe(0.5);
    expect(shrunkAgreement(0.9, 20)).toBeGreaterThan(shrunkAgreement(1, 2));
  });
});
