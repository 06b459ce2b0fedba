import type { Cells, Reading, Table } from "../lists/index.ts";

/** A way to write any table. */
export interface TableFormat {
  /** What its files end in, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(columns: readonly string[], rows: AsyncIterable<Cells>): AsyncIterable<string>;
}

/** One file that can be had: what it is of, and how it is written. */
export interface Offer {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly description: string;
  /** What may be asked of it, with its GraphQL type; of inputs every field by itself. */
  readonly variables: Readonly<Record<string, string>>;
  /** Where it is a table. */
  readonly table?: Table;
  write(reading: Reading): AsyncIterable<string>;
}
