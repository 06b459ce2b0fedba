import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bound, figureOf } from "../src/claims/observation/index.ts";
import { wordsOf } from "../src/platform/graphql/index.ts";
import {
  datesContradict,
  figuresContradict,
  rangeOf,
  spreadOf,
  tiedTogether,
  traitsContradict,
  type DateSaid,
  type FigureSaid,
  type TraitSide,
} from "../src/questions/conflict/index.ts";

const NOTHING = { direction: null, day: null } as const;

/** `said("560000", "JUST_OVER")`: a number of signatures. */
function said(value: string, bound: Exclude<Bound, "BETWEEN"> = "STATED"): FigureSaid {
  const { stated, low, high } = figureOf(value, bound, "SIGNATURE");
  return { ...NOTHING, bound, stated, low, high };
}
const between = (low: bigint, high: bigint): FigureSaid => ({
  ...NOTHING,
  bound: "BETWEEN",
  stated: null,
  low,
  high,
});

describe("two figures of one time", () => {
  it.each([
    ["500000", 450_000n, 550_000n],
    ["567000", 566_500n, 567_500n],
    ["67001", 67_001n, 67_001n],
    ["10", 5n, 15n],
    ["0", 0n, 0n],
    ["9007199254740993", 9_007_199_254_740_993n, 9_007_199_254_740_993n],
    ["-1200", -1_250n, -1_150n],
  ])("reach half a unit of the last digit that is not zero: %s", (value, low, high) => {
    expect(rangeOf(said(value))).toEqual({ low, high });
  });

  it("reach a whole unit where the text says about", () => {
    expect(rangeOf(said("500000", "APPROXIMATE"))).toEqual({ low: 400_000n, high: 600_000n });
  });

  it.each([
    // 500,000 collected and 67,000 remaining are 567,000, which is a little more than 560,000.
    [said("567000"), said("560000", "JUST_OVER"), false],
    [said("571000"), said("560000", "JUST_OVER"), true],
    [said("67001"), said("67002"), true],
    [said("500000"), said("550000"), false],
    [said("500000"), said("560000"), true],
    [said("500000", "AT_LEAST"), said("400000"), true],
    [said("500000", "AT_LEAST"), said("900000", "MORE_THAN"), false],
    [said("500000", "AT_MOST"), said("600000"), true],
    [said("500000", "LESS_THAN"), said("500000"), false],
    [between(1n, 5n), between(5n, 9n), false],
    [between(1n, 5n), between(6n, 9n), true],
  ])("contradict each other where their ranges do not meet (%#)", (left, right, expected) => {
    expect([figuresContradict(left, right), figuresContradict(right, left)]).toEqual([expected, expected]);
  });
});

const anyFigure = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom(...wordsOf(Bound)))
    .map(([value, bound]) => said(String(value), bound === "BETWEEN" ? "STATED" : bound)),
  fc
    .tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 500 }))
    .map(([low, more]) => between(BigInt(low), BigInt(low + more))),
);

describe("the rule of figures", () => {
  it("is symmetric, and no figure contradicts itself", () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (left, right) => {
        expect(figuresContradict(left, right)).toBe(figuresContradict(right, left));
        expect(figuresContradict(left, left)).toBe(false);
      }),
    );
  });

  it("compares no figure that no number fits with any", () => {
    const impossible = said("0", "LESS_THAN");
    expect(figuresContradict(impossible, impossible)).toBe(false);
    expect(figuresContradict(impossible, said("500"))).toBe(false);
  });

  it("reports none that some number fits", () => {
    const fits = ({ low, high }: { low: bigint; high: bigint | null }, number: bigint): boolean =>
      low <= number && (high === null || number <= high);
    fc.assert(
      fc.property(anyFigure, anyFigure, fc.bigInt({ min: 0n, max: 4_000n }), (left, right, number) => {
        const ranges = [left, right].map(rangeOf);
        const isFit = ranges.every((range) => range !== null && fits(range, number));
        if (isFit) expect(figuresContradict(left, right)).toBe(false);
      }),
    );
  });
});

describe("the spread of figures", () => {
  it.each([
    [[said("500"), said("400")], { spread: 100 / 450 }],
    [[said("100"), said("200"), said("600")], { spread: 2.5 }],
    [[said("100"), said("200"), said("400"), said("600")], { spread: 500 / 300 }],
    [[between(100n, 200n), said("300")], { spread: 150 / 225 }],
    [[said("500"), said("900", "AT_LEAST")], "OPEN_ENDED"],
    [[said("-5"), said("5")], "MEDIAN_ZERO"],
  ])("is (max − min) / median (%#)", (figures, expected) => {
    expect(spreadOf(figures)).toEqual(expected);
  });
});

const anyTrait: fc.Arbitrary<TraitSide> = fc.record({
  traitKind: fc.constantFrom("SCOPE", "AGE", "ORDINAL", "OUTCOME", "LABEL"),
  valueKey: fc.constantFrom("1", "40", "43", "ALL"),
  possibleFrom: fc.integer({ min: 0, max: 10 }),
  certainFrom: fc.integer({ min: 0, max: 10 }),
  presumedTo: fc.integer({ min: 0, max: 10 }),
  attestedFrom: fc.integer({ min: 0, max: 10 }),
  attestedTo: fc.integer({ min: 0, max: 10 }),
});

describe("the rule of traits", () => {
  it("is symmetric, and the same value never contradicts itself", () => {
    fc.assert(
      fc.property(anyTrait, anyTrait, (left, right) => {
        expect(traitsContradict(left, right)).toBe(traitsContradict(right, left));
        expect(traitsContradict(left, { ...right, valueKey: left.valueKey })).toBe(false);
      }),
    );
  });

  it.each([
    [0, "67", "68", false],
    [0, "67", "69", true],
    [364, "67", "69", false],
  ])(
    "takes ages for contradictory only where no birthday lies between (%#)",
    (...[days, one, other, expected]) => {
      const aged = (valueKey: string, day: number): TraitSide => ({
        traitKind: "AGE",
        valueKey,
        possibleFrom: -99_999_999,
        certainFrom: day,
        presumedTo: 99_999_999,
        attestedFrom: day,
        attestedTo: day,
      });
      expect(traitsContradict(aged(one, 19_000), aged(other, 19_000 + days))).toBe(expected);
    },
  );
});

const date = (validTime: string, isEnded = false): DateSaid => ({ validTime, isEnded });

describe("dates that claims give one thing", () => {
  it.each([
    ["2020/", "2021/", "START"],
    ["2020/2022", "2021/", "START"],
    ["2020/2022", "2020/2023", "END"],
    ["/2022", "2020/2023", "END"],
    ["2020/2021", "2022/2023", null],
    ["2020/2021-06", "2021/2023", null],
    ["2020-12/", "[2020-12-01..2022-06-01]/", null],
    ["2020/..", "2020/", null],
    ["2020", "2021", null],
    ["..", "2020/2021", null],
  ])("of what lasts: %s and %s", (left, right, expected) => {
    const [one, other] = [date(left), date(right)];
    expect(datesContradict(one, other, { isEvent: false })).toBe(expected);
    expect(datesContradict(other, one, { isEvent: false })).toBe(expected);
  });

  it.each([
    ["2024-04-01", "2024-04-02", "DAY"],
    ["2024-04", "2024-04-02", null],
    ["2024-04~", "2024-05-02", null],
    ["XXXX-04-01", "2024-04-02", null],
    ["2024-03/2024-04", "2024-05-02", "DAY"],
    ["2024-03/..", "2024-05-02", null],
    ["2024-03/2024-04", "2024-06/2024-07", "START"],
  ])("of an event: %s and %s", (left, right, expected) => {
    const [one, other] = [date(left), date(right)];
    expect(datesContradict(one, other, { isEvent: true })).toBe(expected);
    expect(datesContradict(other, one, { isEvent: true })).toBe(expected);
  });
});

describe("sides that contradict each other", () => {
  it("are one conflict with all that they are tied to, as a search that goes from side to side finds it", () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (all) => {
        const tied = (left: number, right: number): boolean =>
          left !== right &&
          all.some(([one, other]) => new Set([one, other, left, right]).size === 2 && one !== other);
        const sides = Array.from({ length: 10 }, (_, side) => side);
        const groups = tiedTogether(sides, tied);
        expect(groups.map((group) => group.sides)).toEqual(reached(sides, tied));
        const counted = sides.flatMap((left) => sides.filter((right) => left < right && tied(left, right)));
        expect(groups.flatMap((group) => group.pairs)).toHaveLength(counted.length);
      }),
    );
  });

  it("are refused beyond a thousand on one thing", () => {
    const many = Array.from({ length: 1_001 }, (_, side) => side);
    expect(() => tiedTogether(many, () => false)).toThrow("1001 rows may contradict each other");
  });
});

/** The sides that are reached from each other, by walking; those that are tied to none left out. */
function reached(sides: readonly number[], tied: (left: number, right: number) => boolean): number[][] {
  const seen = new Set<number>();
  return sides.flatMap((start) => {
    if (seen.has(start) || !sides.some((other) => tied(start, other))) return [];
    const group = [start];
    seen.add(start);
    for (const side of group) {
      for (const next of sides) {
        if (seen.has(next) || !tied(side, next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    return [group.sort((left, right) => left - right)];
  });
}
