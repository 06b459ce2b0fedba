import { withoutDirections } from "../../questions/citation/index.ts";
import { withoutControls } from "./plain.ts";
import type { TableFormat } from "./format.ts";
import type { Cell, Scalar } from "../lists/index.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";
const BETWEEN_ITEMS = "; ";

/** Comma separated values (RFC 4180) in UTF-8, as spreadsheets open them. */
export const CSV: TableFormat = {
  extension: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  async *write(columns, rows) {
    yield BYTE_ORDER_MARK + line(columns);
    for await (const cells of rows) yield line(cells.map(cellText));
  },
};

function line(texts: readonly string[]): string {
  return texts.map(quoted).join(",") + LINE_END;
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(cell: Cell): string {
  return isList(cell) ? cell.map(scalarText).join(BETWEEN_ITEMS) : scalarText(cell);
}

function isList(cell: Cell): cell is readonly Scalar[] {
  return Array.isArray(cell);
}

function scalarText(value: Scalar): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  return isNumber(value) ? value : withoutFormulas(withoutDirections(withoutControls(value)));
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(text);
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it: at the beginning of a cell, and where a cell
 * would begin for one that separates by semicolons, tabs or lines.
 */
function withoutFormulas(text: string): string {
  return text.replace(/(?<=^|[;\t\r\n])(?=["'\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r])/gu, "'");
}
