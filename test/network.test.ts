import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keptLinks, measuresOf, type Measures } from "../src/questions/network/index.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { randomGraph } from "./support/random-graph.ts";

const SHOWN = `fragment Shown on Network {
  componentCount
  isComplete
  nodes { node { slug } hops degree betweenness component }
  links { kind from { slug } to { slug } proposition { __typename ... on Stance { position } } claims { modality evidence { totalCount } } }
}`;

interface Shown {
  readonly componentCount: number;
  readonly isComplete: boolean;
  readonly nodes: {
    node: { slug: string };
    hops: number;
    degree: number;
    betweenness: number;
    component: number;
  }[];
  readonly links: {
    kind: string;
    from: { slug: string };
    to: { slug: string };
    proposition: { __typename: string; position?: string };
    claims: { modality: string; evidence: { totalCount: number } }[];
  }[];
}

async function shown(graph: TestGraph, args: string, lens = ""): Promise<Shown> {
  const field = `network(${args}) { ...Shown }`;
  const data = await graph.data<{ network?: Shown; asOf?: { network: Shown } }>(
    `${lens === "" ? `{ ${field} }` : `{ asOf(${lens}) { ${field} } }`} ${SHOWN}`,
  );
  return (data.network ?? data.asOf?.network) as Shown;
}

function measuresAt(measures: Measures, node: number): object {
  return {
    degree: measures.degreeOf(node),
    betweenness: measures.betweennessOf(node),
    component: measures.componentOf(node),
  };
}

describe("the measures of a network", () => {
  it("look for who lies between in no more than 1,000 nodes", () => {
    const between = (count: number): number | null =>
      measuresOf(
        Array.from({ length: count }, (_, node) => node),
        [[0, 1]],
      ).betweennessOf(0);
    expect([between(1_000), between(1_001)]).toEqual([0, null]);
  });

  it("see who lies between, who is linked with how many, and what hangs together", () => {
    const nodes = [1, 2, 3, 4, 5];
    const measures = measuresOf(nodes, [
      [1, 2],
      [2, 3],
      [4, 5],
    ]);
    // 2 lies on one of the six ways between two of the other four.
    expect(Object.fromEntries(nodes.map((node) => [node, measuresAt(measures, node)]))).toEqual({
      1: { degree: 1, betweenness: 0, component: 0 },
      2: { degree: 2, betweenness: 1 / 6, component: 0 },
      3: { degree: 1, betweenness: 0, component: 0 },
      4: { degree: 1, betweenness: 0, component: 1 },
      5: { degree: 1, betweenness: 0, component: 1 },
    });
  });

  it("put two nodes into one component just where a way leads from one to the other", () => {
    const node = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 10 }), (pairs) => {
        const nodes = [1, 2, 3, 4, 5, 6, 7, 8];
        const links = pairs.filter(([one, other]) => one !== other);
        const measures = measuresOf(nodes, links);
        const reached = new Set([1]);
        // As many rounds as there are nodes reach whatever can be reached.
        nodes.forEach(() => {
          for (const [one, other] of links)
            if (reached.has(one) || reached.has(other)) reached.add(one).add(other);
        });
        const home = measures.componentOf(1);
        expect(nodes.filter((one) => measures.componentOf(one) === home)).toEqual(
          nodes.filter((one) => reached.has(one)),
        );
      }),
    );
  });
});

describe("the links of too large a network", () => {
  const hopsOf = new Map([1, 2, 3, 4].map((node) => [node, node === 1 ? 0 : 1]));
  const found = [
    { from: 2, to: 3 },
    { from: 2, to: 1 },
    { from: 1, to: 2 },
    { from: 1, to: 3 },
    { from: 4, to: 1 },
  ];

  it("are first those by which each node is reached, in the order of all", () => {
    expect(keptLinks(found, hopsOf, 3)).toEqual([found[1], found[3], found[4]]);
    expect(keptLinks(found, hopsOf, 4)).toEqual([found[0], found[1], found[3], found[4]]);
    expect(keptLinks(found, hopsOf, 5)).toEqual(found);
  });
});

describe("the network on the seeds", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("of those who support the recall is the recall and its nine supporters", async () => {
    const { nodes, links, componentCount, isComplete } = await shown(
      graph,
      'around: ["second-recall-of-gascon"], kinds: STANCE, positions: SUPPORT',
    );
    expect([nodes.length, links.length, componentCount, isComplete]).toEqual([10, 9, 1, true]);
    expect(nodes[0]).toEqual({
      node: { slug: "second-recall-of-gascon" },
      hops: 0,
      degree: 9,
      betweenness: 1,
      component: 0,
    });
    expect(
      links.every(
        ({ to, proposition }) => to.slug === nodes[0]?.node.slug && proposition.position === "SUPPORT",
      ),
    ).toBe(true);
    expect(
      links.every(({ claims }) => claims.length > 0 && claims.every((one) => one.evidence.totalCount > 0)),
    ).toBe(true);
  });

  it("is smaller without one of the sources, and at an earlier revision", async () => {
    const asked = 'around: ["second-recall-of-gascon"], kinds: STANCE, positions: SUPPORT';
    const without = await shown(graph, asked, 'withoutSources: ["fox-news-2022-06-01"]');
    const before = await shown(graph, asked, 'knownAt: "2022-06-02T23:00:00Z"');
    expect([without.links.length, before.links.length]).toEqual([3, 6]);
  });

  it("never links by who declined to say", async () => {
    const { links } = await shown(graph, 'around: ["gascon-re-election-campaign"], hops: 2, kinds: STANCE');
    expect(links.map(({ proposition }) => proposition.position)).not.toContain("DECLINED");
  });
});

describe("the network of a random graph", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await randomGraph(31);
  });
  afterAll(() => graph.close());

  it("names no one who is there only as context, but when asked about", async () => {
    const found = await shown(graph, 'around: ["actor-0"], hops: 3');
    expect(found.nodes.map(({ node }) => node.slug)).not.toContain("actor-7");
    const asked = await shown(graph, 'around: ["actor-7"], hops: 1');
    expect(asked.nodes[0]?.node.slug).toBe("actor-7");
  });

  it("links only nodes that it names, and says when a limit has cut it off", async () => {
    const whole = await shown(graph, 'around: ["actor-0"], hops: 3');
    const cut = await shown(graph, 'around: ["actor-0", "actor-1"], hops: 3, limit: 4');
    const few = await shown(graph, 'around: ["actor-0", "actor-1"], hops: 3, limit: 1');
    expect([whole.isComplete, cut.isComplete, cut.nodes.length, few.nodes.length]).toEqual([
      true,
      false,
      4,
      2,
    ]);
    const named = new Set(cut.nodes.map(({ node }) => node.slug));
    expect(cut.links.every(({ from, to }) => named.has(from.slug) && named.has(to.slug))).toBe(true);
  });

  it("is of the kinds that are asked for", async () => {
    const kinds = async (asked: string): Promise<string[]> => {
      const { links } = await shown(graph, `around: ["actor-0"], hops: 2, kinds: ${asked}`);
      return [...new Set(links.map(({ kind }) => kind))].sort();
    };
    expect([await kinds("TIE"), await kinds("[EVENT, STANCE]")]).toEqual([["TIE"], ["EVENT", "STANCE"]]);
  });

  it("takes as many statements for many links as for few", async () => {
    const count = async (limit: number): Promise<number> =>
      (
        await graph.ask(
          `{ network(around: ["actor-0"], hops: 3, limit: ${String(limit)}) { ...Shown } } ${SHOWN}`,
        )
      ).statements.length;
    expect(await count(100)).toBe(await count(6));
  });

  it.each([
    ["around: []", "the number of nodes in around is 0: expected 1 to 20."],
    ['around: ["actor-0"], hops: 4', "hops is 4: expected 0 to 3."],
    ['around: ["actor-0"], limit: 0', "limit is 0: expected 1 to 3000."],
    ['around: ["nobody"]', 'around names "nobody": expected the slug of a Subject.'],
  ])("refuses %s", async (args, message) => {
    const { errors } = await graph.ask(`{ network(${args}) { isComplete } }`);
    expect(errors.map((error) => [error.code, error.cause.message])).toEqual([["BAD_INPUT", message]]);
  });
});
