import { OPEN_REVISION } from "../../lens/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import { rowPages } from "../../platform/memory/index.ts";
import type { TextRow } from "./search-index.ts";
import type { MatchedText } from "./search.words.ts";

/** A row whose text is no longer known. */
export interface ClosedText {
  readonly kind: "SPELLING" | "PARAPHRASE";
  readonly row: number;
  readonly knownTo: number;
}

/** How the texts of one kind are read: their rows are numbered in the order in which they were written. */
interface Reading {
  readonly kind: MatchedText;
  readonly table: string;
  readonly row: string;
  readonly text: string;
  readonly serial: string;
  readonly belongsTo: string;
  readonly knownTo: string;
  readonly where: string;
}

const ADDED = { row: "serial", serial: "serial", belongsTo: "serial", knownTo: String(OPEN_REVISION) };

const source = (kind: MatchedText, text: string): Reading => ({
  ...ADDED,
  kind,
  table: "source",
  text,
  where: `${text} IS NOT NULL`,
});

const READINGS: readonly Reading[] = [
  { ...ADDED, kind: "SHOWN_NAME", table: "node", text: "name", where: "1 = 1" },
  {
    kind: "SPELLING",
    table: "proposition",
    row: "row_id",
    text: "trait_value",
    serial: "node_serial",
    belongsTo: "serial",
    knownTo: "known_to",
    where: "folded_value IS NOT NULL",
  },
  source("SOURCE_NAME", "name"),
  source("SOURCE_TITLE", "title"),
  source("SOURCE_SLUG", "slug"),
  {
    ...ADDED,
    kind: "PARAPHRASE",
    table: "claim",
    text: "paraphrase",
    knownTo: "known_to",
    where: "1 = 1",
  },
];

/** The texts that were written after the last one of each kind, kind by kind: later rows have greater numbers. */
export async function eachText(
  reader: Reader,
  lastRow: (kind: MatchedText) => number,
  take: (kind: MatchedText, text: TextRow) => void,
): Promise<void> {
  for (const { kind, row, where, ...reading } of READINGS) {
    const { text, serial, belongsTo, knownTo, table } = reading;
    const select = `SELECT ${row} AS "row", ${text} AS "text", ${serial} AS "serial", ${belongsTo} AS "belongsTo", known_from AS "knownFrom", ${knownTo} AS "knownTo" FROM ${table}`;
    const pages = rowPages<TextRow>(reader, { select, row, where, after: lastRow(kind) });
    for await (const rows of pages) for (const found of rows) take(kind, found);
  }
}

/** The rows known at a revision that were closed after it. */
export async function textsClosedSince(reader: Reader, since: number): Promise<ClosedText[]> {
  const closed = `known_from <= :since AND known_to > :since AND known_to < ${String(OPEN_REVISION)}`;
  const spellings = await reader.rows<Omit<ClosedText, "kind">>(
    `SELECT row_id AS "row", known_to AS "knownTo" FROM proposition WHERE folded_value IS NOT NULL AND ${closed}`,
    { since },
  );
  const claims = await reader.rows<Omit<ClosedText, "kind">>(
    `SELECT serial AS "row", known_to AS "knownTo" FROM claim WHERE ${closed}`,
    { since },
  );
  return [
    ...spellings.map((row): ClosedText => ({ ...row, kind: "SPELLING" })),
    ...claims.map((row): ClosedText => ({ ...row, kind: "PARAPHRASE" })),
  ];
}
