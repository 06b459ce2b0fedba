import { describe, expect, it } from "vitest";
import type { Measured, SizeName } from "../bench/harness/index.ts";
import { Figures } from "../bench/report/figures.ts";
import { goalsOf } from "../bench/report/goals.ts";
import { filledTemplate } from "../bench/report/page.ts";
import { markdownTable } from "../bench/report/table.ts";
import type { Results } from "../bench/results.ts";

function measured(contender: string, size: SizeName, cpuMicroseconds: readonly number[]): Measured {
  const rounds = cpuMicroseconds.map((cpu) => ({
    cpuMicroseconds: cpu,
    requestsPerSecond: 1_000_000 / cpu,
    p50Milliseconds: 1,
    p99Milliseconds: 2,
  }));
  return { contender, size, workload: "point", rounds, residentBytes: 2 ** 28, anonymousBytes: 2 ** 27 };
}

const contender = { title: "", database: "sqlite", versions: {}, comparedInPart: {}, statements: null };

const results: Results = {
  measuredOn: "2026-01-01",
  mode: "full",
  machine: {
    processor: "",
    cores: 2,
    memoryBytes: 0,
    kernel: "",
    node: "",
    sqlite: "",
    postgres: null,
    pinned: true,
  },
  pace: { rounds: 3, seconds: 1 },
  mainSize: "M",
  contenders: [
    { ...contender, name: "prepared", kind: "ours" },
    { ...contender, name: "slow", kind: "peer" },
    { ...contender, name: "fast", kind: "peer" },
    { ...contender, name: "limit: sql", kind: "limit" },
  ],
  measured: [
    measured("prepared", "M", [30, 20, 26]),
    measured("slow", "M", [400]),
    measured("fast", "M", [65]),
    measured("limit: sql", "M", [19]),
    measured("prepared", "S", [10]),
    measured("prepared", "L", [70.71]),
  ],
  startMilliseconds: 1_600,
  importSpeed: { size: "M", rows: 1_000, importSeconds: 2, insertSeconds: 1.2 },
};

const goal = (what: string): object | undefined => {
  const found = goalsOf(new Figures(results)).find((one) => one.what.startsWith(what));
  return found && { reached: found.reached, isReached: found.isReached };
};

describe("the goals of the benchmark", () => {
  it("compare medians with the best peer, not with any", () => {
    expect(goal("prepared, point: cheaper than the best peer, fast")).toEqual({
      reached: "2.50 ×",
      isReached: true,
    });
  });

  it("are missed where too much is spent, and say by how much", () => {
    expect(goal("prepared, point: the cost of hand-written SQL")).toEqual({
      reached: "1.37 ×",
      isReached: false,
    });
    expect(goal("start at M")).toEqual({ reached: "1600 ms", isReached: false });
  });

  it("tell growth from the smallest graph to the largest", () => {
    expect(goal("prepared, point: exponent of growth")).toEqual({ reached: "0.50", isReached: false });
  });

  it("tell the import by its share of bare inserts, and memory by what is anonymous", () => {
    expect(goal("import")).toEqual({ reached: "0.60", isReached: true });
    expect(goal("anonymous memory at L")).toEqual({ reached: "128 MiB", isReached: true });
  });

  it("are not reached where nothing was measured", () => {
    expect(goal("planned, point")).toEqual({ reached: null, isReached: false });
  });
});

describe("the page of the benchmark", () => {
  it("has its tables aligned as the formatter leaves them", () => {
    expect(markdownTable(["", "cost"], [["prepared", "26"]])).toBe(
      "|          | cost |\n| -------- | ---: |\n| prepared |   26 |",
    );
  });

  it("is filled from the figures, and asks for nothing that nobody knows", () => {
    const figures = new Figures(results);
    expect(filledTemplate("On <!-- bench: measured-on -->.", figures)).toBe("On 2026-01-01.");
    expect(() => filledTemplate("<!-- bench: weather -->", figures)).toThrow('asks for "weather"');
  });
});
