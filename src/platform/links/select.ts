import { anyOf, type SqlParams, type SqlValue } from "../database/index.ts";
import { filterConditions, filterPlace, type FilterSet } from "./filter.ts";
import { stretchesAfter, type Page } from "./page.ts";
import type { Scope } from "./scope.ts";
import { columnName, type Class, type Shape } from "./shape.ts";

/** One statement with what is bound to it. */
export interface Statement {
  readonly sql: string;
  readonly params: SqlParams;
}

/** What a statement is about: which rows, of which parents, under which scope and filter. */
export interface Selection {
  readonly shape: Shape;
  readonly scope: Scope;
  /** The column that holds the parent; null for a root field. */
  readonly by: string | null;
  readonly filter: FilterSet | undefined;
  readonly filterValue: object | null;
  shapeOf(concept: Class): Shape;
}

const ROW = "x";
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

/** The condition that a row is of one of the shape's types, in a table shared by several. */
export function typeCondition(shape: Shape, alias: string): string[] {
  if (shape.discriminator === null || shape.types.length === 0) return [];
  const words = shape.types.map((type) => `'${type}'`).join(", ");
  const column = columnName(shape, alias, shape.discriminator);
  return [shape.types.length === 1 ? `${column} = ${words}` : `${column} IN (${words})`];
}

interface Conditions {
  readonly all: readonly string[];
  readonly bound: Record<string, SqlValue>;
}

function conditions(selection: Selection, visibility: "listed" | "visible" | "undated"): Conditions {
  const { shape, scope, filter, filterValue } = selection;
  const bound: Record<string, SqlValue> = {};
  const place = filterPlace({ shape, alias: ROW }, scope, {
    bound,
    shapeOf: (concept) => selection.shapeOf(concept),
  });
  const seen = visibility === "listed" ? scope.listed(shape, ROW) : scope.visible(shape, ROW);
  const undated = visibility === "undated" ? [scope.undated(shape, ROW)] : [];
  const all = [
    ...typeCondition(shape, ROW),
    seen,
    ...undated,
    ...filterConditions(filter, filterValue, place),
  ];
  return { all, bound };
}

/** A page of each parent's rows, one more than asked for, so that the last page knows that it is. */
export function pageStatement(selection: Selection, page: Page, parents: readonly number[]): Statement {
  const { shape, scope, by } = selection;
  const { all, bound } = conditions(selection, "listed");
  const params: SqlParams = {
    ...scope.params,
    ...bound,
    limit: page.size + 1,
    ...(page.after === null ? {} : { afterValue: page.after.value, afterSerial: page.after.serial }),
    ...(by === null ? {} : { parents }),
  };
  const columns = columnList(shape, scope);
  const isOfParent = by === null ? [] : [`${columnName(shape, ROW, by)} = ${PARENT}`];
  const where = [...isOfParent, ...all];
  const named = { value: `"${page.column}"`, serial: `"${shape.serial}"` };
  const rows = (): string => pageRows({ selection, page, where }, columns, named);
  if (by === null) return { sql: `${scope.prelude}${rows()}`, params };
  const sql =
    scope.engine === "postgres"
      ? `SELECT ${PARENT} AS "parent", ${ROW}.* FROM unnest(:parents::integer[]) AS parent(value) CROSS JOIN LATERAL (${rows()}) ${ROW} ORDER BY ${orderOf(page, named)}`
      : correlated({ selection, page, where }, columns);
  return { sql: `${scope.prelude}${sql}`, params };
}

interface PagePart {
  readonly selection: Selection;
  readonly page: Page;
  readonly where: readonly string[];
}

/** The names of what a list is ordered by. */
interface Place {
  readonly value: string;
  readonly serial: string;
}

function orderOf(page: Page, { value, serial }: Place): string {
  return `${value} ${page.direction}, ${serial} ${page.serialDirection}`;
}

function placeOf({ shape, scope }: Selection, page: Page): Place {
  return { value: scope.column(shape, ROW, page.column), serial: columnName(shape, ROW, shape.serial) };
}

/** The rows of one page: a page of each stretch, then the first of those. `named` are the columns as selected. */
function pageRows({ selection, page, where }: PagePart, columns: string, named: Place): string {
  const place = placeOf(selection, page);
  const parts = stretchesAfter(page, place.value, place.serial).map((stretch) => {
    const met = [...where, ...stretch].join(" AND ");
    return `SELECT ${columns} FROM ${selection.shape.table} ${ROW} WHERE ${met} ORDER BY ${orderOf(page, place)} LIMIT :limit`;
  });
  if (parts.length === 1) return parts.join();
  const all = parts.map((part) => `SELECT * FROM (${part}) AS stretch`).join(" UNION ALL ");
  return `SELECT * FROM (${all}) AS stretches ORDER BY ${orderOf(page, named)} LIMIT :limit`;
}

/** SQLite has no LATERAL: the page of each parent is found by primary key first, then read. */
function correlated(part: PagePart, columns: string): string {
  const { shape } = part.selection;
  const key = columnName(shape, ROW, shape.row);
  const place = placeOf(part.selection, part.page);
  const found = `${key} AS "row", ${place.value} AS "place", ${place.serial} AS "tie"`;
  const page = pageRows(part, found, { value: '"place"', serial: '"tie"' });
  return `SELECT ${PARENT} AS "parent", ${columns} FROM json_each(:parents) AS parent CROSS JOIN ${shape.table} ${ROW} WHERE ${key} IN (SELECT "row" FROM (${page})) ORDER BY ${orderOf(part.page, place)}`;
}

/** How many rows each parent has; undated ones are counted apart. */
export function countStatement(
  selection: Selection,
  counted: "listed" | "undated",
  parents: readonly number[],
): Statement {
  const { shape, scope, by } = selection;
  const { all, bound } = conditions(selection, counted);
  const params: SqlParams = { ...scope.params, ...bound, ...(by === null ? {} : { parents }) };
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
    ...typeCondition(shape, ROW),
    scope.visible(shape, ROW),
  ].join(" AND ");
  const serial = columnName(shape, ROW, shape.serial);
  const ordered = order === undefined ? "" : ` ORDER BY ${columnName(shape, ROW, order)}, ${serial}`;
  const sql = `${scope.prelude}SELECT ${column} AS "parent", ${columnList(shape, scope)} FROM ${shape.table} ${ROW} WHERE ${where}${ordered}`;
  return { sql, params: { ...scope.params, parents: values } };
}
