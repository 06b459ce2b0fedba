import { Problem } from "../errors/index.ts";
import type { Direction, Orders } from "./link.ts";

/** How many rows a page has when nobody says. */
export const DEFAULT_PAGE_SIZE = 20;
export const MAXIMUM_PAGE_SIZE = 100;

/** The arguments of a connection, as a caller gives them. */
export interface PageArguments {
  readonly first: number | null;
  readonly after: string | null;
  readonly order: string | null;
  readonly filter: object | null;
}

/** A page to be read: how many rows, in which order, after which place. */
export interface Page {
  readonly size: number;
  readonly order: string;
  readonly column: string;
  readonly direction: Direction;
  /** Ties are broken by serial, so that the opposite order is the same index read backwards. */
  readonly serialDirection: Direction;
  readonly after: { readonly value: string | number; readonly serial: number } | null;
}

/** How many rows a page is to have; refuses what is out of bounds. */
export function readPageSize(first: number | null): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size >= 1 && size <= MAXIMUM_PAGE_SIZE) return size;
  const message = `first is ${String(size)}: expected 1 to ${String(MAXIMUM_PAGE_SIZE)}.`;
  throw new Problem("PAGE_SIZE_LIMIT", message, { limit: MAXIMUM_PAGE_SIZE, seen: size });
}

/** Reads the arguments of a connection against the orders it has. */
export function readPage(
  args: PageArguments,
  orders: Orders<never>,
  isText: (column: string) => boolean,
): Page {
  const size = readPageSize(args.first);
  const [native = ""] = Object.keys(orders);
  const order = args.order ?? native;
  const known = orders as Readonly<Record<string, readonly [string, Direction]>>;
  const [column = "", direction = "ASC"] = known[order] ?? [];
  const [, nativeDirection = "ASC"] = known[native] ?? [];
  const serialDirection = direction === nativeDirection ? "ASC" : "DESC";
  const after = args.after === null ? null : readCursor(args.after, order, isText(column));
  return { size, order, column, direction, serialDirection, after };
}

/** A row's place in an order, as plain text. */
export function cursorOf(order: string, serial: number, value: string | number): string {
  return `${order}~${String(serial)}~${String(value)}`;
}

function readCursor(
  cursor: string,
  order: string,
  isText: boolean,
): { value: string | number; serial: number } {
  const match = /^([A-Z_]+)~(\d{1,10})~([\s\S]*)$/u.exec(cursor);
  const [, cursorOrder, serial = "", value = ""] = match ?? [];
  const isOfOrder = cursorOrder === order && isStorable(serial);
  if (isOfOrder && (isText || isStorable(value)))
    return { value: isText ? value : Number(value), serial: Number(serial) };
  throw new Problem(
    "BAD_CURSOR",
    `after is ${JSON.stringify(cursor)}: expected a cursor that this list gave in the order ${order}.`,
    { after: cursor },
  );
}

/** Whether text is an integer that a column can hold: PostgreSQL fails on comparing with any other. */
function isStorable(text: string): boolean {
  return /^-?\d{1,10}$/u.test(text) && Math.abs(Number(text)) < 2 ** 31;
}

/**
 * The conditions of what follows a place, one list for each stretch of it. Each begins where an index can be entered, so
 * that a page reads no more of a thousand rows of one day than of ten: where ties run against the order, first those of
 * the place itself, then what lies beyond it.
 */
export function stretchesAfter(page: Page, column: string, serial: string): readonly string[][] {
  if (page.after === null) return [[]];
  const beyond = page.direction === "ASC" ? ">" : "<";
  const serialBeyond = page.serialDirection === "ASC" ? ">" : "<";
  if (beyond === serialBeyond) return [[`(${column}, ${serial}) ${beyond} (:afterValue, :afterSerial)`]];
  const tied = [`${column} = :afterValue`, `${serial} ${serialBeyond} :afterSerial`];
  return [tied, [`${column} ${beyond} :afterValue`]];
}
