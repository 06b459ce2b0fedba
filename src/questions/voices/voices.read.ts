import { groupBy } from "../../platform/collections/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { bounded, type Under } from "../coverage/index.ts";
import {
  mentionsIn,
  quotesOf,
  voicesIn,
  type MentionRow,
  type QuoteRow,
  type VoiceRow,
} from "./voices.sql.ts";

type Read<Row> = (under: Under, serials: readonly number[], reader: Reader) => Promise<Row[]>;

/** A read of the rows of one thing, in one statement for all that are asked about at once. */
function rowsOf<Row>(
  field: string,
  read: Read<Row>,
  of: (row: Row) => number,
): (context: RequestContext, under: Under, serial: number) => Promise<readonly Row[]> {
  return ({ load, reader }, under, serial) => {
    const batch = async (serials: readonly number[]): Promise<(readonly Row[])[]> => {
      const rows = bounded(await read(under, serials, reader), field, "Ask about fewer at once.");
      const groups = groupBy(rows, of);
      return serials.map((one) => groups.get(one) ?? []);
    };
    return load.own<number, readonly Row[]>(`${field}|${under.scope.key}`, batch).load(serial);
  };
}

export const voiceRows = rowsOf<VoiceRow>("voices", voicesIn, ({ source }) => source);
export const mentionRows = rowsOf<MentionRow>("spokenAbout", mentionsIn, ({ source }) => source);
export const quoteRows = rowsOf<QuoteRow>("quotes", quotesOf, ({ claimant }) => claimant);
