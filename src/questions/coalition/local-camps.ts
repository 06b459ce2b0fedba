import { groupBy } from "../../platform/collections/index.ts";
import type { Partition } from "./partition.ts";
import type { SignedGraph } from "./signed-graph.ts";

/** Where an actor could go, and what the worth of the partition would gain. */
interface Move {
  readonly actor: number;
  readonly camp: number;
  readonly gain: number;
}

/** How much a search may still look at; it ends where it stands when nothing is left. */
export interface Budget {
  looks: number;
}

/** After so many moves that made nothing better, a chain of moves is given up. */
const LONGEST_DETOUR = 60;

/** A partition that is made better one move at a time. */
export class LocalCamps {
  private readonly graph: SignedGraph;
  private readonly budget: Budget;
  private readonly camps: Int32Array;
  private readonly used = new Set<number>();
  private readonly counts: Int32Array;
  /** The bond of each actor to each camp, camp by camp. */
  private readonly bonds: Int32Array;

  constructor(graph: SignedGraph, start: Partition, budget: Budget) {
    this.graph = graph;
    this.budget = budget;
    this.camps = Int32Array.from(start);
    this.counts = new Int32Array(graph.size);
    this.bonds = new Int32Array(graph.size ** 2);
    for (const camp of this.camps) this.count(camp, 1);
    for (const actor of graph.places) this.bindOthers(actor, this.campOf(actor), 1);
  }

  get partition(): Partition {
    return [...this.camps];
  }

  /** Makes it better until no move, chain of moves or union of two camps does. */
  improve(): void {
    while (
      this.budget.looks > 0 &&
      (this.improveByMoves() || this.improveByUnions() || this.improveByChain())
    );
  }

  private improveByMoves(): boolean {
    let hasImproved = false;
    for (const actor of this.graph.places) {
      const move = this.bestMove(actor);
      if (move === null || move.gain <= 0) continue;
      this.apply(move);
      hasImproved = true;
    }
    return hasImproved;
  }

  private improveByUnions(): boolean {
    const camps = groupBy(this.graph.places, (actor) => this.campOf(actor));
    for (const camp of camps.keys())
      for (const [other, members] of camps) {
        if (other <= camp) continue;
        this.budget.looks -= members.length;
        const gain = members.reduce((sum, actor) => sum + this.bondTo(camp, actor), 0);
        if (gain <= 0) continue;
        for (const actor of members) this.apply({ actor, camp, gain: 0 });
        return true;
      }
    return false;
  }

  /**
   * Moves everyone once, always by the best move that is left, even one that makes it worse, and keeps the moves up to
   * where it was best (after Kernighan and Lin, 1970).
   */
  private improveByChain(): boolean {
    const before = [...this.camps];
    const left = new Set(this.graph.places);
    const moved: number[] = [];
    let [gain, best, bestLength] = [0, 0, 0];
    while (left.size > 0 && moved.length - bestLength < LONGEST_DETOUR) {
      const move = this.bestMoveOf(left);
      if (move === null) break;
      this.apply(move);
      left.delete(move.actor);
      moved.push(move.actor);
      gain += move.gain;
      if (gain > best) [best, bestLength] = [gain, moved.length];
    }
    for (const actor of moved.slice(bestLength).reverse())
      this.apply({ actor, camp: before[actor] ?? 0, gain: 0 });
    return best > 0;
  }

  private bestMoveOf(actors: ReadonlySet<number>): Move | null {
    let best: Move | null = null;
    for (const actor of actors) {
      const move = this.bestMove(actor);
      if (move !== null && (best === null || move.gain > best.gain)) best = move;
    }
    return best;
  }

  /** The best camp but its own that an actor can go to, one of its own among them; null where there is none. */
  private bestMove(actor: number): Move | null {
    const own = this.campOf(actor);
    const bond = this.bondTo(own, actor);
    let [best, bestBond] = [-1, -Infinity];
    this.budget.looks -= this.used.size;
    for (const camp of this.used) {
      const there = this.bondTo(camp, actor);
      if (camp === own || there <= bestBond) continue;
      best = camp;
      bestBond = there;
    }
    if (bestBond < 0 && (this.counts[own] ?? 0) > 1) [best, bestBond] = [this.counts.indexOf(0), 0];
    return best < 0 ? null : { actor, camp: best, gain: bestBond - bond };
  }

  private apply({ actor, camp }: Move): void {
    const own = this.campOf(actor);
    this.bindOthers(actor, own, -1);
    this.bindOthers(actor, camp, 1);
    this.count(own, -1);
    this.count(camp, 1);
    this.camps[actor] = camp;
  }

  private bindOthers(actor: number, camp: number, sign: 1 | -1): void {
    const { size } = this.graph;
    for (let other = 0; other < size; other += 1) {
      const cell = camp * size + other;
      this.bonds[cell] = (this.bonds[cell] ?? 0) + sign * this.graph.at(actor, other);
    }
  }

  private count(camp: number, more: 1 | -1): void {
    const members = (this.counts[camp] ?? 0) + more;
    this.counts[camp] = members;
    if (members === 0) this.used.delete(camp);
    else this.used.add(camp);
  }

  private campOf(actor: number): number {
    return this.camps[actor] ?? 0;
  }

  private bondTo(camp: number, actor: number): number {
    return this.bonds[camp * this.graph.size + actor] ?? 0;
  }
}
