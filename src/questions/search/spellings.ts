import { NumberTable } from "../../platform/memory/index.ts";

/** A name as a source writes it, and the trait that says so. */
export interface Spelling {
  /** The number of its text. */
  readonly text: number;
  /** The row of its trait: it is closed by it. */
  readonly row: number;
  /** The serial of its trait: it falls with it. */
  readonly belongsTo: number;
  readonly written: string;
}

/** The spellings of names as they were written: texts and rows both come in the order of their numbers. */
export class Spellings {
  private readonly table = new NumberTable(["text", "row", "belongsTo"]);
  private readonly written: string[] = [];

  add({ written, ...numbers }: Spelling): void {
    this.table.push(numbers);
    this.written.push(written);
  }

  /** A spelling as it was written; null for any other text. */
  writtenOf(text: number): string | null {
    return this.written[this.placeOf("text", text)] ?? null;
  }

  /** The trait of a spelling, by serial; 0 for any other text. */
  traitOf(text: number): number {
    return this.table.at(this.placeOf("text", text), "belongsTo");
  }

  /** The text of a trait's row; -1 where it has none. */
  textOfRow(row: number): number {
    const place = this.placeOf("row", row);
    return place < 0 ? -1 : this.table.at(place, "text");
  }

  trim(): void {
    this.table.trim();
  }

  get byteLength(): number {
    return this.table.byteLength;
  }

  private placeOf(name: "text" | "row", value: number): number {
    let [low, high] = [0, this.table.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.table.at(middle, name) < value) low = middle + 1;
      else high = middle;
    }
    return low < this.table.length && this.table.at(low, name) === value ? low : -1;
  }
}
