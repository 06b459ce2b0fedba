import { setImmediate } from "node:timers/promises";
import { FixedRandom } from "./fixed-random.ts";
import { LocalCamps } from "./local-camps.ts";
import { worthOf, type Partition } from "./partition.ts";
import type { SignedGraph } from "./signed-graph.ts";

/** How many partitions the search starts from, besides everyone alone and everyone together. */
const RANDOM_STARTS = 12;
/** What all starts together may look at: some hundred milliseconds of work. */
const LOOKS = 40_000_000;
const SEED = 1_959;

/**
 * A partition that no move, chain of moves or union of camps makes better: the best of several starts, the same each
 * time. There may be a better one.
 */
export async function localCamps(graph: SignedGraph): Promise<Partition> {
  let best: Partition = graph.places;
  const budget = { looks: LOOKS };
  for (const start of startsOf(graph)) {
    if (budget.looks <= 0) break;
    const camps = new LocalCamps(graph, start, budget);
    camps.improve();
    if (worthOf(graph, camps.partition) > worthOf(graph, best)) best = camps.partition;
    // Others are let through between two starts.
    await setImmediate();
  }
  return best;
}

/** Everyone alone, everyone together, and camps around actors drawn in a fixed order. */
function startsOf(graph: SignedGraph): Partition[] {
  const random = new FixedRandom(SEED);
  const drawn = Array.from({ length: RANDOM_STARTS }, () => pivotCamps(graph, random.shuffled(graph.places)));
  return [graph.places, graph.places.map(() => 0), ...drawn];
}

/** Each actor not yet in a camp gathers those that are bound to it (after Ailon, Charikar and Newman, 2008). */
function pivotCamps(graph: SignedGraph, order: readonly number[]): Partition {
  const camps = new Array<number>(graph.size).fill(-1);
  for (const pivot of order) {
    if (camps[pivot] !== -1) continue;
    for (const actor of graph.places)
      if (camps[actor] === -1 && (actor === pivot || graph.at(pivot, actor) > 0)) camps[actor] = pivot;
  }
  return camps;
}
