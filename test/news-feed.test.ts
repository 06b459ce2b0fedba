import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyGraph, seededGraph, type TestGraph } from "./support/graph.ts";
import { FEED, FEED_FIELDS, feedOf, kindsOf, type Feed, type Item } from "./support/news.ts";
import {
  claim,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  longSource,
  onDay,
  source,
  withdrawn,
} from "./support/quarrel.ts";

const FOR = claim(LIND_FOR_WALL);
const AGAINST = claim(LIND_AGAINST_WALL);
const MAYOR = claim(LIND_AS_MAYOR, { evidence: [evidenceAt(50)] });

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const feed = (variables?: Record<string, unknown>): Promise<Feed> => feedOf(graph, variables);
const kinds = (cursor?: string | null): Promise<string[]> => kindsOf(graph, cursor);

describe("a lens", () => {
  it("shows then and now in one request: the feed ends with what was known", async () => {
    await imported(graph, source("monday", [FOR]));
    await imported(graph, source("tuesday", [AGAINST], { day: 2 }));
    const answer = await graph.data<Record<"then" | "now" | "day", { changesSince: Feed }>>(
      `query ($at: DateTime!) {
        then: asOf(knownAt: $at) { changesSince(first: 100) { ${FEED_FIELDS} } }
        now: asOf { changesSince(first: 100) { ${FEED_FIELDS} } }
        day: asOf(validAt: "1990-01-01") { changesSince(first: 100) { ${FEED_FIELDS} } }
      }`,
      { at: onDay(1).recordedAt },
    );
    const revisions = ({ changesSince }: { changesSince: Feed }): (number | null)[] => [
      ...new Set(changesSince.nodes.map(({ revision }) => revision)),
    ];
    expect([revisions(answer.then), revisions(answer.now), revisions(answer.day)]).toEqual([
      [1],
      [1, 2],
      [1, 2],
    ]);
    const { endCursor } = answer.then.changesSince.pageInfo;
    expect(await kinds(endCursor)).toEqual(["REVERSAL"]);
  });

  it("tells nothing that only a source carries which is set aside", async () => {
    await imported(graph, source("monday", [FOR]));
    await imported(graph, source("tuesday", [AGAINST, MAYOR], { day: 2 }));
    await withdrawn(graph, MAYOR, 3);
    const without = async (slug: string): Promise<string[]> => {
      const { asOf } = await graph.data<{ asOf: { changesSince: Feed } }>(
        `query ($without: [String!]) { asOf(withoutSources: $without) { changesSince(first: 100) { ${FEED_FIELDS} } } }`,
        { without: [slug] },
      );
      return asOf.changesSince.nodes.map(({ kind }) => kind).filter((kind) => kind !== "NEW_NODE");
    };
    expect(await without("tuesday")).toEqual(["NEW_SOURCE", "NEW_STANCE"]);
    expect(await without("monday")).toEqual(["NEW_SOURCE", "NEW_STANCE", "NEW_TIE", "CLAIM_WITHDRAWN"]);
  });
});

describe("what one source is left to carry", () => {
  it("is not corroborated by it", async () => {
    await imported(graph, source("monday", [MAYOR]));
    await imported(graph, source("tuesday", [MAYOR], { day: 2 }));
    const fields = "changesSince(kinds: [NEW_TIE, CORROBORATED]) { nodes { kind } }";
    const answer = await graph.data(
      `{ all: asOf { ${fields} } left: asOf(withoutSources: ["monday"]) { ${fields} } }`,
    );
    expect(answer).toEqual({
      all: { changesSince: { nodes: [{ kind: "NEW_TIE" }, { kind: "CORROBORATED" }] } },
      left: { changesSince: { nodes: [{ kind: "NEW_TIE" }] } },
    });
  });
});

describe("the feed", () => {
  it("is walked page by page, each piece once and in the same order, from any of its cursors", async () => {
    await imported(graph, source("monday", [FOR, MAYOR]));
    await imported(graph, source("tuesday", [AGAINST, MAYOR], { day: 2 }));
    await withdrawn(graph, FOR, 3);
    const whole = await feed();
    expect(whole.nodes.length).toBeGreaterThan(8);
    const walked: Item[] = [];
    let cursor: string | null = null;
    for (let hasNextPage = true; hasNextPage;) {
      const page = await feed({ cursor, first: 2 });
      walked.push(...page.nodes);
      ({ endCursor: cursor, hasNextPage } = page.pageInfo);
    }
    expect(walked).toEqual(whole.nodes);
    for (const [index, { cursor: place }] of whole.edges.entries()) {
      expect((await feed({ cursor: place })).nodes).toEqual(whole.nodes.slice(index + 1));
    }
  });

  it("reads a page of a long change set in the same number of rows and statements, wherever it lies", async () => {
    await imported(graph, longSource("long"));
    const countedPage = async (
      cursor: string | null,
    ): Promise<{ statements: number; most: number; end: string }> => {
      const { data, sent } = await graph.ask<{ changesSince: Feed }>(FEED, { cursor, first: 20 });
      const most = Math.max(...sent.map(({ rowCount }) => rowCount));
      return { statements: sent.length, most, end: data.changesSince.pageInfo.endCursor };
    };
    const first = await countedPage(null);
    expect(first.most).toBeLessThanOrEqual(200);
    const second = await countedPage(first.end);
    const third = await countedPage(second.end);
    expect(third).toMatchObject({ statements: second.statements, most: 200 });
    const one = await graph.ask(FEED, { cursor: first.end, first: 1 });
    expect(one.statements).toHaveLength(second.statements);
  });

  it("tells of ten change sets on a page at most, and reads on from there", async () => {
    for (let day = 1; day <= 12; day += 1) {
      const post = claim({ ...LIND_AS_MAYOR, post: `post ${String(day)}` });
      await imported(graph, source(`source-${String(day)}`, [post], { day }));
      await withdrawn(graph, post, day);
    }
    const page = await feed();
    expect(new Set(page.nodes.map(({ revision }) => revision)).size).toBe(10);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const { nodes } = await feed({ cursor: page.pageInfo.endCursor });
    expect(nodes[0]?.revision).toBe(11);
  });

  it("begins after an instant where it is asked to", async () => {
    await imported(graph, source("monday", [FOR]));
    await imported(graph, source("tuesday", [MAYOR], { day: 2 }));
    await withdrawn(graph, FOR, 3);
    const told = async (since: string): Promise<(number | null)[]> => [
      ...new Set((await feed({ since })).nodes.map(({ revision }) => revision)),
    ];
    expect(await told("2024-01-01T00:00:00Z")).toEqual([1, 2, 3]);
    expect(await told(onDay(1).recordedAt)).toEqual([2, 3]);
    expect(await told(onDay(2).recordedAt)).toEqual([3]);
    expect(await told(onDay(3).recordedAt)).toEqual([]);
  });

  it("refuses a cursor that it did not give, and a page size out of bounds", async () => {
    const codes = async (variables: object): Promise<string[]> =>
      (await graph.ask(FEED, { ...variables })).errors.map(({ code, message }) => `${code} ${message}`);
    const bad = ["", "x", "news~1.1.1.1.1~~", "news~1.1.1.1.1.9999999999~~", "news~0.0.0.0.0.0~~9999999999"];
    for (const cursor of bad) {
      expect(await codes({ cursor })).toEqual([
        `BAD_CURSOR after is ${JSON.stringify(cursor)}: expected one that changesSince gave.`,
      ]);
    }
    expect(await codes({ first: 0 })).toMatchObject([expect.stringMatching(/^PAGE_SIZE_LIMIT/u)]);
  });
});

describe("on the seeds", () => {
  it("the second article corroborates the first, and nobody reverses", async () => {
    const seeded = await seededGraph();
    try {
      const count = async (kind: string): Promise<{ count: number; revisions: unknown[] }> => {
        const { changesSince } = await seeded.data<{ changesSince: Feed }>(FEED, {
          first: 100,
          kinds: [kind],
        });
        // A page looks at a bounded number of claims: the rest follows.
        const more = await seeded.data<{ changesSince: Feed }>(FEED, {
          first: 100,
          kinds: [kind],
          cursor: changesSince.pageInfo.endCursor,
        });
        const nodes = [...changesSince.nodes, ...more.changesSince.nodes];
        expect(more.changesSince.pageInfo.hasNextPage).toBe(false);
        return { count: nodes.length, revisions: [...new Set(nodes.map(({ revision }) => revision))] };
      };
      expect(await count("NEW_SOURCE")).toEqual({ count: 2, revisions: [1, 2] });
      expect((await count("REVERSAL")).count).toBe(0);
      expect((await count("CLAIM_WITHDRAWN")).count).toBe(0);
      expect((await count("CORROBORATED")).revisions).toEqual([2]);
    } finally {
      await seeded.close();
    }
  });
});
