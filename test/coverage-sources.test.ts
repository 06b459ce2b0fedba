import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BRIDGE_NODES, GAZETTE, HERALD, LEDGER } from "./support/bridge-seeds.ts";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";

interface Covered {
  readonly proposition: { readonly key: string };
  readonly framing: readonly string[];
  readonly carriers: { readonly nodes: readonly { readonly source: { readonly slug: string } }[] };
}

interface Coverage {
  readonly propositionCount: number;
  readonly onlyOneSourceCount: number;
  readonly sourceCount: number;
  readonly propositions: { readonly nodes: readonly Covered[] };
}

const FIELDS =
  "propositionCount onlyOneSourceCount sourceCount propositions(first: 100) { nodes { proposition { key } framing carriers { nodes { source { slug } } } } }";

async function sideBySide(
  graph: TestGraph,
  sources: readonly string[],
  { more = "", lens = "" }: { readonly more?: string; readonly lens?: string } = {},
): Promise<Coverage> {
  const field = `coverage(sources: ${JSON.stringify(sources)}${more}) { ${FIELDS} }`;
  const data = await graph.data<{ coverage?: Coverage; asOf?: { coverage: Coverage } }>(
    lens === "" ? `{ ${field} }` : `{ asOf(${lens}) { ${field} } }`,
  );
  const coverage = data.coverage ?? data.asOf?.coverage;
  if (coverage === undefined) throw new Error("Nothing was answered.");
  return coverage;
}

const keysOf = ({ propositions }: Coverage): string[] =>
  propositions.nodes.map(({ proposition }) => proposition.key).sort();

describe("the two articles side by side", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("counts what they say, what both tell, and what only one of them does", async () => {
    const all = await sideBySide(graph, [FOX, TIMES]);
    // As test/coverage-falls.test.ts has it: of 229 propositions 23 stand in both.
    expect(all).toMatchObject({ propositionCount: 229, onlyOneSourceCount: 206, sourceCount: 2 });
    expect((await sideBySide(graph, [FOX, TIMES], { more: ", sourceCount: 2" })).propositionCount).toBe(23);
    expect((await sideBySide(graph, [FOX, TIMES], { more: `, onlyIn: "${FOX}"` })).propositionCount).toBe(93);
    expect((await sideBySide(graph, [FOX, TIMES], { more: `, onlyIn: "${TIMES}"` })).propositionCount).toBe(
      113,
    );
  });

  it("leaves what they tell differently in some respect", async () => {
    const both = await sideBySide(graph, [FOX, TIMES], { more: ", sourceCount: 2" });
    const told = await sideBySide(graph, [FOX, TIMES], { more: ", framing: [CLAIMANT, MODALITY]" });
    const expected = both.propositions.nodes.filter(({ framing }) =>
      framing.some((respect) => respect === "CLAIMANT" || respect === "MODALITY"),
    );
    expect(expected.length).toBeGreaterThan(2);
    expect(expected.length).toBeLessThan(23);
    expect(keysOf(told)).toEqual(expected.map(({ proposition }) => proposition.key).sort());
  });

  it("leaves some kinds", async () => {
    const stances = await sideBySide(graph, [FOX, TIMES], { more: ", kinds: [Stance], sourceCount: 2" });
    expect(stances.propositionCount).toBeGreaterThan(0);
    expect(stances.propositionCount).toBeLessThan(23);
  });

  it("follows the lens", async () => {
    const alone = await sideBySide(graph, [FOX, TIMES], { lens: `withoutSources: ["${TIMES}"]` });
    expect(alone).toMatchObject({ sourceCount: 1, propositionCount: 116, onlyOneSourceCount: 116 });
  });

  it.each([
    ["no source", "[]", /expected the slugs of 1 to 20 sources/u],
    ["an unknown one", '["no-such"]', /no-such/u],
    ["a count below 1", `["${FOX}"], sourceCount: 0`, /expected 1 or more/u],
  ])("refuses %s", async (_what, args, message) => {
    const { errors } = await graph.ask(`{ coverage(sources: ${args}) { propositionCount } }`);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.code).toBe("BAD_INPUT");
  });
});

describe("two of three papers side by side", () => {
  it("takes no account of the third", async () => {
    const graph = await graphOf(BRIDGE_NODES, HERALD, GAZETTE, LEDGER);
    const [herald, gazette, ledger] = await Promise.all(
      ["herald-may", "gazette-undated", "ledger-undated"].map(async (slug) =>
        keysOf(await sideBySide(graph, [slug])),
      ),
    );
    const two = await sideBySide(graph, ["ledger-undated", "herald-may"], {
      more: ', onlyIn: "herald-may"',
    });
    const expected = herald?.filter((key) => !ledger?.includes(key)) ?? [];
    expect(keysOf(two)).toEqual(expected);
    const carriers = two.propositions.nodes.flatMap((one) => one.carriers.nodes);
    expect(new Set(carriers.map(({ source }) => source.slug))).toEqual(new Set(["herald-may"]));
    // The third tells some of it, or the test would show nothing.
    expect(expected.filter((key) => gazette?.includes(key)).length).toBeGreaterThan(0);
    await graph.close();
  });
});
