import { anyOf, type SqlParams } from "../database/index.ts";
import {
  pageKeys,
  pageRows,
  orderOf,
  placeOf,
  rowConditions,
  typeOfFound,
  type PagePart,
  type Selection,
} from "./page.sql.ts";
import type { Page } from "./page.ts";
import type { Scope } from "./scope.ts";
import { columnName, type Shape } from "./shape.ts";

/** One statement with what is bound to it. */
export interface Statement {
  readonly sql: string;
  readonly params: SqlParams;
}

/** What a statement is about: which rows, of which parents. */
export interface ListSelection extends Selection {
  /** The column that holds the parent; null for a root field. */
  readonly by: string | null;
}

/** What a row is called in a statement of its own. */
export const ROW = "x";
const PARENT = "parent.value";

/** The columns of a row, named as its properties. Big integers travel as text, so that none is rounded. */
export function columnList(shape: Shape, scope: Scope, alias = ROW): string {
  return [...shape.columns]
    .map(([property, { isBigint }]) => {
      const expression = scope.column(shape, alias, property);
      return `${isBigint ? `CAST(${expression} AS TEXT)` : expression} AS "${property}"`;
    })
    .join(", ");
}

/** A page of each parent's rows, one more than asked for, so that the last page knows that it is. */
export function pageStatement(selection: ListSelection, page: Page, parents: readonly number[]): Statement {
  const { shape, scope, by, filtered } = selection;
  const params: SqlParams = {
    ...scope.params,
    ...filtered.bound,
    limit: page.size + 1,
    ...(page.after === null ? {} : { afterValue: page.after.value, afterSerial: page.after.serial }),
    ...(by === null ? {} : { parents }),
  };
  const columns = columnList(shape, scope);
  const isOfParent = by === null ? [] : [`${columnName(shape, ROW, by)} = ${PARENT}`];
  const where = [...isOfParent, ...rowConditions(selection, "listed", { by })];
  const named = { value: `"${page.column}"`, serial: `"${shape.serial}"` };
  const rows = (): string => pageRows({ selection, page, where }, columns, named);
  if (by === null) return { sql: `${scope.prelude}${rows()}`, params };
  const sql =
    scope.engine === "postgres"
      ? `SELECT ${PARENT} AS "parent", ${ROW}.* FROM unnest(:parents::integer[]) AS parent(value) CROSS JOIN LATERAL (${rows()}) ${ROW} ORDER BY ${orderOf(page, named)}`
      : correlated({ selection, page, where }, columns);
  return { sql: `${scope.prelude}${sql}`, params };
}

/** SQLite has no LATERAL: the page of each parent is found by primary key first, then read. */
function correlated(part: PagePart, columns: string): string {
  const { shape } = part.selection;
  const key = columnName(shape, ROW, shape.row);
  const place = placeOf(part.selection, part.page);
  return `SELECT ${PARENT} AS "parent", ${columns} FROM json_each(:parents) AS parent CROSS JOIN ${shape.table} ${ROW} WHERE ${key} IN (SELECT "row" FROM (${pageKeys(part)})) ORDER BY ${orderOf(part.page, place)}`;
}

/** How many rows each parent has; undated ones are counted apart. */
export function countStatement(
  selection: ListSelection,
  counted: "listed" | "undated",
  parents: readonly number[],
): Statement {
  const { shape, scope, by, filtered } = selection;
  const params: SqlParams = { ...scope.params, ...filtered.bound, ...(by === null ? {} : { parents }) };
  const all = rowConditions(selection, counted, { by, areSeveral: true });
  const count = 'CAST(COUNT(*) AS INTEGER) AS "count"';
  const from = `FROM ${shape.table} ${ROW}`;
  if (by === null)
    return { sql: `${scope.prelude}SELECT ${count} ${from} WHERE ${all.join(" AND ")}`, params };
  const column = columnName(shape, ROW, by);
  const where = [anyOf(scope.engine, column, "parents", "integer"), ...all].join(" AND ");
  const sql = `${scope.prelude}SELECT ${column} AS "parent", ${count} ${from} WHERE ${where} GROUP BY ${column}`;
  return { sql, params };
}

/** All rows whose column `by` is one of the values, in the order of one column and of their serial. */
export function rowsStatement(
  about: { shape: Shape; scope: Scope; by: string; order?: string },
  values: readonly number[] | readonly string[],
): Statement {
  const { shape, scope, by, order } = about;
  const type = values.some((value) => typeof value === "string") ? "text" : "integer";
  const column = columnName(shape, ROW, by);
  const where = [
    anyOf(scope.engine, column, "parents", type),
    ...typeOfFound(shape, ROW, scope),
    scope.visible(shape, ROW),
  ].join(" AND ");
  const serial = columnName(shape, ROW, shape.serial);
  const ordered = order === undefined ? "" : ` ORDER BY ${columnName(shape, ROW, order)}, ${serial}`;
  const sql = `${scope.prelude}SELECT ${column} AS "parent", ${columnList(shape, scope)} FROM ${shape.table} ${ROW} WHERE ${where}${ordered}`;
  return { sql, params: { ...scope.params, parents: values } };
}
