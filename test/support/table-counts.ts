import { TABLES } from "../../schema/migrations/1-first.tables.ts";
import type { TestGraph } from "./graph.ts";

/** How many rows each table has. */
export async function tableCounts(graph: TestGraph): Promise<Record<string, number>> {
  const counts = TABLES.map(
    ({ name }) => `SELECT '${name}' AS "name", CAST(COUNT(*) AS INTEGER) AS "count" FROM ${name}`,
  );
  const rows = await graph.rows<{ name: string; count: number }>(counts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
