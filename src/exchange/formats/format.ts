import type { Cells, Reading, Table } from "../lists/index.ts";

/** A way to write any table. */
export interface TableFormat {
  /** What its files end in, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(columns: readonly string[], rows: AsyncIterable<Cells>): AsyncIterable<string>;
}

interface Named {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly description: string;
}

/** One file that can be had: what it is of, and how it is written. */
export interface Offer extends Named {
  /** What may be asked of it, with its GraphQL type; of inputs every field by itself. */
  readonly variables: Readonly<Record<string, string>>;
  /** Where it is a table. */
  readonly table?: Table;
  write(reading: Reading): AsyncIterable<string>;
}

/** A file that is not asked for under a lens: all there is, as of a revision. */
export interface WholeOffer extends Named {
  /** Another one for every other way of writing it. */
  readonly version: string;
  /** How many bytes it has; it is made for that. */
  bytes(revision: number): Promise<number>;
  content(revision: number): AsyncIterable<Uint8Array>;
}
