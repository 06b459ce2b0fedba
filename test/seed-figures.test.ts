import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { problemsOf, seedTexts } from "./support/seed-files.ts";

const NUMBER = 'value: "1200", unit: SIGNATURE';
/** The most that a figure may be, in the smallest unit of what it counts. */
const NINES = "9".repeat(18);

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

/** What is told of the figure of the seed files, when it is this one. */
async function figureOf(figure: string): Promise<unknown> {
  await graph.add(...seedTexts([NUMBER, figure]).map(({ text }) => text));
  const query = "{ observations { nodes { stated low high } } }";
  return (await graph.data<{ observations: { nodes: unknown[] } }>(query)).observations.nodes[0];
}

describe("a figure of 18 digits", () => {
  it("is told to the last of them", async () => {
    const told = { stated: NINES, low: NINES, high: NINES };
    expect(await figureOf(`value: "${NINES}", unit: SIGNATURE`)).toEqual(told);
  });

  it("has room for what its bound adds", async () => {
    const told = { stated: `1${"0".repeat(15)}`, low: `1${"0".repeat(15)}.01`, high: `2${"0".repeat(15)}` };
    expect(await figureOf(`value: "1${"0".repeat(15)}", unit: USD, bound: JUST_OVER`)).toEqual(told);
  });
});

describe("a figure of more digits", () => {
  it.each([
    [`value: "1${"0".repeat(18)}", unit: SIGNATURE`, `1${"0".repeat(18)}`, "SIGNATURE"],
    [`value: "-1${"0".repeat(18)}", unit: SIGNATURE`, `-1${"0".repeat(18)}`, "SIGNATURE"],
    [`between: ["1", "1${"0".repeat(16)}"], unit: USD, bound: BETWEEN`, `1${"0".repeat(16)}`, "USD"],
  ])("is refused, as it would be rounded: %s", (figure, seen, unit) => {
    const expected = `saw ${seen}, expected at most 18 digits in the smallest unit of ${unit}`;
    expect(problemsOf(seedTexts([NUMBER, figure]))).toEqual([expect.stringContaining(expected)]);
  });
});
