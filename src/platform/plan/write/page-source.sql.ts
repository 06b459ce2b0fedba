import type { Engine } from "../../database/index.ts";
import {
  columnName,
  orderOf,
  pageKeys,
  pageRows,
  placeOf,
  type PagePart,
  type Place,
} from "../../links/index.ts";

/** Stands in a page where the texts of its items are to stand, as columns. */
export const ITEMS = '"items"';

/** A page, and how it is asked for. */
export interface SourceOf {
  readonly part: PagePart;
  readonly engine: Engine;
  /** Whether somebody looks at the numbers of its rows. */
  readonly isNumbered: boolean;
  /** What the list is ordered by when nobody says: every list has an index in that order. */
  readonly nativeColumn: string;
}

/** Where the rows of a page come from, in their order. */
export interface PageSource {
  readonly from: string;
  /** The name of the page, where `from` has a place for the texts of its items; null where they are made of its rows. */
  readonly itemsOf: string | null;
  /** A row's place in the list, for who writes about the row. */
  readonly place: Place;
  /** The same, for who writes about the page. */
  readonly placeInPage: Place;
  /** What aggregates are ordered by; null where the rows come in order as they are. */
  readonly order: string | null;
  /** A row's number in the page, from 1; null where nobody asks for it, and then no row too many is read. */
  readonly number: string | null;
}

/** The rows of a page: as many as it has, or one more and numbered, so that the last page knows that it is. */
export function pageSource(asked: SourceOf): PageSource {
  const { part, engine, isNumbered } = asked;
  const source = engine === "postgres" ? whole(asked) : comesInOrder(asked) ? told(asked) : keyed(asked);
  // Written out and not bound: who plans a statement plans better where it is known how few rows are read.
  const limit = String(isNumbered ? part.page.size + 1 : part.page.size);
  return { ...source, from: source.from.replaceAll(":limit", limit) };
}

/** Whether an index has the rows in the order of the page, so that none is read, or told, in vain. */
function comesInOrder({ part: { selection, page }, nativeColumn }: SourceOf): boolean {
  const { shape, alias } = selection;
  const isColumn = placeOf(selection, page).value === columnName(shape, alias, page.column);
  // Rows that are found by several values come in the order of these.
  return isColumn && page.column === nativeColumn && selection.filtered.foundBy !== "values";
}

/** SQLite makes the text of each row as it comes. */
function told({ part, isNumbered }: SourceOf): PageSource {
  const { selection, page } = part;
  const name = `${selection.alias}_page`;
  const place = placeOf(selection, page);
  const columns = `${ITEMS}, ${place.value} AS "place", ${place.serial} AS "tie"`;
  const rows = pageRows(part, columns, null);
  return { ...paged(rows, name, isNumbered), itemsOf: name, place };
}

/** SQLite finds the page by key, then the rows: so it sorts no row with what is asked of it. */
function keyed({ part, isNumbered }: SourceOf): PageSource {
  const { shape, alias } = part.selection;
  const name = `${alias}_page`;
  const page = paged(pageKeys(part), name, isNumbered);
  const row = `${shape.table} ${alias} ON ${columnName(shape, alias, shape.row)} = ${name}."row"`;
  return { ...page, from: `${page.from} CROSS JOIN ${row}` };
}

function paged(rows: string, name: string, isNumbered: boolean): PageSource {
  const numbered = isNumbered ? `SELECT *, ROW_NUMBER() OVER () AS "number" FROM (${rows})` : rows;
  const place = { value: `${name}."place"`, serial: `${name}."tie"` };
  return {
    from: `(${numbered}) AS ${name}`,
    itemsOf: null,
    place,
    placeInPage: place,
    order: null,
    number: isNumbered ? `${name}."number"` : null,
  };
}

/** PostgreSQL reads the page's rows whole. */
function whole({ part, isNumbered }: SourceOf): PageSource {
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
    itemsOf: null,
    place,
    placeInPage: place,
    order: orderOf(page, place),
    number: isNumbered ? `${alias}."page_number"` : null,
  };
}
