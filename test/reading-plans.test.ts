import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_ENGINE } from "./support/database.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";

/** A lookup by slug, a link to one, and counts of links to many: each of them by values that several rows may have. */
const ASKED = `{
  policy(slug: "ending-cash-bail") { stancesAbout { totalCount undatedCount nodes { holder { name ties { totalCount } } } } }
  actor(slug: "george-gascon") { stances { totalCount } }
}`;

describe.runIf(TEST_ENGINE === "sqlite")("batched reads on SQLite", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("enter each table by the values they are given, and never by the type of its rows", async () => {
    const { sent } = await graph.ask(ASKED);
    const batched = sent.filter(({ sql }) => sql.includes(" IN (SELECT value FROM json_each(:parents))"));
    expect(batched.length).toBeGreaterThanOrEqual(6);
    const plans = await Promise.all(
      batched.map(({ sql, params }) => graph.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params)),
    );
    const byType = plans.flat().filter(({ detail }) => /INDEX \w+_by_(?:type|kind)\b/u.test(detail));
    expect(byType).toEqual([]);
  });
});
