import type { Chance } from "./chance.ts";

/**
 * Draws places by Zipf's law: the second is drawn half as often as the first, the third a third as often. By the inverse
 * of the cumulative distribution; only sums and quotients, which are the same on every machine.
 */
export class Zipf {
  readonly #cumulative: Float64Array;

  constructor(count: number) {
    this.#cumulative = new Float64Array(count);
    let sum = 0;
    for (let place = 0; place < count; place += 1) {
      sum += 1 / (place + 1);
      this.#cumulative[place] = sum;
    }
  }

  /** A place from 0 to below the count. */
  draw(chance: Chance): number {
    const wanted = chance.next() * (this.#cumulative.at(-1) ?? 0);
    let [from, to] = [0, this.#cumulative.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#cumulative[middle] ?? 0) <= wanted) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
