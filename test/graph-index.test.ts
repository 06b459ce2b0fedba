import { afterEach, describe, expect, it } from "vitest";
import { Claim, Proposition } from "../src/claims/claim/index.ts";
import { Participant } from "../src/claims/event/index.ts";
import { makeLens, type LensParts, type LensScope } from "../src/lens/index.ts";
import { Memory } from "../src/platform/memory/index.ts";
import type { Lease, Reader } from "../src/platform/database/index.ts";
import { requestContext, type RequestContext } from "../src/questions/as-of/index.ts";
import { graphIndex, graphUnder, type GraphView } from "../src/questions/graph-index/index.ts";
import { graphShapes } from "../src/schema.ts";
import { emptyGraph, seededGraph, type TestGraph } from "./support/graph.ts";
import { randomWrites } from "./support/random-graph.ts";

let graph: TestGraph | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

const DAY = 19_800; // 2024-03-18
const SHOWN = ["certainFrom", "certainTo", "presumedTo", "attestedTo"] as const;

/** Runs something with a context on the newest revision. */
async function withContext<Result>(
  of: TestGraph,
  memory: Memory,
  work: (context: RequestContext, lease: Lease) => Promise<Result>,
): Promise<Result> {
  const lease = await of.database.read();
  try {
    return await work(requestContext(lease, graphShapes(of.database.dataSource), memory), lease);
  } finally {
    await lease.release();
  }
}

/** All that a view of the index lists, as lines. */
function linesOfIndex(view: GraphView): string[] {
  const { edges, parts, claims } = view.graph;
  const lines: string[] = [];
  const claimsOf = (proposition: number): string =>
    view
      .claimsOf(proposition)
      .map((row) => `${String(claims.at(row, "serial"))}:${String(view.attestedOn(row))}`)
      .sort()
      .join();
  for (let row = 0; row < edges.length; row += 1) {
    if (!view.lists("edges", row)) continue;
    const proposition = edges.at(row, "proposition");
    const days = SHOWN.map((day) => view.dayOf("edges", row, day)).join();
    lines.push(
      `edge ${String(proposition)} ${String(edges.at(row, "from"))} ${String(edges.at(row, "to"))} ${days} ${claimsOf(proposition)}`,
    );
  }
  for (let row = 0; row < parts.length; row += 1) {
    if (!view.lists("parts", row)) continue;
    const proposition = parts.at(row, "proposition");
    lines.push(`part ${String(proposition)} ${String(parts.at(row, "node"))} ${claimsOf(proposition)}`);
  }
  return lines.sort();
}

/** The same from SQL, written under the lens. */
async function linesOfSql(context: RequestContext, scope: LensScope): Promise<string[]> {
  const propositions = context.load.shapeOf(Proposition);
  const participants = context.load.shapeOf(Participant);
  const claims = context.load.shapeOf(Claim);
  const days = SHOWN.map((day) => scope.column(propositions, "p", day));
  const rows = <Row>(sql: string): Promise<Row[]> =>
    context.reader.rows<Row>(`${scope.prelude}${sql}`, scope.params);
  const said = await rows<{ serial: number; proposition: number; attested: number }>(
    `SELECT c.serial AS "serial", c.proposition_serial AS "proposition", ${scope.column(claims, "c", "attestedLatest")} AS "attested" FROM claim c WHERE ${scope.visible(claims, "c")}`,
  );
  const claimsOf = (proposition: number): string =>
    said
      .filter((row) => row.proposition === proposition)
      .map(
        ({ serial, attested }) =>
          `${String(serial)}:${Math.abs(attested) === 99_999_999 ? "null" : String(attested)}`,
      )
      .sort()
      .join();
  const edges = await rows<Record<string, number>>(
    `SELECT p.serial AS "serial", COALESCE(p.holder_serial, p.from_serial) AS "from", COALESCE(p.subject_serial, p.to_serial) AS "to", ${days.map((day, index) => `${day} AS "day${String(index)}"`).join(", ")} FROM proposition p WHERE p.kind IN ('Stance', 'Tie') AND COALESCE(p.subject_serial, p.to_serial) IS NOT NULL AND ${scope.listed(propositions, "p")}`,
  );
  const parts = await rows<{ event: number; node: number }>(
    `SELECT t.event_serial AS "event", t.node_serial AS "node" FROM participant t WHERE ${scope.listed(participants, "t")}`,
  );
  return [
    ...edges.map((row) => {
      const shown = SHOWN.map((_, index) => row[`day${String(index)}`]).join();
      return `edge ${String(row["serial"])} ${String(row["from"])} ${String(row["to"])} ${shown} ${claimsOf(row["serial"] ?? 0)}`;
    }),
    ...parts.map(({ event, node }) => `part ${String(event)} ${String(node)} ${claimsOf(event)}`),
  ].sort();
}

/** Compares the index with SQL under lenses of every kind, and answers how many rows were compared. */
async function compare(of: TestGraph, memory: Memory, sources: readonly string[]): Promise<number> {
  return withContext(of, memory, async (context, { revision }) => {
    const asides = [[], ...sources.map((slug) => [slug]), [...sources]];
    const revisions = [null, 1, Math.ceil(revision / 2), revision - 1].filter(
      (known) => known === null || known > 0,
    );
    const lenses = asides.flatMap((withoutSources): LensParts[] =>
      [null, DAY].flatMap((validAt) => revisions.map((knownAt) => ({ validAt, knownAt, withoutSources }))),
    );
    let compared = 0;
    for (const parts of lenses) {
      const scope = await context.openScope(makeLens(parts));
      const lines = linesOfIndex(await graphUnder(context, scope));
      expect({ parts, lines }).toEqual({ parts, lines: await linesOfSql(context, scope) });
      compared += lines.length;
    }
    return compared;
  });
}

describe("the graph index", () => {
  it("lists what SQL lists, under every kind of lens, on the seeds", async () => {
    graph = await seededGraph();
    const sources = ["fox-news-2022-06-01", "times-recall-petition-approved"];
    expect(await compare(graph, graph.memory, sources)).toBeGreaterThan(500);
  });

  it.each([1, 2, 3])(
    "lists what SQL lists on random graph %i, brought forward write by write",
    async (seed) => {
      graph = await emptyGraph();
      for (const write of randomWrites(seed)) {
        await write(graph);
        await withContext(graph, graph.memory, (context) => graphUnder(context, context.scope));
      }
      expect(await compare(graph, graph.memory, ["morning", "evening"])).toBeGreaterThan(500);
    },
  );

  it("answers a reader that is behind it as it answered before", async () => {
    const of = await emptyGraph();
    graph = of;
    const { memory } = of;
    const writes = randomWrites(4);
    for (const write of writes.slice(0, -1)) await write(of);
    await withContext(of, memory, async (older) => {
      const before = linesOfIndex(await graphUnder(older, older.scope));
      await writes.at(-1)?.(of);
      await withContext(of, memory, (newer) => graphUnder(newer, newer.scope));
      expect(linesOfIndex(await graphUnder(older, older.scope))).toEqual(before);
    });
  });

  it("is brought forward by reading only what is newer", async () => {
    graph = await emptyGraph();
    const writes = randomWrites(6);
    for (const write of writes.slice(0, -1)) await write(graph);
    await withContext(graph, graph.memory, (context) => graphUnder(context, context.scope));
    await writes.at(-1)?.(graph);
    const read = await withContext(graph, graph.memory, async (context, lease) => {
      let rows = 0;
      const counted = <Rows extends unknown[]>(sql: string, found: Rows): Rows => {
        rows += sql.includes("FROM node") ? 0 : found.length;
        return found;
      };
      const counting: Reader = {
        engine: lease.engine,
        revision: lease.revision,
        rows: async <Row>(sql: string, params = {}) => counted(sql, await lease.rows<Row>(sql, params)),
        tuples: async <Row extends readonly unknown[]>(sql: string, params = {}) =>
          counted(sql, await lease.tuples<Row>(sql, params)),
      };
      await context.memory.at(graphIndex, counting);
      return rows;
    });
    // The last write corrects one claim: it closes the old one and opens the new one, and the versions they date.
    expect(read).toBeGreaterThanOrEqual(2);
    expect(read).toBeLessThanOrEqual(4);
  });

  it("is the same built anew as brought forward", async () => {
    graph = await emptyGraph();
    for (const write of randomWrites(8)) {
      await write(graph);
      await withContext(graph, graph.memory, (context) => graphUnder(context, context.scope));
    }
    const lines = (memory: Memory): Promise<string[]> =>
      withContext(graph as TestGraph, memory, async (context) =>
        linesOfIndex(await graphUnder(context, context.scope)),
      );
    const advanced = await lines(graph.memory);
    expect(await lines(new Memory())).toEqual(advanced);
    await withContext(graph, graph.memory, (context) => context.memory.rebuild(graphIndex, context.reader));
    expect(await lines(graph.memory)).toEqual(advanced);
  });
});
