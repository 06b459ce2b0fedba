import { setImmediate } from "node:timers/promises";
import { CampSearch } from "./camp-search.ts";
import { FixedRandom } from "./fixed-random.ts";
import { worthOf, type Partition } from "./partition.ts";
import type { SignedGraph } from "./signed-graph.ts";

/**
 * An order in which the search is slow is rare, and then another one is quick: after so many steps it is given up and
 * tried in the next order. The first is a tenth of a second.
 */
const STEPS_BY_ORDER = [400_000, 400_000, 800_000, 800_000, 1_600_000, 1_600_000, 1_600_000, 1_600_000];
const SEED = 2_004;

/** What a search found. */
export interface Better {
  /** A partition worth more than the given one, and no other is worth more; null where none is. */
  readonly partition: Partition | null;
  /** Whether that is certain. */
  readonly isExact: boolean;
}

/** The partition of greatest worth, where one is worth more than a given one. */
export async function betterCamps(graph: SignedGraph, than: Partition): Promise<Better> {
  const worth = worthOf(graph, than);
  const orders = ordersOf(graph);
  for (const steps of STEPS_BY_ORDER) {
    const partition = new CampSearch(graph, orders.next().value, steps).betterThan(worth);
    if (partition !== undefined) return { partition, isExact: true };
    // Others are let through between two orders.
    await setImmediate();
  }
  return { partition: null, isExact: false };
}

/** Those with the strongest bonds first, then other orders, the same each time. */
function* ordersOf(graph: SignedGraph): Generator<readonly number[], never> {
  const strength = graph.places.map((actor) =>
    graph.places.reduce((sum, other) => sum + Math.max(0, graph.at(actor, other)), 0),
  );
  yield graph.places.toSorted(
    (left, right) => (strength[right] ?? 0) - (strength[left] ?? 0) || left - right,
  );
  const random = new FixedRandom(SEED);
  for (;;) yield random.shuffled(graph.places);
}
