import Sqlite from "better-sqlite3";
import type { SentStatement, TestGraph } from "./graph.ts";

/** How many rows of the table of propositions the engine visited for a statement, those it threw away included. */
export async function rowsRead(graph: TestGraph, statement: SentStatement): Promise<number> {
  return graph.database.engine === "sqlite" ? sqliteRows(graph, statement) : postgresRows(graph, statement);
}

/** SQLite calls a function of ours for each row that it visits. */
function sqliteRows({ database }: TestGraph, { sql, params }: SentStatement): number {
  const connection = new Sqlite(String(database.dataSource.options.database), { readonly: true });
  let visited = 0;
  try {
    connection.function("visit", { deterministic: false }, () => {
      visited += 1;
      return 1;
    });
    connection.function("within_deadline", () => 1);
    const counting = sql.replaceAll(
      /FROM proposition (p|x) WHERE /gu,
      "FROM proposition $1 WHERE visit() AND ",
    );
    if (counting === sql) throw new Error(`nothing to count in ${sql}`);
    const bound = Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? JSON.stringify(value) : value,
    ]);
    connection.prepare(counting).all(Object.fromEntries(bound));
    return visited;
  } finally {
    connection.close();
  }
}

interface PlanNode {
  readonly "Relation Name"?: string;
  readonly "Actual Rows"?: number;
  readonly "Actual Loops"?: number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** PostgreSQL tells it itself, once it has run the statement. */
async function postgresRows(graph: TestGraph, { sql, params }: SentStatement): Promise<number> {
  const [row] = await graph.rows<Record<string, string>>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, params);
  const [explained] = JSON.parse(row?.["QUERY PLAN"] ?? "[]") as { Plan: PlanNode }[];
  if (explained === undefined) throw new Error(`nothing was explained of ${sql}`);
  return visitedBy(explained.Plan);
}

function visitedBy(node: PlanNode): number {
  const { Plans = [], "Actual Rows": rows = 0, "Actual Loops": loops = 0 } = node;
  const own = (rows + (node["Rows Removed by Filter"] ?? 0)) * loops;
  const below = Plans.reduce((sum, plan) => sum + visitedBy(plan), 0);
  return below + (node["Relation Name"] === "proposition" ? own : 0);
}
