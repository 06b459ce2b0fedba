import { begun } from "../../platform/collections/index.ts";
import { cellsOf, TABLES, type Table } from "../lists/index.ts";
import { BIBTEX } from "./bibtex.ts";
import { CSL } from "./csl.ts";
import { CSV } from "./csv.ts";
import { FOLLOW_THE_MONEY } from "./follow-the-money.ts";
import type { Offer, TableFormat } from "./format.ts";
import { GEXF } from "./gexf.ts";
import { JSON_LD, NODE_JSON_LD } from "./json-ld.ts";
import { JSON_ROWS, NDJSON } from "./json.ts";
import { MARKDOWN } from "./markdown.ts";
import { RIS } from "./ris.ts";

export type { Offer, TableFormat, WholeOffer } from "./format.ts";

/** What any list can be written as. */
export const TABLE_FORMATS: readonly TableFormat[] = [CSV, JSON_ROWS, NDJSON];

/** Every file that can be had: a new format is a line here. */
export const OFFERS: readonly Offer[] = [
  ...TABLES.flatMap((table) => TABLE_FORMATS.map((format) => tableOffer(table, format))),
  RIS,
  BIBTEX,
  CSL,
  MARKDOWN,
  GEXF,
  FOLLOW_THE_MONEY,
  JSON_LD,
  NODE_JSON_LD,
];

function tableOffer(table: Table, format: TableFormat): Offer {
  const { extension, mediaType } = format;
  return {
    name: table.name,
    extension,
    mediaType,
    description: table.description,
    variables: table.feed.variables,
    table,
    async *write(reading) {
      // Nothing is written of what can't be read.
      const rows = await begun(cellsOf(table, reading));
      yield* format.write(Object.keys(table.columns), rows);
    },
  };
}
