/**
 * For each two of some actors, a whole number: above zero where they take the same side more than they take opposite
 * ones, below zero where it is the other way round, zero where nothing tells.
 */
export class SignedGraph {
  readonly size: number;
  private readonly weights: Int32Array;

  constructor(size: number, weightOf: (left: number, right: number) => number = () => 0) {
    this.size = size;
    this.weights = new Int32Array(size * size);
    for (let left = 0; left < size; left += 1)
      for (let right = left + 1; right < size; right += 1) this.set(left, right, weightOf(left, right));
  }

  at(left: number, right: number): number {
    return this.weights[left * this.size + right] ?? 0;
  }

  /** Everyone's pairs, by place. */
  get places(): number[] {
    return Array.from({ length: this.size }, (_, place) => place);
  }

  /** How many pairs are above zero, and how many below. */
  get counts(): { readonly congruent: number; readonly conflicting: number } {
    const pairs = this.places.flatMap((left) =>
      this.places.slice(left + 1).map((right) => this.at(left, right)),
    );
    return {
      congruent: pairs.filter((weight) => weight > 0).length,
      conflicting: pairs.filter((weight) => weight < 0).length,
    };
  }

  /** The graph of some of the actors, in a given order. */
  among(actors: readonly number[]): SignedGraph {
    return new SignedGraph(actors.length, (left, right) => this.at(actors[left] ?? 0, actors[right] ?? 0));
  }

  private set(left: number, right: number, weight: number): void {
    this.weights[left * this.size + right] = weight;
    this.weights[right * this.size + left] = weight;
  }
}
