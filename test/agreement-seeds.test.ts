import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await seededGraph();
});
afterAll(() => seeds.close());

const FIELDS = `value reason n coverage contested unordered interval { low high label }`;

interface Told {
  readonly claims: {
    readonly nodes: readonly {
      readonly evidence: { readonly nodes: readonly { readonly locator: { start: number; end: number } }[] };
    }[];
  };
}

interface Term {
  readonly stanceA: Told;
  readonly stanceB: Told;
}

async function told(pair: string): Promise<object> {
  const [a, b] = pair.split(" ");
  const query = `{ agreement(a: "${String(a)}", b: "${String(b)}") { ${FIELDS} } }`;
  return (await seeds.data<{ agreement: object }>(query)).agreement;
}

describe("agreement in the two articles", () => {
  it("of Andrade and Owen is 1 over three subjects, said in one joint statement beside a deed of each", async () => {
    const fields = `${FIELDS} a { slug } b { slug } utterances { a b distinct }
      terms { totalCount nodes { subject { slug } delta weight contribution stanceA { position } stanceB { position } } }`;
    const answer = await seeds.data(`{ agreement(a: "desiree-andrade", b: "tania-owen") { ${fields} } }`);
    const term = (slug: string, position: string): object => ({
      subject: { slug },
      delta: 0,
      weight: 1,
      contribution: 1 / 3,
      stanceA: { position },
      stanceB: { position },
    });
    expect(answer).toEqual({
      agreement: {
        a: { slug: "desiree-andrade" },
        b: { slug: "tania-owen" },
        value: 1,
        reason: null,
        n: 3,
        coverage: 1,
        contested: 0,
        unordered: 0,
        interval: {
          low: expect.closeTo(0.43849, 4) as number,
          high: 1,
          label: "WIDE",
        },
        utterances: { a: 2, b: 2, distinct: 3 },
        terms: {
          totalCount: 3,
          nodes: expect.arrayContaining([
            term("george-gascon", "OPPOSE"),
            term("gascon-policies", "OPPOSE"),
            term("second-recall-of-gascon", "SUPPORT"),
          ]) as object[],
        },
      },
    });
  });

  it("of Andrade and Gascón has no value: they share one subject of thirteen", async () => {
    expect(await told("desiree-andrade george-gascon")).toEqual({
      value: null,
      reason: "TOO_FEW_SHARED",
      n: 1,
      coverage: 1 / 13,
      contested: 0,
      unordered: 0,
      interval: null,
    });
  });

  it("of one who only declined on what the other says has no value either, and no overlap", async () => {
    const pair = "gascon-re-election-campaign tania-owen";
    expect(await told(pair)).toMatchObject({ value: null, reason: "NO_OVERLAP", n: 0, coverage: 0 });
    const fields = `leftOut { nodes { subject { slug } reason stances { position } } }`;
    const { agreement } = await seeds.data<{ agreement: { leftOut: { nodes: object[] } } }>(
      `{ agreement(a: "gascon-re-election-campaign", b: "tania-owen") { ${fields} } }`,
    );
    expect(agreement.leftOut.nodes).toContainEqual({
      subject: { slug: "second-recall-of-gascon" },
      reason: "NO_POSITION",
      stances: [{ position: "DECLINED" }, { position: "SUPPORT" }],
    });
  });

  it("leads from each term to the characters that carry it", async () => {
    const evidence = `claims { nodes { evidence { nodes { locator { start end } source { slug } } } } }`;
    const query = `{ agreement(a: "tania-owen", b: "jonathan-hatami") { terms { nodes { stanceA { ${evidence} } stanceB { ${evidence} } } } } }`;
    const { agreement } = await seeds.data<{ agreement: { terms: { nodes: readonly Term[] } } }>(query);
    const { nodes } = agreement.terms;
    expect(nodes).toHaveLength(2);
    for (const { claims } of nodes.flatMap(({ stanceA, stanceB }) => [stanceA, stanceB])) {
      const found = claims.nodes.flatMap((claim) => claim.evidence.nodes);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ locator }) => locator.end > locator.start)).toBe(true);
    }
  });

  it("of nobody stands on what only the other article carries, once that is withdrawn", async () => {
    const query = `{ asOf(withoutSources: ["times"]) { agreement(a: "desiree-andrade", b: "tania-owen") { ${FIELDS} } } }`;
    const sources = await seeds.data<{ sources: { nodes: { slug: string }[] } }>(
      "{ sources { nodes { slug } } }",
    );
    const times = sources.sources.nodes.find(({ slug }) => slug.startsWith("times"))?.slug ?? "";
    expect(await seeds.data(query.replace('"times"', JSON.stringify(times)))).toMatchObject({
      asOf: { agreement: { value: null, reason: "NO_OVERLAP", n: 0, coverage: null } },
    });
  });
});
