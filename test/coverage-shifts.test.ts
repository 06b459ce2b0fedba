import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BRIDGE_NODES, GAZETTE, HERALD, LEDGER } from "./support/bridge-seeds.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

const falls = (sources: readonly string[], fields: string): string =>
  `fallsWithout(sources: ${JSON.stringify(sources)}) { ${fields} }`;

describe("the dates that shift without a source", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await graphOf(BRIDGE_NODES, HERALD, GAZETTE, LEDGER);
  });
  afterAll(() => graph.close());

  interface Shifted {
    readonly shifted: readonly string[];
    readonly before: { readonly id: string; readonly date?: string | null };
    readonly after: { readonly id: string; readonly date?: string | null };
  }

  const fields = (args: string): string =>
    `shifts${args} { totalCount nodes { shifted before { id ... on Source { publishedOn } ... on Claim { validTime paraphrase } ... on Observation { date } } after { id ... on Source { publishedOn } ... on Claim { validTime } ... on Observation { date } } } }`;

  const shifts = async (args: string): Promise<readonly Shifted[]> =>
    (
      await graph.data<{ fallsWithout: { shifts: { nodes: Shifted[] } } }>(
        `{ ${falls(["herald-may"], fields(args))} }`,
      )
    ).fallsWithout.shifts.nodes;

  it("are told before and after: sources, claims, then propositions", async () => {
    const all = await shifts("(first: 100)");
    expect(all[0]).toMatchObject({
      shifted: ["PUBLISHED_ON"],
      before: { publishedOn: "2024-04" },
      after: { publishedOn: "2024" },
    });
    expect(all).toContainEqual(
      expect.objectContaining({
        shifted: ["ATTESTED", "VALID_TIME"],
        before: expect.objectContaining({
          paraphrase: "Moss spoke on 20 April.",
          validTime: "2024-04-20",
        }) as object,
        after: expect.objectContaining({ validTime: "XXXX-04-20" }) as object,
      }),
    );
    const kinds = all.map(({ before }) => before.id.split(":")[0]);
    expect(kinds.lastIndexOf("Claim")).toBeLessThan(kinds.indexOf("Observation"));
  });

  it("are left by which date it is", async () => {
    const deadlines = await shifts("(dates: [DEADLINE])");
    expect(deadlines.map(({ before, after }) => [before.date, after.date])).toEqual([
      ["2024-06-30", "XXXX-06-30"],
      ["2024-12-31", null],
    ]);
    expect(await shifts("(dates: [PUBLISHED_ON])")).toHaveLength(1);
    expect(await shifts("(dates: [])")).toEqual([]);
  });

  it("are read under the lens that their ids carry", async () => {
    const [source] = await shifts("(dates: [PUBLISHED_ON])");
    const { node } = await graph.data<{ node: object }>(
      "query ($id: ID!) { node(id: $id) { ... on Source { publishedOn } } }",
      { id: source?.after.id },
    );
    expect(node).toEqual({ publishedOn: "2024" });
  });

  it("are none that the lens has shifted already", async () => {
    const asked = falls(["ledger-undated"], fields(""));
    const { fallsWithout } = await dataWithout<{ fallsWithout: { shifts: { nodes: Shifted[] } } }>(
      graph,
      ["herald-may"],
      asked,
    );
    // Without the Ledger nobody gives the toll's deadline outright; nothing else changes any more.
    expect(fallsWithout.shifts.nodes.every(({ before }) => before.id.startsWith("Source:"))).toBe(false);
    expect(JSON.stringify(fallsWithout)).not.toContain("Moss spoke");
  });
});
