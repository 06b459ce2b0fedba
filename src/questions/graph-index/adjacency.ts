import type { IntTable } from "../../platform/memory/index.ts";

/**
 * The rows of a table by the value of one of its columns: where the rows of each key begin, and the rows one after
 * another (compressed sparse rows). Rebuilt by counting when the table has grown, at the next question.
 */
export class Adjacency<Name extends string> {
  private readonly table: IntTable<Name>;
  private readonly key: Name;
  private offsets = new Int32Array(1);
  private rows = new Int32Array(0);
  private builtLength = 0;

  constructor(table: IntTable<Name>, key: Name) {
    this.table = table;
    this.key = key;
  }

  /** The rows whose column is this key, in the order in which they were added. */
  rowsOf(key: number): Int32Array {
    if (this.builtLength !== this.table.length) this.rebuild();
    const begin = this.offsets[key] ?? this.rows.length;
    const end = this.offsets[key + 1] ?? this.rows.length;
    return this.rows.subarray(begin, end);
  }

  /** How many rows have this key. */
  countOf(key: number): number {
    return this.rowsOf(key).length;
  }

  get byteLength(): number {
    return this.offsets.byteLength + this.rows.byteLength;
  }

  private rebuild(): void {
    const { length } = this.table;
    const keys = this.table.column(this.key).subarray(0, length);
    const greatest = keys.reduce((most, key) => Math.max(most, key), 0);
    const offsets = new Int32Array(greatest + 2);
    for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
    for (let key = 1; key < offsets.length; key += 1)
      offsets[key] = (offsets[key] ?? 0) + (offsets[key - 1] ?? 0);
    const next = offsets.slice();
    const rows = new Int32Array(length);
    for (let row = 0; row < length; row += 1) {
      const key = keys[row] ?? 0;
      const place = next[key] ?? 0;
      rows[place] = row;
      next[key] = place + 1;
    }
    this.offsets = offsets;
    this.rows = rows;
    this.builtLength = length;
  }
}
