import { Marks } from "../../platform/memory/index.ts";

/** What links nodes: the neighbours of each, in order, and how many links were looked at to know them. */
export interface Links {
  readonly visited: number;
  neighboursOf(node: number): Int32Array;
}

/** What is asked for: paths between two nodes, at most so long and so many. */
export interface PathQuestion {
  readonly from: number;
  readonly to: number;
  readonly maxHops: number;
  readonly first: number;
  /** How many links may be looked at before the search gives up. */
  readonly budget: number;
  /** Whether a path may pass through a node that is neither of its ends. */
  mayPass(node: number): boolean;
}

/** Paths as the nodes that they pass, ends included, the shortest first. */
export interface FoundPaths {
  readonly paths: readonly (readonly number[])[];
  /** False where the search gave up: there may be more, and shorter ones than the last. */
  readonly isComplete: boolean;
}

/** Thrown inside a search that has looked at too many links. */
class OutOfBudget extends Error {}

/**
 * The shortest paths between two nodes that pass no node twice, in the order of length, then of the nodes they pass.
 * For each length, what can be reached from one end in half of it is met with what can be reached from the other; only
 * nodes that lie on some way of just that length are walked.
 */
export function shortestPaths(links: Links, asked: PathQuestion): FoundPaths {
  const search = new PathSearch(links, asked);
  try {
    for (let length = 1; length <= asked.maxHops && search.isWanting; length += 1) search.walk(length);
    return { paths: search.paths, isComplete: true };
  } catch (fault) {
    if (fault instanceof OutOfBudget) return { paths: search.paths, isComplete: false };
    throw fault;
  }
}

/** What is noted of nodes, by their serials; a search begins with nothing noted. */
const hopsToEnd = new Marks();
const reachedIn = new Marks();
const usefulIn = new Marks();

class PathSearch {
  readonly paths: number[][] = [];
  private readonly links: Links;
  private readonly asked: PathQuestion;
  /** What can be reached from the beginning in just so many hops, passing only what may be passed. */
  private readonly reached: number[][];
  private frontier: number[];
  private radius = 0;
  private steps = 0;

  constructor(links: Links, asked: PathQuestion) {
    this.links = links;
    this.asked = asked;
    this.reached = [[asked.from]];
    this.frontier = [asked.to];
    for (const marks of [hopsToEnd, reachedIn]) marks.begin();
    // The fewest hops to the end, and one: 0 where none are known yet.
    hopsToEnd.set(asked.to, 1);
  }

  get isWanting(): boolean {
    return this.paths.length < this.asked.first;
  }

  /** Adds the paths of just one length. */
  walk(length: number): void {
    const half = Math.floor(length / 2);
    while (this.radius < length - half) this.widen();
    while (this.reached.length <= half) this.reach();
    this.markUseful(half, length);
    this.follow([this.asked.from], { length, half });
  }

  /** Looks one hop further back from the end. */
  private widen(): void {
    this.radius += 1;
    const next: number[] = [];
    for (const node of this.frontier)
      for (const neighbour of this.neighboursOf(node)) {
        if (hopsToEnd.get(neighbour) > 0) continue;
        if (neighbour !== this.asked.from && !this.asked.mayPass(neighbour)) continue;
        hopsToEnd.set(neighbour, this.radius + 1);
        // A path that has come back to its beginning does not go on from there.
        if (neighbour !== this.asked.from) next.push(neighbour);
      }
    this.frontier = next;
  }

  /** Looks one hop further on from the beginning. */
  private reach(): void {
    const bit = 1 << this.reached.length;
    const next: number[] = [];
    for (const node of this.reached.at(-1) ?? [])
      for (const neighbour of this.neighboursOf(node)) {
        const bits = reachedIn.get(neighbour);
        if ((bits & bit) !== 0 || !this.isInner(neighbour) || !this.asked.mayPass(neighbour)) continue;
        reachedIn.set(neighbour, bits | bit);
        next.push(neighbour);
      }
    this.reached.push(next);
  }

  /** Notes, as a bit for each number of hops, what was reached in them and can still come to the end in time. */
  private markUseful(half: number, length: number): void {
    usefulIn.begin();
    for (let hops = half; hops >= 0; hops -= 1) {
      const following = 1 << (hops + 1);
      for (const node of this.reached[hops] ?? []) {
        const isUseful =
          hops === half
            ? this.isNearEnd(node, length - hops)
            : this.neighboursOf(node).some((neighbour) => (usefulIn.get(neighbour) & following) !== 0);
        if (isUseful) usefulIn.set(node, usefulIn.get(node) | (1 << hops));
      }
    }
  }

  private follow(path: readonly number[], way: { readonly length: number; readonly half: number }): void {
    const hops = path.length - 1;
    for (const neighbour of this.neighboursOf(path.at(-1) ?? 0)) {
      if (!this.isWanting) return;
      const left = way.length - hops - 1;
      if (left === 0) {
        if (neighbour === this.asked.to) this.paths.push([...path, neighbour]);
      } else if (this.isOnWay(neighbour, hops + 1, way) && !path.includes(neighbour)) {
        this.follow([...path, neighbour], way);
      }
    }
  }

  private isOnWay(
    node: number,
    hops: number,
    { length, half }: { readonly length: number; readonly half: number },
  ): boolean {
    if (!this.isInner(node)) return false;
    if (hops <= half) return (usefulIn.get(node) & (1 << hops)) !== 0;
    return this.isNearEnd(node, length - hops);
  }

  private isNearEnd(node: number, hops: number): boolean {
    const known = hopsToEnd.get(node);
    return known > 0 && known - 1 <= hops;
  }

  private isInner(node: number): boolean {
    return node !== this.asked.from && node !== this.asked.to;
  }

  private neighboursOf(node: number): Int32Array {
    const neighbours = this.links.neighboursOf(node);
    this.steps += neighbours.length;
    if (this.steps + this.links.visited > this.asked.budget) throw new OutOfBudget();
    return neighbours;
  }
}
