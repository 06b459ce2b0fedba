import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SqlParams } from "../src/platform/database/index.ts";
import { TEST_ENGINE } from "./support/database.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { Asker } from "./support/planned.ts";

/** A lookup by slug, a link to one, and counts of links to many: each of them by values that several rows may have. */
const ASKED = `{
  policy(slug: "ending-cash-bail") { stancesAbout { totalCount undatedCount nodes { holder { name ties { totalCount } } } } }
  actor(slug: "george-gascon") { stances { totalCount } }
}`;

/** Rows by the keys that a filter lists, with their count: the planned way sends one statement, the other one two. */
const BY_KEYS = `{
  policies(first: 5, filter: { slug: ["ending-cash-bail", "no-adult-trials-for-minors"] }) { totalCount nodes { name } }
}`;

const BY_TYPE = /INDEX \w+_by_(?:type|kind)\b/u;

type Sent = readonly { readonly sql: string; readonly params: SqlParams }[];

describe.runIf(TEST_ENGINE === "sqlite")("reads on SQLite", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  /** The ways into tables that statements take by the type of their rows. */
  async function enteredByType(statements: Sent): Promise<string[]> {
    const plans = await Promise.all(
      statements.map(({ sql, params }) =>
        graph.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params),
      ),
    );
    return plans
      .flat()
      .map(({ detail }) => detail)
      .filter((detail) => BY_TYPE.test(detail));
  }

  it("that are batched enter each table by the values they are given, and never by the type of its rows", async () => {
    const { sent } = await graph.ask(ASKED);
    const batched = sent.filter(({ sql }) => sql.includes(" IN (SELECT value FROM json_each(:parents))"));
    expect(batched.length).toBeGreaterThanOrEqual(6);
    expect(await enteredByType(batched)).toEqual([]);
  });

  it("find the rows whose keys a filter lists by these, in either way", async () => {
    const { sent } = await graph.ask(BY_KEYS);
    const { statements } = await new Asker(graph).both(BY_KEYS);
    expect([sent.length, statements.length]).toEqual([2, 1]);
    expect(await enteredByType([...sent, ...statements])).toEqual([]);
  });
});
