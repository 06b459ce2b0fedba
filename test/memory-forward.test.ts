import { afterEach, beforeEach, expect, it } from "vitest";
import type { Reader, SqlParams } from "../src/platform/database/index.ts";
import { graphIndex } from "../src/questions/graph-index/index.ts";
import { PROJECTIONS } from "../src/schema.ts";
import { TEST_ENGINE } from "./support/database.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { reading } from "./support/notes.ts";
import { randomWrites } from "./support/random-graph.ts";

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

/** A reader that notes how SQLite looks for the rows of each statement. */
function planning(reader: Reader, plans: string[]): Reader {
  const note = async (sql: string, params: SqlParams): Promise<void> => {
    const steps = await reader.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
    plans.push(steps.map(({ detail }) => detail).join("; "));
  };
  return {
    engine: reader.engine,
    revision: reader.revision,
    async rows<Row>(sql: string, params = {}) {
      await note(sql, params);
      return reader.rows<Row>(sql, params);
    },
    async tuples<Row extends readonly unknown[]>(sql: string, params = {}) {
      await note(sql, params);
      return reader.tuples<Row>(sql, params);
    },
  };
}

it.runIf(TEST_ENGINE === "sqlite")(
  "what is newer than a revision is read without reading all propositions or all claims",
  async () => {
    const writes = randomWrites(3);
    const [last, ...earlier] = writes.reverse();
    for (const write of earlier.reverse()) await write(graph);
    for (const projection of PROJECTIONS) {
      await reading(graph.database, (lease) => graph.memory.at(projection, lease));
    }
    await last?.(graph);
    const plans: string[] = [];
    await reading(graph.database, async (lease) => {
      for (const projection of PROJECTIONS) await graph.memory.at(projection, planning(lease, plans));
      expect(graph.memory.revisionOf(graphIndex)).toBe(lease.revision);
    });
    expect(plans.filter((plan) => plan.includes("_closed ")).length).toBeGreaterThanOrEqual(5);
    expect(plans.filter((plan) => /SCAN (?:p|c|proposition|claim)\b/u.test(plan))).toEqual([]);
  },
);
