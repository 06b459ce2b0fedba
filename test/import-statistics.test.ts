import { afterEach, beforeEach, expect, it } from "vitest";
import { generatedLines } from "../src/exchange/generate/index.ts";
import { importLines } from "../src/exchange/ndjson/index.ts";
import { statement } from "../src/platform/database/index.ts";
import { TEST_ENGINE } from "./support/database.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const KNOWN_SIZES =
  "SELECT relname AS name, reltuples::integer AS rows FROM pg_class WHERE relname IN ('claim', 'evidence', 'proposition') ORDER BY relname";

it.runIf(TEST_ENGINE === "postgres")(
  "a write that makes tables many times as large lets PostgreSQL plan by what they hold, before it commits",
  async () => {
    const sizes = await graph.database.write(async (db) => {
      const lines = generatedLines({ actors: 120, stances: 4_000, seed: 11 });
      await importLines(db, { file: "-", lines });
      return statement<{ name: string; rows: number }>(db, KNOWN_SIZES);
    });
    expect(sizes.map(({ name }) => name)).toEqual(["claim", "evidence", "proposition"]);
    expect(Math.min(...sizes.map(({ rows }) => rows))).toBeGreaterThan(1_000);
  },
);
