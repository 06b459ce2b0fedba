import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

interface Count {
  readonly totalCount: number;
}

interface Counts {
  readonly sources: readonly { readonly slug: string }[];
  readonly claims: Count;
  readonly evidence: Count;
  readonly propositions: Count;
  readonly staying: Count;
  readonly unclaimedNodes: Count;
  readonly shifts: Count;
}

const COUNTS =
  "sources { slug } claims { totalCount } evidence { totalCount } propositions { totalCount } staying { totalCount } unclaimedNodes { totalCount } shifts { totalCount }";

const falls = (sources: readonly string[], fields: string): string =>
  `fallsWithout(sources: ${JSON.stringify(sources)}) { ${fields} }`;

describe("what falls of the seeds without a source", () => {
  const FOX = "fox-news-2022-06-01";
  const TIMES = "times-recall-petition-approved";

  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("is counted: all its claims, and what nobody else says; the rest stays", async () => {
    const data = await graph.data<Record<"fox" | "times" | "both", Counts>>(
      `{ fox: ${falls([FOX], COUNTS)} times: ${falls([TIMES], COUNTS)} both: ${falls([TIMES, FOX], COUNTS)} }`,
    );
    // 116 and 154 claims in the two seed files; of 229 propositions 23 stand in both.
    expect(data.fox).toMatchObject({
      sources: [{ slug: FOX }],
      claims: { totalCount: 116 },
      propositions: { totalCount: 93 },
      staying: { totalCount: 23 },
      unclaimedNodes: { totalCount: 19 },
    });
    expect(data.times).toMatchObject({
      claims: { totalCount: 154 },
      propositions: { totalCount: 113 },
      staying: { totalCount: 23 },
      unclaimedNodes: { totalCount: 23 },
    });
    expect(data.both).toMatchObject({
      claims: { totalCount: 270 },
      propositions: { totalCount: 229 },
      staying: { totalCount: 0 },
      shifts: { totalCount: 0 },
    });
  });

  it("is what the graph has more than the graph without it", async () => {
    const kinds = ["stances", "ties", "observations", "events", "traits", "arguments"];
    const fields = `claims { totalCount } ${kinds.map((kind) => `${kind} { totalCount }`).join(" ")} sources { nodes { evidence { totalCount } } }`;
    const whole = await dataWithout<Record<string, Count>>(graph, [], fields);
    for (const slug of [FOX, TIMES]) {
      const left = await dataWithout<Record<string, Count>>(graph, [slug], fields);
      const { fallsWithout } = await graph.data<{ fallsWithout: Counts }>(`{ ${falls([slug], COUNTS)} }`);
      const lost = (names: readonly string[]): number =>
        names.reduce((sum, name) => sum + (whole[name]?.totalCount ?? 0) - (left[name]?.totalCount ?? 0), 0);
      expect(fallsWithout.claims.totalCount).toBe(lost(["claims"]));
      expect(fallsWithout.propositions.totalCount).toBe(lost(kinds));
      expect(fallsWithout.evidence.totalCount).toBe(evidenceOf(whole) - evidenceOf(left));
    }

    function evidenceOf(data: Record<string, Count>): number {
      const { nodes } = data["sources"] as unknown as { nodes: { evidence: Count }[] };
      return nodes.reduce((sum, { evidence }) => sum + evidence.totalCount, 0);
    }
  });

  it("leaves nodes without any claim, and names them; those that anybody else names are not among them", async () => {
    const { fallsWithout } = await graph.data<{
      fallsWithout: { unclaimedNodes: { nodes: { slug: string }[] } };
    }>(`{ ${falls([FOX], "unclaimedNodes(first: 100) { nodes { slug } }")} }`);
    const slugs = fallsWithout.unclaimedNodes.nodes.map(({ slug }) => slug);
    expect(slugs).toEqual(
      expect.arrayContaining(["jonathan-hatami", "fox-news", "ending-the-death-penalty"]),
    );
    for (const slug of ["george-gascon", "alex-villanueva", "ending-cash-bail", "times", "nation"])
      expect(slugs).not.toContain(slug);
  });

  it("is told with what carried it, and what stays with what still does", async () => {
    const fields =
      "propositions(first: 100) { nodes { carriers { nodes { source { slug } } } } } staying(first: 100) { nodes { carriers { nodes { source { slug } claims { nodes { id } } } } } }";
    interface Carried {
      readonly nodes: readonly { readonly carriers: { nodes: readonly { source: { slug: string } }[] } }[];
    }
    const { fallsWithout } = await graph.data<{ fallsWithout: Record<"propositions" | "staying", Carried> }>(
      `{ ${falls([FOX], fields)} }`,
    );
    const carriers = ({ nodes }: Carried): string[] => [
      ...new Set(nodes.flatMap((node) => node.carriers.nodes.map(({ source }) => source.slug))),
    ];
    expect(carriers(fallsWithout.propositions)).toEqual([FOX]);
    expect(carriers(fallsWithout.staying)).toEqual([TIMES]);
    expect(JSON.stringify(fallsWithout.staying)).toContain(`@,,${FOX}`);
  });

  it("is nothing as of before the source was known, and what holds then as of a day", async () => {
    const then = `asOf(knownAt: "2022-06-02T13:00:00Z") { ${falls([TIMES], COUNTS)} }`;
    const early = `asOf(validAt: "2021-06-01") { ${falls([TIMES], COUNTS)} }`;
    const data = await graph.data<
      Record<"then" | "early", { fallsWithout: Counts }> & { fallsWithout: Counts }
    >(`{ then: ${then} early: ${early} ${falls([TIMES], COUNTS)} }`);
    expect(data.then.fallsWithout).toEqual({
      sources: [],
      claims: { totalCount: 0 },
      evidence: { totalCount: 0 },
      propositions: { totalCount: 0 },
      staying: { totalCount: 0 },
      unclaimedNodes: { totalCount: 0 },
      shifts: { totalCount: 0 },
    });
    // Claims and evidence have no day; of the propositions those fall that hold on it.
    const { early: atDay, fallsWithout: now } = data;
    expect(atDay.fallsWithout.claims).toEqual(now.claims);
    expect(atDay.fallsWithout.propositions.totalCount).toBeGreaterThan(0);
    expect(atDay.fallsWithout.propositions.totalCount).toBeLessThan(now.propositions.totalCount);
  });

  it("is nothing more where the lens sets it aside already, and everything else of the other source", async () => {
    const asked = falls([FOX], COUNTS);
    const { fallsWithout: rest } = await dataWithout<{ fallsWithout: Counts }>(graph, [TIMES], asked);
    expect(rest).toMatchObject({
      claims: { totalCount: 116 },
      propositions: { totalCount: 116 },
      staying: { totalCount: 0 },
    });
    const { fallsWithout: again } = await dataWithout<{ fallsWithout: Counts }>(graph, [FOX], asked);
    expect(again).toMatchObject({
      sources: [],
      claims: { totalCount: 0 },
      propositions: { totalCount: 0 },
      shifts: { totalCount: 0 },
    });
  });

  it("refuses no source at all, one that is not there, and a cursor of another list", async () => {
    const refused = async (sources: readonly string[], fields = COUNTS): Promise<object> =>
      (await graph.ask(`{ ${falls(sources, fields)} }`)).errors.map(({ code, message }) => [code, message]);
    expect(await refused([])).toEqual([
      ["BAD_INPUT", "sources is []: expected the slugs of 1 to 20 sources."],
    ]);
    expect(await refused(["no-such"])).toEqual([["BAD_LENS", expect.stringContaining('"no-such"')]]);
    expect(await refused([FOX], 'claims(after: "evidence~1") { totalCount }')).toEqual([
      ["BAD_CURSOR", 'after is "evidence~1": expected a cursor that this list gave.'],
    ]);
  });

  it("takes as many statements for much as for little", async () => {
    const fields = `${COUNTS} all: claims(first: 100) { nodes { paraphrase } } fallen: propositions(first: 100) { nodes { carriers(first: 5) { nodes { source { slug } } } } } dates: shifts(first: 100) { nodes { before { id } after { id } } }`;
    const one = fields.replaceAll("first: 100", "first: 1");
    const counts = await Promise.all(
      [one, fields].map(async (asked) => (await graph.ask(`{ ${falls([FOX], asked)} }`)).statements.length),
    );
    // A page of one shift needs the rows of one kind; a page of all kinds those of each, with and without.
    expect(counts[1] ?? Infinity).toBeLessThanOrEqual((counts[0] ?? 0) + 4);
    const both = await graph.ask(`{ ${falls([TIMES], fields)} }`);
    expect(both.statements.length).toBeLessThanOrEqual(counts[1] ?? 0);
  });
});
