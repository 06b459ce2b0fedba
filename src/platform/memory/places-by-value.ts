import { integers, releaseCells, type Cells } from "./cells.ts";

/** The places of a column, grouped by what stands there, the least first: lists that may be released. */
export interface PlacesByValue {
  /** Where the places of each value begin, and, one beyond the greatest, where they end. */
  readonly begins: Int32Array<ArrayBuffer>;
  readonly places: Int32Array<ArrayBuffer>;
}

/** Groups the first places of a column by counting; within a group they come in a given order, or in their own. */
export function placesByValue(cells: Cells, length: number, order?: Int32Array): PlacesByValue {
  const begins = integers(greatestOf(cells, length) + 2);
  for (let place = 0; place < length; place += 1) add(begins, (cells[place] ?? 0) + 1, 1);
  for (let value = 1; value < begins.length; value += 1) add(begins, value, begins[value - 1] ?? 0);
  const next = integers(begins.length);
  next.set(begins);
  const places = integers(length);
  for (let at = 0; at < length; at += 1) {
    const place = order?.[at] ?? at;
    const value = cells[place] ?? 0;
    places[next[value] ?? 0] = place;
    add(next, value, 1);
  }
  releaseCells(next);
  return { begins, places };
}

function greatestOf(cells: Cells, length: number): number {
  let greatest = 0;
  for (let place = 0; place < length; place += 1) greatest = Math.max(greatest, cells[place] ?? 0);
  return greatest;
}

function add(numbers: Int32Array, place: number, value: number): void {
  numbers[place] = (numbers[place] ?? 0) + value;
}
