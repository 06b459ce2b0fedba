import { releaseCells } from "./cells.ts";
import { NumberColumn } from "./number-column.ts";
import { placesByValue } from "./places-by-value.ts";

/** Rows of whole numbers from 0 to 2³¹ − 1, column by column, that only grow. */
export class NumberTable<const Name extends string> {
  readonly columns: Readonly<Record<Name, NumberColumn>>;
  private readonly names: readonly Name[];
  private rows = 0;

  constructor(names: readonly Name[]) {
    this.names = names;
    this.columns = Object.fromEntries(names.map((name) => [name, new NumberColumn()])) as Record<
      Name,
      NumberColumn
    >;
  }

  get length(): number {
    return this.rows;
  }

  at(row: number, name: Name): number {
    return this.columns[name].at(row);
  }

  set(row: number, name: Name, value: number): void {
    this.columns[name].set(row, value);
  }

  /** Adds a row and answers its place. */
  push(values: Readonly<Record<Name, number>>): number {
    for (const name of this.names) this.columns[name].push(values[name]);
    return this.rows++;
  }

  /** Puts the rows in the order of a column; those with one value there stay in the order they had. */
  sortBy(name: Name): void {
    const { begins, places } = placesByValue(this.columns[name].cells, this.rows);
    releaseCells(begins);
    for (const each of this.names) this.columns[each].reorder(places);
    releaseCells(places);
  }

  /** Gives back the room that no row needs. */
  trim(): void {
    for (const name of this.names) this.columns[name].trim();
  }

  get byteLength(): number {
    return this.names.reduce((bytes, name) => bytes + this.columns[name].byteLength, 0);
  }
}
