import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EXACT_LIMIT,
  frustratedPairs,
  hangingTogether,
  leastFrustration,
  localCamps,
  marginOf,
  membersOf,
  SignedGraph,
  worthOf,
  type Partition,
} from "../src/questions/coalition/index.ts";

/** The graph of some signs, by pair: "01+ 12-". */
function graphOf(size: number, pairs: string): SignedGraph {
  const signs = new Map(pairs.split(" ").map((pair) => [pair.slice(0, 2), pair[2] === "+" ? 1 : -1]));
  return new SignedGraph(size, (left, right) => signs.get(`${String(left)}${String(right)}`) ?? 0);
}

/** A graph of any signs, with up to so many actors. */
const anyGraph = (most: number): fc.Arbitrary<SignedGraph> =>
  fc
    .tuple(
      fc.integer({ min: 2, max: most }),
      fc.array(fc.constantFrom(-1, 0, 1), { minLength: most ** 2, maxLength: most ** 2 }),
    )
    .map(([size, signs]) => new SignedGraph(size, (left, right) => signs[left * most + right] ?? 0));

/** Every partition of some actors, each once. */
function* everyPartition(size: number): Generator<Partition> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const partition of everyPartition(size - 1))
    for (let camp = 0; camp <= Math.max(-1, ...partition) + 1; camp += 1) yield [...partition, camp];
}

/** The partitions of least frustration whose camps hang together, by going through all of them. */
function bestOfAll(graph: SignedGraph): Partition[] {
  const all = [...everyPartition(graph.size)];
  const least = Math.min(...all.map((partition) => frustratedPairs(graph, partition).length));
  return all.filter(
    (partition) =>
      frustratedPairs(graph, partition).length === least &&
      membersOf(partition).every((members) => hangingTogether(graph, members).length === 1),
  );
}

describe("camps, worked by hand", () => {
  it("are those who are congruent, where nothing speaks against it", async () => {
    const graph = graphOf(5, "01+ 12+ 34+ 03- 24-");
    expect(await leastFrustration(graph)).toEqual({
      partition: [0, 0, 0, 1, 1],
      isExact: true,
      isUnique: true,
    });
  });

  it("keep apart what nothing connects", async () => {
    expect((await leastFrustration(graphOf(4, "01+ 23+ 02-"))).partition).toEqual([0, 0, 1, 1]);
    expect((await leastFrustration(graphOf(4, "01+ 12-"))).partition).toEqual([0, 0, 1, 2]);
  });

  it("say that they could be drawn otherwise as well", async () => {
    // Of two congruent pairs and a conflicting one, any of three partitions leaves one pair against it.
    const graph = graphOf(3, "01+ 12+ 02-");
    const camps = await leastFrustration(graph);
    expect(camps).toMatchObject({ isExact: true, isUnique: false });
    expect(frustratedPairs(graph, camps.partition)).toHaveLength(1);
  });

  it("are three where each of three opposes the others", async () => {
    expect((await leastFrustration(graphOf(3, "01- 02- 12-"))).partition).toEqual([0, 1, 2]);
  });

  it("hold one who conflicts with one of many friends: that leaves less against them than parting", async () => {
    const graph = graphOf(4, "01+ 02+ 03+ 12+ 13+ 23-");
    const { partition, isUnique } = await leastFrustration(graph);
    expect([partition, frustratedPairs(graph, partition), isUnique]).toEqual([[0, 0, 0, 0], [[2, 3]], true]);
    // Alone, 3 would leave its two congruent pairs apart instead of one conflicting pair together.
    const camps = membersOf(partition);
    expect(camps[0]?.map((actor) => marginOf(graph, camps, actor))).toEqual([3, 3, 1, 1]);
  });

  it("tell what it would take to move: to the camp that suits best, or to one of its own", () => {
    const graph = graphOf(5, "01+ 02+ 12+ 34+ 03+ 14- 24-");
    const camps = membersOf([0, 0, 0, 1, 1]);
    expect(graph.places.map((actor) => marginOf(graph, camps, actor))).toEqual([1, 2, 2, 0, 1]);
  });

  it("leave nowhere else to go to one who is alone in the only camp", () => {
    expect(marginOf(new SignedGraph(1), [[0]], 0)).toBeNull();
  });
});

describe("camps, whatever the signs", () => {
  it("are among the best of all partitions, and say whether there is another such", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph(7), async (graph) => {
        const { partition, isExact, isUnique } = await leastFrustration(graph);
        const best = bestOfAll(graph);
        expect(isExact).toBe(true);
        expect(best).toContainEqual(partition);
        expect(isUnique).toBe(best.length === 1);
      }),
      { numRuns: 150 },
    );
  });

  it("are the same each time, and nobody is better off elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph(14), async (graph) => {
        const { partition } = await leastFrustration(graph);
        expect((await leastFrustration(graph)).partition).toEqual(partition);
        const camps = membersOf(partition);
        for (const actor of graph.places)
          expect(marginOf(graph, camps, actor) ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  it("are found by the local search too, nearly always, and never better", async () => {
    let found = 0;
    const runs = 60;
    await fc.assert(
      fc.asyncProperty(anyGraph(EXACT_LIMIT), async (graph) => {
        const exact = worthOf(graph, (await leastFrustration(graph)).partition);
        const local = worthOf(graph, await localCamps(graph));
        expect(local).toBeLessThanOrEqual(exact);
        if (local === exact) found += 1;
      }),
      { numRuns: runs, seed: 1_959 },
    );
    expect(found).toBeGreaterThanOrEqual(runs - 3);
  });
});

/** Signs that look random, a given share of them above zero. */
function denseGraph(size: number, seed: number, above: number): SignedGraph {
  let state = seed;
  return new SignedGraph(size, () => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state / 2_147_483_647 < above ? 1 : -1;
  });
}

describe("many actors", () => {
  const squares = new Set([1, 2, 4, 8, 9, 13, 15, 16]);
  const paley = new SignedGraph(17, (left, right) => (squares.has(right - left) ? 1 : -1));

  it.each([
    ...[0.3, 0.4, 0.5, 0.6, 0.7].map((above, seed) => denseGraph(EXACT_LIMIT, 7 + seed, above)),
    // Every two have equally many friends in common: nothing tells a search where to begin.
    paley,
  ])("are placed exactly, up to the limit, however their signs lie", async (graph) => {
    const camps = await leastFrustration(graph);
    expect(camps.isExact).toBe(true);
    expect(worthOf(graph, camps.partition)).toBeGreaterThanOrEqual(worthOf(graph, await localCamps(graph)));
  });

  it("are placed exactly beyond the limit where so many of them stand alike", async () => {
    const alike = new SignedGraph(60, (left, right) => ((left + right) % 2 === 0 ? 1 : -1));
    expect(await leastFrustration(alike)).toMatchObject({ isExact: true, isUnique: true });
  });

  it("are placed as well as a search finds it beyond the limit, the same each time, and it says so", async () => {
    const graph = denseGraph(60, 3, 0.5);
    const camps = await leastFrustration(graph);
    expect(camps).toMatchObject({ isExact: false, isUnique: null });
    expect(await leastFrustration(graph)).toEqual(camps);
    const members = membersOf(camps.partition);
    for (const actor of graph.places) expect(marginOf(graph, members, actor) ?? 0).toBeGreaterThanOrEqual(0);
  });

  it("find the camps again from which their signs were made, a few signs turned", async () => {
    const turned = denseGraph(80, 11, 0.92);
    const graph = new SignedGraph(
      80,
      (left, right) => turned.at(left, right) * (left % 4 === right % 4 ? 1 : -1),
    );
    const { partition } = await leastFrustration(graph);
    expect(partition).toEqual(graph.places.map((actor) => actor % 4));
  });
});
