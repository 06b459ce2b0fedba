const FIRST_CAPACITY = 1_024;

/** Rows of 32-bit integers, column by column, that only grow: 4 bytes a value. */
export class IntTable<const Name extends string> {
  readonly names: readonly Name[];
  private readonly columns: Record<Name, Int32Array>;
  private rows = 0;

  constructor(names: readonly Name[]) {
    this.names = names;
    this.columns = Object.fromEntries(names.map((name) => [name, new Int32Array(FIRST_CAPACITY)])) as Record<
      Name,
      Int32Array
    >;
  }

  get length(): number {
    return this.rows;
  }

  /** The values of a column; longer than the table, and another array once rows are added. */
  column(name: Name): Int32Array {
    return this.columns[name];
  }

  at(row: number, name: Name): number {
    return this.columns[name][row] ?? 0;
  }

  set(row: number, name: Name, value: number): void {
    this.columns[name][row] = value;
  }

  /** Adds a row and answers its place. */
  push(values: Readonly<Record<Name, number>>): number {
    const row = this.rows;
    if (row === this.columns[this.names[0] as Name].length) this.grow(row * 2);
    for (const name of this.names) this.columns[name][row] = values[name];
    this.rows = row + 1;
    return row;
  }

  /** Gives back the room that no row needs. */
  trim(): void {
    this.grow(Math.max(FIRST_CAPACITY, this.rows));
  }

  get byteLength(): number {
    return this.names.reduce((bytes, name) => bytes + this.columns[name].byteLength, 0);
  }

  private grow(capacity: number): void {
    for (const name of this.names) {
      const longer = new Int32Array(capacity);
      longer.set(this.columns[name].subarray(0, this.rows));
      this.columns[name] = longer;
    }
  }
}
