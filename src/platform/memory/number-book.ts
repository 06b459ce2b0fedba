const FIRST_CAPACITY = 64;

/** Distinct numbers, each with a place that stands for it: what is wide and often the same is kept as its place. */
export class NumberBook {
  private readonly places = new Map<number, number>();
  private numbers = new Float64Array(FIRST_CAPACITY);

  get length(): number {
    return this.places.size;
  }

  /** The place of a number, which is entered where it is new. */
  placeOf(number: number): number {
    const known = this.places.get(number);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(number, place);
    if (place === this.numbers.length) {
      const longer = new Float64Array(place * 2);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[place] = number;
    return place;
  }

  /** The number at a place. */
  at(place: number): number {
    return this.numbers[place] ?? 0;
  }

  get byteLength(): number {
    return this.numbers.byteLength;
  }
}
