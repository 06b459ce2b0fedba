const MOST_HOPS = 4;

/** What a search asks of the graph. */
export interface PathSource {
  /** Gets the links of some nodes, all at once. */
  read(nodes: readonly number[]): void;
  /** The nodes that one is linked to, as far as they were read; perhaps by what nobody asserts. */
  of(node: number): ReadonlySet<number>;
  /** Forgets a link, as nobody asserts it. */
  remove(one: number, other: number): void;
  /** Which of some nodes are linked to one by something asserted. */
  linkedTo(one: number, nodes: readonly number[]): number[];
  /** Which of some nodes a path may pass through. */
  passable(nodes: readonly number[]): number[];
  /** How many links a node has, counted as far as it matters for choosing where to begin. */
  degree(node: number): number;
}

/** What lies just so many hops from an end: the end itself, its neighbours, and so on. */
type Layers = Set<number>[];

/** Looks for the shortest path between two nodes, from both of them. */
export class PathSearch {
  readonly #links: PathSource;
  readonly #from: number;
  readonly #to: number;

  constructor(links: PathSource, from: number, to: number) {
    this.#links = links;
    this.#from = from;
    this.#to = to;
  }

  /** The path of fewest hops, of these the one whose nodes come first; null where there is none. */
  shortest(): number[] | null {
    const short = this.#ofOneOrTwoHops();
    if (short !== null) return short;
    for (;;) {
      const path = this.#search();
      if (path === null || this.#isAsserted(path)) return path;
    }
  }

  /** Most paths: what the end with fewer links is linked to is looked up at the other one, without reading its links. */
  #ofOneOrTwoHops(): number[] | null {
    const [from, to] = [this.#from, this.#to];
    if (this.#links.linkedTo(to, [from]).length > 0) return [from, to];
    const [near, far] = this.#links.degree(from) <= this.#links.degree(to) ? [from, to] : [to, from];
    this.#links.read([near]);
    const between = this.#links.linkedTo(far, [...this.#links.of(near)]).sort(ascending);
    const middle = between.find((node) => this.#mayPass(node) && this.#isAsserted([near, node]));
    return middle === undefined ? null : [from, middle, to];
  }

  #search(): number[] | null {
    const begin: Layers = [new Set([this.#from])];
    const end: Layers = [new Set([this.#to])];
    for (let length = 1; length <= MOST_HOPS; length += 1) {
      this.#widen(lastOf(begin).size <= lastOf(end).size ? begin : end);
      const path = this.#meeting(begin, end);
      if (path !== null) return path;
    }
    return null;
  }

  /** Goes on to the next layer, through what may be passed. */
  #widen(layers: Layers): void {
    const last = [...lastOf(layers)];
    const passed = layers.length === 1 ? last : this.#links.passable(last);
    this.#links.read(passed);
    layers[layers.length - 1] = new Set(passed);
    const next = new Set<number>();
    for (const node of passed)
      for (const neighbour of this.#links.of(node))
        if (!layers.some((layer) => layer.has(neighbour))) next.add(neighbour);
    layers.push(next);
  }

  /** The first path through a node that was come to from both sides. */
  #meeting(begin: Layers, end: Layers): number[] | null {
    const met = new Set([...lastOf(begin)].filter((node) => lastOf(end).has(node)));
    if (met.size === 0) return null;
    const steps = [...begin.slice(0, -1), met, ...end.slice(0, -1).reverse()];
    const place = begin.length - 1;
    // On this side of where they met the links of a step are known, on the other those of the step after it.
    const following = new Array<ReadonlyMap<number, number[]>>(steps.length - 1);
    for (let at = steps.length - 2; at >= 0; at -= 1) {
      const [step, next] = [steps[at] as Set<number>, steps[at + 1] as Set<number>];
      const ways = at < place ? this.#waysOn(step, next) : this.#waysBack(step, next);
      following[at] = ways;
      steps[at] = new Set(ways.keys());
    }
    return this.#follow([this.#from], { following, place });
  }

  #waysOn(step: ReadonlySet<number>, next: ReadonlySet<number>): Map<number, number[]> {
    const ways = new Map<number, number[]>();
    for (const node of step) {
      const on = [...this.#links.of(node)].filter((neighbour) => next.has(neighbour));
      if (on.length > 0) ways.set(node, on);
    }
    return ways;
  }

  #waysBack(step: ReadonlySet<number>, next: ReadonlySet<number>): Map<number, number[]> {
    const ways = new Map<number, number[]>();
    for (const node of next)
      for (const before of this.#links.of(node))
        if (step.has(before)) ways.set(before, [...(ways.get(before) ?? []), node]);
    return ways;
  }

  /** Follows the ways in the order of nodes. Where the two sides met, nobody has asked yet whether it may be passed. */
  #follow(
    path: readonly number[],
    way: { readonly following: readonly ReadonlyMap<number, number[]>[]; readonly place: number },
  ): number[] | null {
    const at = path.length - 1;
    const node = path[at] as number;
    if (at === way.following.length) return [...path];
    if (at === way.place && node !== this.#from && !this.#mayPass(node)) return null;
    for (const next of (way.following[at]?.get(node) ?? []).sort(ascending)) {
      const found = this.#follow([...path, next], way);
      if (found !== null) return found;
    }
    return null;
  }

  /** Whether somebody asserts every link; the first that nobody does is taken away. */
  #isAsserted(path: readonly number[]): boolean {
    return path.slice(1).every((node, place) => {
      const before = path[place] as number;
      if (this.#links.linkedTo(node, [before]).length > 0) return true;
      this.#links.remove(before, node);
      return false;
    });
  }

  #mayPass(node: number): boolean {
    return this.#links.passable([node]).length > 0;
  }
}

function lastOf(layers: Layers): Set<number> {
  return layers.at(-1) ?? new Set();
}

function ascending(left: number, right: number): number {
  return left - right;
}
