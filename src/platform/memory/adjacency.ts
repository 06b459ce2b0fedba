import { integers, releaseCells } from "./cells.ts";
import type { NumberTable } from "./number-table.ts";
import { placesByValue } from "./places-by-value.ts";

/** So many later rows, or this share of those in order, are kept apart before all are put in order anew. */
const LATER_LIMIT = 10_000;
const LATER_SHARE = 0.125;
const NO_ROWS: readonly number[] = [];

/** How the rows of a table are listed by a column. */
export interface AdjacencyOptions<Name extends string> {
  /** Where the rows begin is noted for every 2^shift-th key only; from there they are looked for one by one. */
  readonly shift?: number;
  /** The rows of one key come in the order of this list; in that of the table when left out. */
  readonly within?: Adjacency<Name>;
}

/**
 * The rows of a table by the value of one of its columns: where the rows of each key begin, and the rows one after
 * another (compressed sparse rows). The latter are not kept where the table itself is in the order of the column. Rows
 * that were added since are kept apart, until they are many.
 */
export class Adjacency<Name extends string> {
  private readonly table: NumberTable<Name>;
  private readonly key: Name;
  private readonly shift: number;
  private readonly within: Adjacency<Name> | undefined;
  private begins: Int32Array = integers(1);
  /** Null where the rows are in order themselves. */
  private rows: Int32Array | null = null;
  private ordered = 0;
  private known = 0;
  private readonly later = new Map<number, number[]>();

  constructor(table: NumberTable<Name>, key: Name, { shift = 0, within }: AdjacencyOptions<Name> = {}) {
    this.table = table;
    this.key = key;
    this.shift = shift;
    this.within = within;
  }

  /** The rows whose column is this key, in the order in which they were added. */
  rowsOf(key: number): Int32Array {
    const [begin, end, later] = [this.beginOf(key), this.beginOf(key + 1), this.laterRowsOf(key)];
    if (this.rows !== null && later.length === 0) return this.rows.subarray(begin, end);
    const rows = new Int32Array(end - begin + later.length);
    for (let place = begin; place < end; place += 1) rows[place - begin] = this.rowAt(place);
    rows.set(later, end - begin);
    return rows;
  }

  /** How many rows have this key. */
  countOf(key: number): number {
    return this.beginOf(key + 1) - this.beginOf(key) + this.laterRowsOf(key).length;
  }

  /** The place of the first row of a key, or of one above it, among the rows in order. */
  beginOf(key: number): number {
    this.catchUp();
    const block = key >> this.shift;
    let place = block < this.begins.length ? (this.begins[block] ?? 0) : this.ordered;
    if (this.shift === 0) return place;
    while (place < this.ordered && this.keyAt(place) < key) place += 1;
    return place;
  }

  /** The row at a place among those in order. */
  rowAt(place: number): number {
    return this.rows === null ? place : (this.rows[place] ?? 0);
  }

  /** The rows of a key that were added since the others were put in order. */
  laterRowsOf(key: number): readonly number[] {
    this.catchUp();
    return this.later.get(key) ?? NO_ROWS;
  }

  /** Puts all rows in order. */
  arrange(): void {
    const { length } = this.table;
    const { cells } = this.table.columns[this.key];
    const { begins, places } = placesByValue(cells, length, this.within?.allRows());
    this.rows = places.every((row, place) => row === place) ? null : places;
    this.begins = this.shift === 0 ? begins : everyBlock(begins, this.shift);
    if (this.rows === null) releaseCells(places);
    if (this.begins !== begins) releaseCells(begins);
    this.ordered = length;
    this.known = length;
    this.later.clear();
  }

  get byteLength(): number {
    return this.begins.byteLength + (this.rows?.byteLength ?? 0);
  }

  private keyAt(place: number): number {
    return this.table.columns[this.key].at(this.rowAt(place));
  }

  /** Every row, in order. */
  private allRows(): Int32Array {
    if (this.ordered !== this.table.length) this.arrange();
    return this.rows ?? Int32Array.from({ length: this.ordered }, (_, row) => row);
  }

  private catchUp(): void {
    const { length } = this.table;
    if (this.known === length) return;
    if (length - this.ordered > Math.max(LATER_LIMIT, this.ordered * LATER_SHARE)) {
      this.arrange();
      return;
    }
    for (let row = this.known; row < length; row += 1) {
      const key = this.table.at(row, this.key);
      const rows = this.later.get(key);
      if (rows === undefined) this.later.set(key, [row]);
      else rows.push(row);
    }
    this.known = length;
  }
}

/** Where the rows of every 2^shift-th key begin. */
function everyBlock(begins: Int32Array, shift: number): Int32Array {
  const blocks = integers(Math.ceil(begins.length / (1 << shift)));
  for (let block = 0; block < blocks.length; block += 1) blocks[block] = begins[block << shift] ?? 0;
  return blocks;
}
