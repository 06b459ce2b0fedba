import { bytes, integers, releaseCells, resizeCells, shorts, type Cells } from "./cells.ts";

const FIRST_CAPACITY = 1_024;
const WIDEST = 0x7f_ff_ff_ff;

/** Whole numbers from 0 to 2³¹ − 1 that are only added: 1, 2 or 4 bytes each, as the greatest of them needs. */
export class NumberColumn {
  private kept: Cells = bytes(FIRST_CAPACITY);
  private greatest = 0xff;
  private count = 0;
  /** Until it is trimmed for the first time nobody reads it while it grows. */
  private isTrimmed = false;

  get length(): number {
    return this.count;
  }

  /**
   * The numbers by place; longer than the column, and another array once many more or greater ones have come. Before it
   * is trimmed for the first time, nothing is left in the array that was there then.
   */
  get cells(): Cells {
    return this.kept;
  }

  at(place: number): number {
    return this.kept[place] ?? 0;
  }

  set(place: number, value: number): void {
    if (value >>> 0 > this.greatest) this.widen(value);
    this.kept[place] = value;
  }

  push(value: number): void {
    if (this.count === this.kept.length) this.makeRoomFor(this.count * 2);
    this.set(this.count, value);
    this.count += 1;
  }

  /** Gives back the room that nothing needs. */
  trim(): void {
    this.makeRoomFor(Math.max(FIRST_CAPACITY, this.count));
    this.isTrimmed = true;
  }

  /** Puts at each place what was at the place that the order names there. */
  reorder(order: Int32Array): void {
    const before = this.kept;
    const after = cellsFor(this.greatest, before.length);
    for (let place = 0; place < order.length; place += 1) after[place] = before[order[place] ?? 0] ?? 0;
    this.replace(before, after);
  }

  get byteLength(): number {
    return this.kept.byteLength;
  }

  private widen(value: number): void {
    if (value < 0 || value > WIDEST) {
      throw new RangeError(`${String(value)} is no number of a column: expected 0 to ${String(WIDEST)}.`);
    }
    this.greatest = value > 0xff_ff ? WIDEST : 0xff_ff;
    this.move(this.kept.length);
  }

  private makeRoomFor(capacity: number): void {
    if (!resizeCells(this.kept, capacity)) this.move(capacity);
  }

  private move(capacity: number): void {
    const [before, after] = [this.kept, cellsFor(this.greatest, capacity)];
    after.set(before.subarray(0, this.count));
    this.replace(before, after);
  }

  private replace(before: Cells, after: Cells): void {
    this.kept = after;
    if (!this.isTrimmed) releaseCells(before);
  }
}

function cellsFor(greatest: number, capacity: number): Cells {
  if (greatest === 0xff) return bytes(capacity);
  return greatest === 0xff_ff ? shorts(capacity) : integers(capacity);
}
