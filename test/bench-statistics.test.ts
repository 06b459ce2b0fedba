import { describe, expect, it } from "vitest";
import { growthExponent, median, percentile, spread } from "../bench/statistics/index.ts";

describe("the benchmark's statistics", () => {
  it("have the middle one of an odd count as median, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it("have the mean of the middle two of an even count as median", () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  it("take the nearest rank as percentile: the least number that so much does not exceed", () => {
    const hundred = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([3, 1, 2], 0.99)).toBe(3);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it("tell growth by its power of the size", () => {
    expect(growthExponent({ size: 20, cost: 5 }, { size: 2_000, cost: 5 })).toBe(0);
    expect(growthExponent({ size: 20, cost: 5 }, { size: 2_000, cost: 500 })).toBeCloseTo(1);
    expect(growthExponent({ size: 20, cost: 5 }, { size: 2_000, cost: 50 })).toBeCloseTo(0.5);
    expect(growthExponent({ size: 10, cost: 8 }, { size: 40, cost: 4 })).toBeCloseTo(-0.5);
  });

  it("tell how far numbers lie apart as a share of their median", () => {
    expect(spread([9, 10, 12])).toBeCloseTo(0.3);
  });

  it("say so when there are no numbers", () => {
    expect(() => median([])).toThrow("no median of no numbers");
    expect(() => percentile([], 0.5)).toThrow("no percentile of no numbers");
  });
});
