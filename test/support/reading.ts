import type { Feed, Reading } from "../../src/exchange/lists/index.ts";
import type { Offer } from "../../src/exchange/formats/index.ts";

/** A reading of rows that a test makes up, by the name of the feed. */
export function readingOfRows(rows: Readonly<Record<string, readonly object[]>>): Reading {
  return {
    revision: 7,
    origin: "https://standpoint.example",
    variables: {},
    answer: () => Promise.reject(new Error("Nothing is asked here.")),
    async *rows<Row extends object>(feed: Feed<Row>) {
      for (const row of await Promise.resolve(rows[feed.name] ?? [])) yield { row: row as Row, beside: {} };
    },
  };
}

/** The whole of a file. */
export async function written(offer: Pick<Offer, "write">, reading: Reading): Promise<string> {
  let text = "";
  for await (const part of offer.write(reading)) text += part;
  return text;
}
