import type { Partition } from "./partition.ts";
import type { SignedGraph } from "./signed-graph.ts";

/**
 * The partition of greatest worth, by going through all of them and leaving out what cannot be better (branch and
 * bound). Actors are placed one after another. Beforehand the same is solved for the last actor alone, the last two, and
 * so on (Russian doll search): what all that are not placed yet can be worth among themselves is then known exactly, and
 * what they can add to the camps that exist is at most the best bond of each.
 */
export class CampSearch {
  private readonly size: number;
  private readonly order: readonly number[];
  private readonly weights: Int32Array;
  /** What the actors from a place on are worth among themselves. */
  private readonly worthFrom: Int32Array;
  /** The bond of each actor to each camp, camp by camp. */
  private readonly bonds: Int32Array;
  private readonly camps: Int32Array;
  private best = 0;
  private found: Int32Array | null = null;
  private stepsLeft: number;

  constructor(graph: SignedGraph, order: readonly number[], steps: number) {
    this.size = graph.size;
    this.order = order;
    this.stepsLeft = steps;
    const ordered = graph.among(order);
    this.weights = Int32Array.from({ length: this.size ** 2 }, (_, cell) =>
      ordered.at(Math.floor(cell / this.size), cell % this.size),
    );
    this.worthFrom = new Int32Array(this.size + 1);
    this.bonds = new Int32Array(this.size ** 2);
    this.camps = new Int32Array(this.size);
  }

  /**
   * A partition worth more than that, the best there is; null where none is, and undefined where the steps did not
   * suffice to tell.
   */
  betterThan(worth: number): Partition | null | undefined {
    for (let from = this.size - 1; from >= 0; from -= 1) {
      this.best = from === 0 ? worth : this.leastWorthFrom(from);
      this.found = null;
      this.searchFrom(from);
      if (this.stepsLeft < 0) return undefined;
      this.worthFrom[from] = this.best;
    }
    return this.inOrderOfPlaces(this.found);
  }

  /** An actor that goes alone takes nothing from the worth of those after it. */
  private leastWorthFrom(from: number): number {
    return this.worthFrom[from + 1] ?? 0;
  }

  private searchFrom(from: number): void {
    this.bonds.fill(0);
    this.camps[from] = 0;
    this.bind(from, 0, 1);
    this.place(from + 1, 1, 0);
  }

  private place(actor: number, campCount: number, worth: number): void {
    this.stepsLeft -= 1;
    if (this.stepsLeft < 0) return;
    if (actor === this.size) {
      if (worth > this.best) this.keep(worth);
      return;
    }
    if (worth + this.mostFrom(actor, campCount) <= this.best) return;
    for (const camp of this.campsByBond(actor, campCount)) {
      const bond = this.bonds[camp * this.size + actor] ?? 0;
      this.camps[actor] = camp;
      this.bind(actor, camp, 1);
      this.place(actor + 1, Math.max(campCount, camp + 1), worth + bond);
      this.bind(actor, camp, -1);
    }
  }

  private keep(worth: number): void {
    this.best = worth;
    this.found = this.camps.slice();
  }

  /** What the actors from a place on can add at most. */
  private mostFrom(actor: number, campCount: number): number {
    let most = this.worthFrom[actor] ?? 0;
    for (let later = actor; later < this.size; later += 1) {
      let best = 0;
      for (let camp = 0; camp < campCount; camp += 1)
        best = Math.max(best, this.bonds[camp * this.size + later] ?? 0);
      most += best;
    }
    return most;
  }

  /** The camps that an actor can join, and a new one, the strongest bond first. */
  private campsByBond(actor: number, campCount: number): number[] {
    const camps = Array.from({ length: campCount + 1 }, (_, camp) => camp);
    const bond = (camp: number): number => this.bonds[camp * this.size + actor] ?? 0;
    return camps.sort((left, right) => bond(right) - bond(left) || left - right);
  }

  /** Lets an actor enter a camp, or leave it, for those that come after it. */
  private bind(actor: number, camp: number, sign: 1 | -1): void {
    for (let later = actor + 1; later < this.size; later += 1) {
      const cell = camp * this.size + later;
      this.bonds[cell] = (this.bonds[cell] ?? 0) + sign * (this.weights[actor * this.size + later] ?? 0);
    }
  }

  private inOrderOfPlaces(camps: Int32Array | null): Partition | null {
    if (camps === null) return null;
    const partition = new Array<number>(this.size);
    for (const [place, actor] of this.order.entries()) partition[actor] = camps[place] ?? 0;
    return partition;
  }
}
