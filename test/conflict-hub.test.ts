import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Memory } from "../src/platform/memory/index.ts";
import { requestContext } from "../src/questions/as-of/index.ts";
import { conflictPage } from "../src/questions/conflict/index.ts";
import { graphShapes } from "../src/schema.ts";
import type { SentStatement, TestGraph } from "./support/graph.ts";
import { HUB_STANCES, hubGraph } from "./support/hub.ts";
import { rowsRead } from "./support/rows-read.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await hubGraph();
});
afterAll(() => graph.close());

const KINDS = ["TRAIT", "FIGURE"] as const;

describe("on a subject of five thousand stances", () => {
  it.each(KINDS)("reads only the rows of one holder for its conflicts: %s", async (kind) => {
    const { sent } = await graph.ask(
      `{ person(slug: "holder-30") { conflicts(kind: ${kind}) { totalCount } } }`,
    );
    const scan = sent.find(({ sql }) => sql.includes("WINDOW"));
    if (scan === undefined) throw new Error("nothing was looked for");
    expect(await rowsRead(graph, scan)).toBeLessThanOrEqual(10);
  });

  it("reads only the stances that a page shows", async () => {
    await graph.data("{ conflicts(kind: STANCE) { totalCount } }");
    const { sent } = await graph.ask(
      `{ person(slug: "holder-30") { conflicts(kind: STANCE) { nodes { members { says } } } } }`,
    );
    const read = sent.filter(({ sql }) => sql.includes("p.position"));
    expect(read.map(({ rowCount }) => rowCount)).toEqual([5]);
    expect(await rowsRead(graph, read[0] as SentStatement)).toBe(5);
  });

  it("finds a conflict of each holder that takes five positions on one day, in one statement and one of judgements", async () => {
    const { data, statements } = await graph.ask<{
      conflicts: { totalCount: number; nodes: { members: object[] }[] };
    }>(`{ conflicts(kind: STANCE, first: 100) { totalCount nodes { members { says } } } }`);
    const { conflicts } = data;
    expect(statements).toHaveLength(2);
    expect(conflicts.totalCount).toBe((HUB_STANCES + 100) / 5);
    expect(conflicts.nodes[30]?.members).toHaveLength(5);
  });

  it("is refused where more rows may be in conflict than are compared, in words that say what would do", async () => {
    const rows = <Row>(): Promise<Row[]> =>
      Promise.resolve(Array.from({ length: 20_001 }, () => ({}) as Row));
    const { engine, dataSource } = graph.database;
    const context = requestContext(
      { engine, revision: 1, rows, tuples: rows },
      graphShapes(dataSource),
      new Memory(),
    );
    await expect(conflictPage(context, context.scope, { kind: ["TRAIT"] })).rejects.toThrow(
      "More than 20000 rows may be in conflicts of the kind TRAIT: expected fewer; ask for some subjects, or on a day.",
    );
  });
});
