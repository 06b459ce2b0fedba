import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Bound,
  figureBetween,
  figureOf,
  scaled,
  Unit,
  unscaled,
  UNIT_SCALE,
} from "../src/claims/observation/index.ts";

const unit = fc.constantFrom(...Object.values(Unit));
const bound = fc.constantFrom(...Object.values(Bound));
const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const positive = fc.bigInt({ min: 1n, max: 2n ** 62n });

const range = (value: string, of: Bound, what: Unit): (string | null)[] => {
  const { low, high } = figureOf(value, of, what);
  return [low.toString(), high?.toString() ?? null];
};

describe("a figure", () => {
  it.each([
    ["560000", "STATED", ["560000", "560000"]],
    ["560000", "APPROXIMATE", ["560000", "560000"]],
    ["560000", "AT_LEAST", ["560000", null]],
    ["560000", "MORE_THAN", ["560001", null]],
    ["560000", "JUST_OVER", ["560001", "570000"]],
    ["567800", "JUST_OVER", ["567801", "567900"]],
    ["567891", "JUST_OVER", ["567892", "567892"]],
    ["1000000", "JUST_OVER", ["1000001", "2000000"]],
    ["0", "JUST_OVER", ["1", "1"]],
    ["560000", "AT_MOST", ["0", "560000"]],
    ["560000", "LESS_THAN", ["0", "559999"]],
    ["560000", "JUST_UNDER", ["550000", "559999"]],
    ["9007199254740993", "MORE_THAN", ["9007199254740994", null]],
  ] as const)("of %s signatures, %s, is in the range worked out by hand", (value, of, expected) => {
    expect(range(value, of, "SIGNATURE")).toEqual(expected);
  });

  it("in a currency counts its smallest unit", () => {
    expect(range("1.5", "STATED", "USD")).toEqual(["150", "150"]);
    expect(range("2000000", "JUST_OVER", "USD")).toEqual(["200000001", "300000000"]);
  });

  it("between two others has no stated value", () => {
    const figure = { stated: null, low: 10n, high: 20n, scale: 0 };
    expect(figureBetween(["10", "20"], "SIGNATURE")).toEqual(figure);
  });

  it.each(["", "1,000", "1e3", " 1", "1.", ".5", "+1", "١", "0x10", "1.5"])(
    "written as %j is refused for signatures, and what was seen is quoted",
    (text) => {
      expect(() => scaled(text, "SIGNATURE")).toThrow(
        `${JSON.stringify(text)} SIGNATURE: expected a whole number`,
      );
    },
  );

  it("is the same again after it was written and read", () => {
    const property = fc.property(integer, unit, (value, of) => {
      expect(scaled(unscaled(value, UNIT_SCALE[of]), of)).toBe(value);
    });
    fc.assert(property);
  });

  it("is written without needless zeros, and no two figures alike", () => {
    const property = fc.property(integer, integer, unit, (one, other, of) => {
      const scale = UNIT_SCALE[of];
      expect(unscaled(one, scale)).toMatch(/^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/u);
      expect(unscaled(one, scale) === unscaled(other, scale)).toBe(one === other);
    });
    fc.assert(property);
  });

  it("lies in its own range, or right beside it where the bound excludes it", () => {
    const property = fc.property(positive, bound, unit, (value, of, what) => {
      const { low, high, stated } = figureOf(unscaled(value, UNIT_SCALE[what]), of, what);
      expect(stated).toBe(value);
      expect(high === null || low <= high).toBe(true);
      const isIn = value >= low && (high === null || value <= high);
      expect(isIn || value === low - 1n || value + 1n === high || value === (high ?? 0n) + 1n).toBe(true);
      expect(isIn).toBe(!["MORE_THAN", "JUST_OVER", "LESS_THAN", "JUST_UNDER"].includes(of));
    });
    fc.assert(property);
  });

  it("just over another ends where its last digit that is not zero would be one more", () => {
    const digit = fc.integer({ min: 1, max: 9 });
    const property = fc.property(digit, fc.nat({ max: 12 }), (first, zeros) => {
      const value = BigInt(first) * 10n ** BigInt(zeros);
      expect(range(value.toString(), "JUST_OVER", "SIGNATURE")).toEqual([
        (value + 1n).toString(),
        (BigInt(first + 1) * 10n ** BigInt(zeros)).toString(),
      ]);
    });
    fc.assert(property);
  });
});
