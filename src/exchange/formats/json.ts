import type { Cells } from "../lists/index.ts";
import type { TableFormat } from "./format.ts";

/** One array of objects, an object a row; lists stay lists. */
export const JSON_ROWS: TableFormat = {
  extension: "json",
  mediaType: "application/json; charset=utf-8",
  async *write(columns, rows) {
    let before = "[\n";
    for await (const cells of rows) {
      yield before + rowText(columns, cells);
      before = ",\n";
    }
    yield before === "[\n" ? "[]\n" : "\n]\n";
  },
};

/** The same rows, one a line. */
export const NDJSON: TableFormat = {
  extension: "ndjson",
  mediaType: "application/x-ndjson; charset=utf-8",
  async *write(columns, rows) {
    for await (const cells of rows) yield `${rowText(columns, cells)}\n`;
  },
};

function rowText(columns: readonly string[], cells: Cells): string {
  return JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])));
}
