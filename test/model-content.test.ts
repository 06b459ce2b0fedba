import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLES } from "../schema/migrations/1-first.tables.ts";
import { MIGRATIONS } from "../schema/migrations/index.ts";
import { importSeeds, readSeedFiles } from "../src/exchange/seed/index.ts";
import { SEED_FILES, seededGraph, type TestGraph } from "./support/graph.ts";
import { schemaText } from "./support/schema-text.ts";
import { tableCounts } from "./support/table-counts.ts";
import { TOLL_SEEDS, tollGraph } from "./support/toll.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const reimport = async (): Promise<(number | null)[]> => {
  const batch = await readSeedFiles(SEED_FILES);
  const imported = await graph.database.write((db) => importSeeds(db, batch));
  return imported.map(({ revision }) => revision);
};

const IDS = `{ stances { nodes { id claims { nodes { id evidence { nodes { id } } } } } } ties { nodes { id } } events { nodes { id } }
  observations { nodes { id } } traits { nodes { id } } arguments { nodes { id } } }`;

describe("the same content", () => {
  it("imported twice changes nothing, and makes no change set", async () => {
    const before = await tableCounts(graph);
    expect(before).toMatchObject({ change_set: 2, source: 2 });
    expect(await reimport()).toEqual([null, null]);
    expect(await tableCounts(graph)).toEqual(before);
  });

  it("is one proposition and one claim among the current", async () => {
    for (const table of ["proposition", "claim", "evidence"]) {
      const rows = await graph.rows(
        `SELECT key FROM ${table} WHERE known_to = 2147483647 GROUP BY key HAVING COUNT(*) > 1`,
      );
      expect(rows).toEqual([]);
    }
  });

  it("has the same ids whatever else is in the graph", async () => {
    const alone = await tollGraph();
    try {
      const among = await seededGraph();
      try {
        const [things, ...papers] = TOLL_SEEDS;
        const { nodes } = JSON.parse(things) as { nodes: { slug: string }[] };
        const own = JSON.stringify({ nodes: nodes.filter(({ slug }) => slug !== "unknown") });
        await among.add(own, ...papers);
        const there = idsIn(await allIds(among));
        const missing = [...idsIn(await alone.data(IDS))].filter((id) => !there.has(id));
        expect(missing).toEqual([]);
      } finally {
        await among.close();
      }
    } finally {
      await alone.close();
    }
  });
});

/** Every address of what is claimed, from the tables. */
async function allIds(among: TestGraph): Promise<{ id: string }[]> {
  return among.rows<{ id: string }>(
    `SELECT kind || ':' || key AS "id" FROM proposition UNION SELECT 'Claim:' || key FROM claim UNION SELECT 'Evidence:' || key FROM evidence`,
  );
}

/** Every id in an answer. */
function idsIn(value: unknown): Set<string> {
  const ids = new Set<string>();
  JSON.stringify(value, (name, inner: unknown) => {
    if (name === "id") ids.add(String(inner));
    return inner;
  });
  return ids;
}

describe("the migration of a filled database", () => {
  it("goes down to nothing and up again to the same schema, and what is imported anew is all there", async () => {
    const { dataSource, engine } = graph.database;
    const before = { counts: await tableCounts(graph), schema: await schemaText(dataSource, engine) };
    const toUndo = [...MIGRATIONS];
    while (toUndo.pop() !== undefined) await dataSource.undoLastMigration();
    const names = TABLES.map(({ name }) => `'${name}'`).join();
    const tables: unknown[] = await dataSource.query(
      engine === "sqlite"
        ? `SELECT name FROM sqlite_schema WHERE name IN (${names}) OR type = 'trigger'`
        : `SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND relname IN (${names})
           UNION ALL SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = current_schema()`,
    );
    expect(tables).toEqual([]);
    await dataSource.runMigrations();
    expect(await schemaText(dataSource, engine)).toBe(before.schema);
    expect(Object.values(await tableCounts(graph)).every((count) => count === 0)).toBe(true);
    expect(await reimport()).toEqual([1, 2]);
    expect(await tableCounts(graph)).toEqual(before.counts);
    expect(await graph.database.integrityProblems()).toEqual([]);
  });
});
