import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { MAXIMUM_ROWS } from "../src/questions/coverage/index.ts";
import { BRIDGE_NODES, GAZETTE, HERALD, LEDGER } from "./support/bridge-seeds.ts";
import { dataWithout } from "./support/without.ts";

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";
const RECALL = "second-recall-of-gascon";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

interface Covered {
  readonly sourceCount: number;
  readonly claimantCount: number;
  readonly framing: readonly string[];
  readonly proposition: { readonly key: string; readonly kind: string };
  readonly alike: readonly { readonly key: string }[];
  readonly carriers: Page<{
    readonly source: { readonly slug: string };
    readonly claimCount: number;
    readonly claims: Page<{ readonly attribution: string; readonly claimant: { readonly slug: string } }>;
  }>;
}

const COUNTS = "propositionCount claimCount sourceCount onlyOneSourceCount";

async function coverageOf<Data>(subject: string, fields: string, args = ""): Promise<Data> {
  const { subject: found } = await graph.data<{ subject: { coverage: Data } }>(
    `{ subject(slug: "${subject}") { coverage${args} { ${fields} } } }`,
  );
  return found.coverage;
}

describe("the coverage of a subject", () => {
  it("tells how much is said of it, and by how many sources", async () => {
    expect(await coverageOf(RECALL, COUNTS)).toEqual({
      propositionCount: 51,
      claimCount: 65,
      sourceCount: 2,
      onlyOneSourceCount: 45,
    });
  });

  it("sums up each source: the one that carries most first, with what it alone carries", async () => {
    const fields =
      "sources { totalCount nodes { source { slug } propositionCount byKind { kind count } claimCount evidenceCount onlyHereCount onlyHereShare room { characters textLength } } }";
    const { sources } = await coverageOf<{ sources: Page<object> }>(RECALL, fields);
    expect(sources.nodes).toMatchObject([
      {
        source: { slug: FOX },
        propositionCount: 31,
        claimCount: 31,
        onlyHereCount: 25,
        onlyHereShare: 25 / 31,
        room: { textLength: 2120 },
        byKind: [
          { kind: "Stance", count: 7 },
          { kind: "Tie", count: 6 },
          { kind: "Observation", count: 7 },
          { kind: "Trait", count: 10 },
          { kind: "Argument", count: 1 },
        ],
      },
      {
        source: { slug: TIMES },
        propositionCount: 26,
        claimCount: 34,
        onlyHereCount: 20,
        room: { textLength: 2825 },
        // That signature gathering may begin, and that the petition was approved.
        byKind: expect.arrayContaining([{ kind: "Event", count: 2 }]) as object[],
      },
    ]);
  });

  it("has every proposition that any of its links leads to, each once, with all that carry it", async () => {
    const claims =
      "claims(first: 100) { nodes { id evidence(first: 100) { nodes { role source { slug } } } } }";
    const proposition = `key ${claims}`;
    interface Linked {
      readonly key: string;
      readonly claims: Page<{
        readonly id: string;
        readonly evidence: Page<{ role: string; source: { slug: string } }>;
      }>;
    }
    const links = ["stancesAbout", "ties", "tiesTo", "observations", "traits", "argumentsAbout"];
    for (const slug of [
      RECALL,
      "george-gascon",
      "los-angeles-county",
      "fox-news",
      "unknown",
      "ending-cash-bail",
    ]) {
      const { subject } = await graph.data<{ subject: Record<string, Page<Linked & { event: Linked }>> }>(
        `{ subject(slug: "${slug}") { ${links.map((link) => `${link}(first: 100) { nodes { ${proposition} } }`).join(" ")} participations(first: 100) { nodes { event { ${proposition} } } } ... on Actor { stances(first: 100) { nodes { ${proposition} } } } } }`,
      );
      const pages = Object.entries(subject);
      const linked = pages.flatMap(([name, { nodes }]) =>
        nodes.map((node) => (name === "participations" ? node.event : node)),
      );
      const expected = new Map(linked.map((node) => [node.key, carriersOf(node)]));
      const { propositions } = await coverageOf<{ propositions: Page<Covered> }>(
        slug,
        "propositions(first: 100) { totalCount nodes { proposition { key kind } carriers(first: 5) { nodes { source { slug } } } } }",
      );
      const told = propositions.nodes.map(
        (node) => [node.proposition.key, node.carriers.nodes.map(({ source }) => source.slug)] as const,
      );
      expect(new Map(told)).toEqual(expected);
      expect(propositions.totalCount).toBe(expected.size);
    }

    function carriersOf(node: Linked): string[] {
      const carrying = node.claims.nodes
        .flatMap(({ evidence }) => evidence.nodes)
        .filter(({ role }) => role === "CARRIES");
      return [FOX, TIMES].filter((slug) => carrying.some(({ source }) => source.slug === slug));
    }
  });

  it("leaves what only one source says, what two tell, or what is of some kinds, on request", async () => {
    const counts = async (args: string): Promise<number> =>
      (await coverageOf<{ propositionCount: number }>(RECALL, COUNTS, args)).propositionCount;
    expect(await counts(`(onlyIn: "${FOX}")`)).toBe(25);
    expect(await counts(`(onlyIn: "${TIMES}")`)).toBe(20);
    expect(await counts("(sourceCount: 1)")).toBe(45);
    expect(await counts("(sourceCount: 2)")).toBe(6);
    expect(await counts("(sourceCount: 3)")).toBe(0);
    expect(await counts("(kinds: [Event, Argument])")).toBe(5);
    expect(await counts(`(onlyIn: "${FOX}", kinds: [Argument])`)).toBe(1);
    expect(await counts(`(onlyIn: "${FOX}", sourceCount: 2)`)).toBe(0);
    expect(await counts("(kinds: [])")).toBe(0);
  });

  it("refuses a source that is not there, a count below 1, and a cursor of another list", async () => {
    const refused = async (args: string, page = ""): Promise<object> => {
      const { errors } = await graph.ask(
        `{ subject(slug: "${RECALL}") { coverage${args} { propositions${page} { totalCount } } } }`,
      );
      return errors.map(({ code, message }) => [code, message]);
    };
    expect(await refused('(onlyIn: "no-such")')).toEqual([
      ["BAD_INPUT", 'onlyIn names "no-such": expected the slug of a Source.'],
    ]);
    expect(await refused("(sourceCount: 0)")).toEqual([
      ["BAD_INPUT", "sourceCount is 0: expected 1 or more."],
    ]);
    expect(await refused("", '(after: "sources~1~2")')).toEqual([
      ["BAD_CURSOR", 'after is "sources~1~2": expected a cursor that this list gave.'],
    ]);
    expect(await refused("", "(first: 101)")).toMatchObject([["PAGE_SIZE_LIMIT", expect.anything()]]);
  });
});

describe("the coverage under a lens", () => {
  const fields = `subject(slug: "${RECALL}") { coverage { ${COUNTS} } }`;

  it("is that of then beside that of now", async () => {
    const data = await graph.data<Record<string, unknown>>(
      `{ known: asOf(knownAt: "2022-06-02T13:00:00Z") { ${fields} } before: asOf(validAt: "2019-06-01") { ${fields} } then: asOf(validAt: "2022-05-31") { ${fields} } now: ${fields} }`,
    );
    expect(data).toMatchObject({
      known: { subject: { coverage: { propositionCount: 31, sourceCount: 1, onlyOneSourceCount: 31 } } },
      before: {
        subject: { coverage: { propositionCount: 0, claimCount: 0, sourceCount: 0, onlyOneSourceCount: 0 } },
      },
      now: { coverage: { propositionCount: 51 } },
    });
    const { then } = data as { then: { subject: { coverage: { propositionCount: number } } } };
    expect(then.subject.coverage.propositionCount).toBeGreaterThan(0);
    expect(then.subject.coverage.propositionCount).toBeLessThan(51);
  });

  it("has only what is left without a source", async () => {
    expect(await dataWithout(graph, [FOX], fields)).toEqual({
      subject: { coverage: { propositionCount: 26, claimCount: 34, sourceCount: 1, onlyOneSourceCount: 26 } },
    });
  });

  it("orders by dates as they fall back, and reads claims as they stand without a source", async () => {
    const bridge = await graphOf(BRIDGE_NODES, HERALD, GAZETTE, LEDGER);
    try {
      const asked = `subject(slug: "toll-repeal") { coverage { propositions { nodes { proposition { ... on Observation { date } } carriers { nodes { claims { nodes { validTime } } } } } } } }`;
      const whole = await dataWithout<object>(bridge, [], asked);
      const without = await dataWithout<object>(bridge, ["herald-may"], asked);
      expect(JSON.stringify(whole)).toContain('"2024-06-30"');
      expect(JSON.stringify(without)).toContain('"XXXX-06-30"');
      expect(JSON.stringify(without)).not.toContain("2024");
    } finally {
      await bridge.close();
    }
  });
});

describe("the statements of coverage", () => {
  const fields = `coverage { ${COUNTS} sources { nodes { source { slug } room { share } } } propositions(first: 20) { nodes { framing proposition { key } alike { key } carriers { nodes { source { slug } claims { nodes { paraphrase } } } } } } }`;

  it("are as many for every subject as for one", async () => {
    const one = await graph.ask(`{ subject(slug: "${RECALL}") { ${fields} } }`);
    const all = await graph.ask(`{ subjects(first: 100) { nodes { ${fields} } } }`);
    expect(one.errors).toEqual([]);
    expect(all.errors).toEqual([]);
    expect(one.statements.length).toBe(7);
    expect(all.statements.length).toBe(one.statements.length);
  });

  it("ask for one row more than may be looked at, so that too many are refused and never left out", async () => {
    const { sent } = await graph.ask(
      `{ subject(slug: "${RECALL}") { ${fields} uncorroborated { totalCount } } }`,
    );
    const limits = sent.flatMap(({ params }) => ("rowLimit" in params ? [params["rowLimit"]] : []));
    expect(limits).toEqual([MAXIMUM_ROWS + 1, MAXIMUM_ROWS + 1]);
  });
});
