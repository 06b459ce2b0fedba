import type { Engine } from "../database/index.ts";
import {
  columnName,
  orderOf,
  pageKeys,
  pageRows,
  placeOf,
  type PagePart,
  type Place,
} from "../links/index.ts";

/** Where the rows of a page come from, in their order. */
export interface PageSource {
  readonly from: string;
  /** A row's place in the list. */
  readonly place: Place;
  /** What aggregates are ordered by; null where the rows come in order as they are. */
  readonly order: string | null;
  /** A row's number in the page, from 1; null where nobody asks for it, and then no row too many is read. */
  readonly number: string | null;
}

/** The rows of a page: as many as it has, or one more and numbered, so that the last page knows that it is. */
export function pageSource(part: PagePart, engine: Engine, isNumbered: boolean): PageSource {
  const source = engine === "sqlite" ? keyed(part, isNumbered) : whole(part, isNumbered);
  // Both bind `limit`, one more than the page has; without numbers, just the page.
  return isNumbered ? source : { ...source, from: source.from.replaceAll(":limit", ":size") };
}

/** SQLite finds the page by key, then the rows: so it sorts no row with what is asked of it. */
function keyed(part: PagePart, isNumbered: boolean): PageSource {
  const { shape, alias } = part.selection;
  const page = `${alias}_page`;
  const keys = pageKeys(part);
  const numbered = isNumbered ? `SELECT *, ROW_NUMBER() OVER () AS "number" FROM (${keys})` : keys;
  return {
    from: `(${numbered}) AS ${page} CROSS JOIN ${shape.table} ${alias} ON ${columnName(shape, alias, shape.row)} = ${page}."row"`,
    place: { value: `${page}."place"`, serial: `${page}."tie"` },
    order: null,
    number: isNumbered ? `${page}."number"` : null,
  };
}

/** PostgreSQL reads the page's rows whole. */
function whole(part: PagePart, isNumbered: boolean): PageSource {
  const { selection, page } = part;
  const { alias } = selection;
  const { value, serial } = placeOf(selection, page);
  const named = { value: '"page_place"', serial: '"page_tie"' };
  const rows = pageRows(part, `${alias}.*, ${value} AS "page_place", ${serial} AS "page_tie"`, named);
  const numbered = isNumbered
    ? `SELECT *, ROW_NUMBER() OVER (ORDER BY ${orderOf(page, named)}) AS "page_number" FROM (${rows}) AS unnumbered`
    : rows;
  const place = { value: `${alias}."page_place"`, serial: `${alias}."page_tie"` };
  return {
    from: `(${numbered}) AS ${alias}`,
    place,
    order: orderOf(page, place),
    number: isNumbered ? `${alias}."page_number"` : null,
  };
}
