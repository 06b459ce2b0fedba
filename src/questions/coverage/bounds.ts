import type { Scope } from "../../platform/links/index.ts";
import { Problem } from "../../platform/errors/index.ts";

/** How many rows one of these questions looks at, at most, for everything that is asked in one go. */
export const MAXIMUM_ROWS = 10_000;

/** What a statement binds, so that it answers one row more than is allowed where there are too many. */
export const ROW_LIMIT = { rowLimit: MAXIMUM_ROWS + 1 };

/** Said in the description of every field that refuses to look at more. */
export const BOUND = `COST_LIMIT where more than ${MAXIMUM_ROWS.toLocaleString("en-US")} propositions, or pieces of evidence, would have to be looked at.`;

/** The rows of a statement with ROW_LIMIT; refuses where there are too many to answer from all of them. */
export function bounded<Row>(rows: readonly Row[], field: string, narrower: string): readonly Row[] {
  if (rows.length <= MAXIMUM_ROWS) return rows;
  const most = String(MAXIMUM_ROWS);
  const message = `${field} would have to look at more than ${most} rows: expected a question about less. ${narrower}`;
  throw new Problem("COST_LIMIT", message, { limit: MAXIMUM_ROWS });
}

/** A statement's tables of its own, after those of the scope. */
export function withTables({ prelude }: Scope, tables: Readonly<Record<string, string>>): string {
  const own = Object.entries(tables).map(([name, select]) => `${name} AS (${select})`);
  return `${prelude === "" ? "WITH " : `${prelude.trimEnd()}, `}${own.join(", ")} `;
}
