const MULTIPLIER = 1_664_525;
const INCREMENT = 1_013_904_223;
const MODULUS = 2 ** 32;

/** Draws from lists that have the largest first: hubs and ordinary ones in turn, the same ones for the same seed. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** As many as are wanted, by turns near the head of the list (as Zipf's law has it) and anywhere. */
  mixed<Item>(items: readonly Item[], count: number): Item[] {
    return Array.from({ length: count }, (_, place) => (place % 2 === 0 ? this.hub(items) : this.any(items)));
  }

  /** So many different ones, mixed. */
  different<Item>(items: readonly Item[], count: number): Item[] {
    const drawn = new Set<Item>();
    const most = Math.min(count, items.length);
    while (drawn.size < most) drawn.add(drawn.size % 2 === 0 ? this.hub(items) : this.any(items));
    return [...drawn];
  }

  any<Item>(items: readonly Item[]): Item {
    return itemAt(items, Math.floor(this.#share() * items.length));
  }

  /** The harmonic numbers grow as the logarithm: its inverse draws rank r about as often as 1/r. */
  hub<Item>(items: readonly Item[]): Item {
    return itemAt(items, Math.floor((items.length + 1) ** this.#share()) - 1);
  }

  #share(): number {
    this.#state = (Math.imul(this.#state, MULTIPLIER) + INCREMENT) >>> 0;
    return this.#state / MODULUS;
  }
}

function itemAt<Item>(items: readonly Item[], place: number): Item {
  const item = items[Math.max(0, Math.min(place, items.length - 1))];
  if (item === undefined) throw new Error("There is nothing to draw from: expected at least one.");
  return item;
}
