import { setImmediate } from "node:timers/promises";
import type { Reader } from "../database/index.ts";

/** Rows of a table that are read page by page, in the order of a column of whole numbers above 0. */
export interface PagedRows {
  /** Everything up to the condition; the column that orders them comes first. */
  readonly select: string;
  /** The same column, as the condition names it. */
  readonly row: string;
  readonly where: string;
  /** The last row that is known already; 0 where none is. */
  readonly after?: number;
}

const PAGE_ROWS = 2_000;

/**
 * All rows, page by page: a page is never long in memory, and whoever waits for the process has a turn between two of
 * them.
 */
export async function* rowPages<Row extends readonly [row: number, ...unknown[]]>(
  reader: Reader,
  { select, row, where, after = 0 }: PagedRows,
): AsyncGenerator<readonly Row[]> {
  const sql = `${select} WHERE ${where} AND ${row} > :after ORDER BY ${row} LIMIT ${String(PAGE_ROWS)}`;
  for (let last = after; ;) {
    const rows = await reader.tuples<Row>(sql, { after: last });
    yield rows;
    if (rows.length < PAGE_ROWS) return;
    last = rows.at(-1)?.[0] ?? last;
    await setImmediate();
  }
}
