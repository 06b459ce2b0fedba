import type { Cells } from "../lists/index.ts";
import type { TableFormat } from "./format.ts";

/** One array of objects, an object a row; lists stay lists. */
export const JSON_ROWS: TableFormat = {
  extension: "json",
  mediaType: "application/json; charset=utf-8",
  write: (columns, rows) => jsonList(objectsOf(columns, rows)),
};

/** The same rows, one a line. */
export const NDJSON: TableFormat = {
  extension: "ndjson",
  mediaType: "application/x-ndjson; charset=utf-8",
  write: (columns, rows) => jsonLines(objectsOf(columns, rows)),
};

async function* objectsOf(columns: readonly string[], rows: AsyncIterable<Cells>): AsyncIterable<object> {
  for await (const cells of rows)
    yield Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));
}

/** A list of JSON, an item a line. */
export async function* jsonList(items: AsyncIterable<object>): AsyncIterable<string> {
  let before = "[\n";
  for await (const item of items) {
    yield before + JSON.stringify(item);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** Items of JSON, one a line. */
export async function* jsonLines(items: AsyncIterable<object>): AsyncIterable<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
