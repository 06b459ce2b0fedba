import { ofFound } from "../database/index.ts";
import type { FilterConditions } from "./filter.ts";
import { stretchesAfter, type Page } from "./page.ts";
import type { Scope } from "./scope.ts";
import { columnName, type Shape } from "./shape.ts";

/** Which rows of a table are meant: under which scope and filter, by which name. Both ways of reading write it so. */
export interface Selection {
  readonly shape: Shape;
  readonly scope: Scope;
  /** The name of a row in the statement. */
  readonly alias: string;
  /** What a filter asks of it. */
  readonly filtered: FilterConditions;
}

/** How a row is looked at: in a list, by a link, or as one that no day can list. */
export type Visibility = "listed" | "visible" | "undated";

/** The condition that a row is of one of the shape's types, in a table shared by several. */
function typeCondition(shape: Shape, alias: string): string[] {
  if (shape.discriminator === null || shape.types.length === 0) return [];
  const words = shape.types.map((type) => `'${type}'`).join(", ");
  const column = columnName(shape, alias, shape.discriminator);
  return [shape.types.length === 1 ? `${column} = ${words}` : `${column} IN (${words})`];
}

/** The same for rows that are found by other values. */
export function typeOfFound(shape: Shape, alias: string, { engine }: Pick<Scope, "engine">): string[] {
  return typeCondition(shape, alias).map((condition) => ofFound(engine, condition));
}

/** How rows are found: by which property, if not by their type, and whether by several values of it at once. */
export interface OfParent {
  readonly by: string | null;
  readonly areSeveral?: boolean;
}

/** All that a row must meet, but for whose it is. */
export function rowConditions(
  selection: Selection,
  visibility: Visibility,
  { by, areSeveral = false }: OfParent = { by: null },
): string[] {
  const { shape, scope, alias, filtered } = selection;
  const seen = visibility === "listed" ? scope.listed(shape, alias) : scope.visible(shape, alias);
  const undated = visibility === "undated" ? [scope.undated(shape, alias)] : [];
  const types =
    (by !== null && areSeveral) || filtered.foundBy !== null
      ? typeOfFound(shape, alias, scope)
      : typeCondition(shape, alias);
  // An index of whose rows they are doesn't tell their type: each row would be looked up for it.
  const isTold = by !== null && shape.own.has(by);
  return [...(isTold ? [] : types), seen, ...undated, ...filtered.conditions];
}

/** A page with the rows that it is of. */
export interface PagePart {
  readonly selection: Selection;
  readonly page: Page;
  readonly where: readonly string[];
}

/** The names of what a list is ordered by. */
export interface Place {
  readonly value: string;
  readonly serial: string;
}

/** What a list is ordered by, under its scope. */
export function placeOf({ shape, scope, alias }: Selection, page: Page): Place {
  return { value: scope.column(shape, alias, page.column), serial: columnName(shape, alias, shape.serial) };
}

/** The order of a page, without its first words. */
export function orderOf(page: Page, { value, serial }: Place): string {
  return `${value} ${page.direction}, ${serial} ${page.serialDirection}`;
}

/**
 * The rows of one page: a page of each stretch, then the first of those. `named` are the columns as selected; null where
 * they come in order as they are, on SQLite, which answers the parts of a UNION ALL one after the other.
 */
export function pageRows({ selection, page, where }: PagePart, columns: string, named: Place | null): string {
  const { shape, alias } = selection;
  const place = placeOf(selection, page);
  const parts = stretchesAfter(page, place.value, place.serial).map((stretch) => {
    const met = [...where, ...stretch].join(" AND ");
    return `SELECT ${columns} FROM ${shape.table} ${alias} WHERE ${met} ORDER BY ${orderOf(page, place)} LIMIT :limit`;
  });
  if (parts.length === 1) return parts.join();
  const all = parts.map((part) => `SELECT * FROM (${part}) AS stretch`).join(" UNION ALL ");
  const sorted = named === null ? "" : ` ORDER BY ${orderOf(page, named)}`;
  return `SELECT * FROM (${all}) AS stretches${sorted} LIMIT :limit`;
}

/** The same, found by key, for who reads the rows themselves by it: in order, with their places. */
export function pageKeys(part: PagePart): string {
  const { shape, alias } = part.selection;
  const { value, serial } = placeOf(part.selection, part.page);
  const found = `${columnName(shape, alias, shape.row)} AS "row", ${value} AS "place", ${serial} AS "tie"`;
  return pageRows(part, found, { value: '"place"', serial: '"tie"' });
}
