import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { randomGraph } from "./support/random-graph.ts";

const NEAR = `fragment Near on NeighbourConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { actor { slug } shared sameSide oppositeSide agreement compared subjects { slug } }
}`;

interface Near {
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly nodes: {
    actor: { slug: string };
    shared: number;
    sameSide: number;
    oppositeSide: number;
    agreement: number | null;
    compared: number;
    subjects: { slug: string }[];
  }[];
}

async function near(graph: TestGraph, slug: string, args = "first: 100"): Promise<Near> {
  const data = await graph.data<{ actor: { neighbours: Near } }>(
    `query ($slug: String!) { actor(slug: $slug) { neighbours(${args}) { ...Near } } } ${NEAR}`,
    { slug },
  );
  return data.actor.neighbours;
}

const lines = ({ nodes }: Near): string[] =>
  nodes.map(({ actor, shared, sameSide, oppositeSide, agreement }) =>
    [actor.slug, shared, sameSide, oppositeSide, agreement].join(" "),
  );

describe("neighbours on the seeds", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("of the prosecutor who speaks against him share both of his subjects or one of them", async () => {
    const found = await near(graph, "jonathan-hatami");
    expect(lines(found)).toEqual([
      "fox-opponents-of-gascon 2 2 0 1",
      "desiree-andrade 2 2 0 1",
      "tania-owen 2 2 0 1",
      "alex-villanueva 1 1 0 ",
      "recall-george-gascon 1 1 0 ",
      "fox-recall-organizers 1 1 0 ",
      "fox-own-prosecutors 1 1 0 ",
      "fox-angelenos 1 1 0 ",
      "times-recall-organizers 1 1 0 ",
      "times-law-enforcement-officers 1 1 0 ",
      "times-some-prosecutors 1 1 0 ",
      "times-victims-rights-groups 1 1 0 ",
    ]);
    expect(found.nodes[0]?.subjects).toEqual([
      { slug: "george-gascon" },
      { slug: "second-recall-of-gascon" },
    ]);
  });

  it("of one who takes no position are none", async () => {
    expect(await near(graph, "steve-lopez")).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it("may stand on the other side", async () => {
    const { nodes } = await near(graph, "george-gascon");
    expect(nodes.map(({ actor, sameSide, oppositeSide }) => [actor.slug, sameSide, oppositeSide])).toEqual([
      ["desiree-andrade", 0, 1],
      ["tania-owen", 0, 1],
      ["times-recall-organizers", 0, 1],
    ]);
  });

  it("are asked then and now in one request", async () => {
    const { then, now, without } = await graph.data<
      Record<"then" | "now" | "without", { actor: { neighbours: Near } }>
    >(
      `{
        then: asOf(knownAt: "2022-06-02T23:00:00Z") { actor(slug: "jonathan-hatami") { neighbours(first: 100) { ...Near } } }
        without: asOf(withoutSources: ["fox-news-2022-06-01"]) { actor(slug: "desiree-andrade") { neighbours(first: 100) { ...Near } } }
        now: asOf { actor(slug: "jonathan-hatami") { neighbours(first: 100) { ...Near } } }
      } ${NEAR}`,
    );
    expect([then, now].map(({ actor }) => actor.neighbours.totalCount)).toEqual([6, 12]);
    expect(lines(without.actor.neighbours)[0]).toBe("tania-owen 3 3 0 1");
  });
});

describe("neighbours of a random graph", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await randomGraph(21);
  });
  afterAll(() => graph.close());

  it("are mutual, and as near from either side", async () => {
    const sides = await Promise.all(
      Array.from({ length: 7 }, (_, index) => near(graph, `actor-${String(index)}`)),
    );
    const seen = new Map<string, readonly unknown[]>(
      sides.flatMap((side, index) =>
        side.nodes.map(
          (one) => [`actor-${String(index)} ${one.actor.slug}`, [one.shared, one.agreement]] as const,
        ),
      ),
    );
    expect(seen.size).toBeGreaterThan(20);
    for (const [pair, numbers] of seen) {
      const [left = "", right = ""] = pair.split(" ");
      expect(seen.get(`${right} ${left}`)).toEqual(numbers);
    }
  });

  it("leave out whoever is named only as context", async () => {
    const { nodes } = await near(graph, "actor-0");
    expect(nodes.map(({ actor }) => actor.slug)).not.toContain("actor-7");
  });

  it("come page by page as they come at once", async () => {
    const all = await near(graph, "actor-1");
    const pages: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await near(graph, "actor-1", `first: 2${after === null ? "" : `, after: "${after}"`}`);
      pages.push(...lines(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(pages).toEqual(lines(all));
  });

  it("share at least as many subjects as asked for", async () => {
    const all = await near(graph, "actor-2");
    const some = await near(graph, "actor-2", "first: 100, minimumShared: 3");
    expect(lines(some)).toEqual(lines({ ...all, nodes: all.nodes.filter(({ shared }) => shared >= 3) }));
    expect(some.nodes.length).toBeLessThan(all.nodes.length);
  });

  it("take as many statements for all as for one", async () => {
    const count = async (first: number): Promise<number> =>
      (
        await graph.ask(
          `{ actor(slug: "actor-1") { neighbours(first: ${String(first)}) { ...Near } } } ${NEAR}`,
        )
      ).statements.length;
    expect(await count(100)).toBe(await count(1));
  });

  it.each([
    ["minimumShared: 0", "BAD_INPUT", "minimumShared is 0: expected 1 to 1000."],
    ['after: "here"', "BAD_CURSOR", 'after is "here": expected a cursor that this list gave.'],
  ])("refuse %s", async (args, code, message) => {
    const { errors } = await graph.ask(`{ actor(slug: "actor-1") { neighbours(${args}) { totalCount } } }`);
    expect(errors.map((error) => [error.code, error.cause.message])).toEqual([[code, message]]);
  });
});
