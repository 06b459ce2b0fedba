import { groupBy } from "../../platform/collections/index.ts";
import type { Partition } from "./partition.ts";
import { SignedGraph } from "./signed-graph.ts";

/** Actors that are in one camp in every best partition, taken as one. */
export interface Twins {
  /** The graph of the groups: the weight of two groups is that of all pairs between them. */
  merged(weightOf: (left: number, right: number) => number): SignedGraph;
  /** The camps of actors, from those of groups. */
  spread(partition: Partition): Partition;
  /** The camps of groups, from those of actors. */
  gathered(partition: Partition): Partition;
}

/**
 * Merges actors that are congruent and related alike to everybody else. Were they in two camps, each could move to the
 * other's, and one of the two moves would be for the better.
 */
export function mergedTwins(signs: SignedGraph): Twins {
  const groups = [...groupBy(signs.places, (actor) => relationsOf(signs, actor)).values()];
  const groupOf = new Array<number>(signs.size).fill(0);
  for (const [place, members] of groups.entries()) for (const actor of members) groupOf[actor] = place;
  return {
    merged(weightOf) {
      return new SignedGraph(groups.length, (left, right) =>
        sumOver(groups[left] ?? [], (one) => sumOver(groups[right] ?? [], (other) => weightOf(one, other))),
      );
    },
    spread: (partition) => groupOf.map((group) => partition[group] ?? 0),
    gathered: (partition) => groups.map(([first = 0]) => partition[first] ?? 0),
  };
}

/** How an actor is related to each, itself taken for congruent: the same text for twins, and only for them. */
function relationsOf(signs: SignedGraph, actor: number): string {
  return signs.places.map((other) => (other === actor ? 1 : signs.at(actor, other))).join();
}

function sumOver(items: readonly number[], valueOf: (item: number) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}
