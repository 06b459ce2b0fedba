/** What links nodes: the neighbours of each, and how many links were looked at to know them. */
export interface Links {
  readonly visited: number;
  of(node: number): ReadonlyMap<number, unknown>;
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

class PathSearch {
  readonly paths: number[][] = [];
  private readonly links: Links;
  private readonly asked: PathQuestion;
  /** What can be reached from the beginning in just so many hops, passing only what may be passed. */
  private readonly reached: Set<number>[];
  /** The fewest hops to the end, as far as they were looked for. */
  private readonly hopsToEnd: Map<number, number>;
  private frontier: number[];
  private radius = 0;
  private steps = 0;

  constructor(links: Links, asked: PathQuestion) {
    this.links = links;
    this.asked = asked;
    this.reached = [new Set([asked.from])];
    this.hopsToEnd = new Map([[asked.to, 0]]);
    this.frontier = [asked.to];
  }

  get isWanting(): boolean {
    return this.paths.length < this.asked.first;
  }

  /** Adds the paths of just one length. */
  walk(length: number): void {
    const half = Math.floor(length / 2);
    while (this.radius < length - half) this.widen();
    while (this.reached.length <= half) this.reach();
    const useful = this.usefulLayers(half, length);
    this.follow([this.asked.from], { length, useful });
  }

  /** Looks one hop further back from the end. */
  private widen(): void {
    this.radius += 1;
    const next: number[] = [];
    for (const node of this.frontier)
      for (const neighbour of this.neighboursOf(node)) {
        if (this.hopsToEnd.has(neighbour)) continue;
        if (neighbour !== this.asked.from && !this.asked.mayPass(neighbour)) continue;
        this.hopsToEnd.set(neighbour, this.radius);
        // A path that has come back to its beginning does not go on from there.
        if (neighbour !== this.asked.from) next.push(neighbour);
      }
    this.frontier = next;
  }

  /** Looks one hop further on from the beginning. */
  private reach(): void {
    const next = new Set<number>();
    for (const node of this.reached.at(-1) ?? [])
      for (const neighbour of this.neighboursOf(node))
        if (this.isInner(neighbour) && !next.has(neighbour) && this.asked.mayPass(neighbour))
          next.add(neighbour);
    this.reached.push(next);
  }

  /** Of what was reached in so many hops, what can still come to the end in a way of this length. */
  private usefulLayers(half: number, length: number): ReadonlySet<number>[] {
    const layers: ReadonlySet<number>[] = [];
    for (let hops = half; hops >= 0; hops -= 1) {
      const following = layers[0];
      const isUseful = (node: number): boolean =>
        following === undefined
          ? this.isNearEnd(node, length - hops)
          : [...this.neighboursOf(node)].some((neighbour) => following.has(neighbour));
      layers.unshift(new Set([...(this.reached[hops] ?? [])].filter(isUseful)));
    }
    return layers;
  }

  private follow(
    path: readonly number[],
    way: { readonly length: number; readonly useful: readonly ReadonlySet<number>[] },
  ): void {
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
    { length, useful }: { readonly length: number; readonly useful: readonly ReadonlySet<number>[] },
  ): boolean {
    if (!this.isInner(node)) return false;
    return useful[hops]?.has(node) ?? this.isNearEnd(node, length - hops);
  }

  private isNearEnd(node: number, hops: number): boolean {
    return (this.hopsToEnd.get(node) ?? Infinity) <= hops;
  }

  private isInner(node: number): boolean {
    return node !== this.asked.from && node !== this.asked.to;
  }

  private neighboursOf(node: number): Iterable<number> {
    const neighbours = this.links.of(node);
    this.steps += neighbours.size;
    if (this.steps + this.links.visited > this.asked.budget) throw new OutOfBudget();
    return neighbours.keys();
  }
}
