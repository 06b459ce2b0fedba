import { groupBy } from "../../platform/collections/index.ts";
import type { SignedGraph } from "./signed-graph.ts";

/** The camp of each actor, by place: equal numbers are one camp. */
export type Partition = readonly number[];

/** The same camps, numbered in the order of their first members. */
export function renumbered(partition: Partition): Partition {
  const numbers = new Map<number, number>();
  return partition.map((camp) => {
    const number = numbers.get(camp) ?? numbers.size;
    numbers.set(camp, number);
    return number;
  });
}

/** The members of each camp, by place. */
export function membersOf(partition: Partition): number[][] {
  return [...groupBy(partition.keys(), (actor) => partition[actor]).values()];
}

/** The weights of all pairs inside a camp, added up: the more, the less is left of what speaks against the camps. */
export function worthOf(graph: SignedGraph, partition: Partition): number {
  return sumOfPairs(graph, (left, right, weight) => (partition[left] === partition[right] ? weight : 0));
}

/** How many pairs speak against the camps: congruent ones that are apart, conflicting ones that are together. */
export function frustrationOf(graph: SignedGraph, partition: Partition): number {
  return sumOfPairs(graph, (left, right, weight) =>
    isFrustrated(weight, partition[left] === partition[right]) ? 1 : 0,
  );
}

/** Whether a pair speaks against standing where it stands. */
export function isFrustrated(weight: number, areTogether: boolean): boolean {
  return areTogether ? weight < 0 : weight > 0;
}

function sumOfPairs(
  graph: SignedGraph,
  valueOf: (left: number, right: number, weight: number) => number,
): number {
  let sum = 0;
  for (let left = 0; left < graph.size; left += 1)
    for (let right = left + 1; right < graph.size; right += 1)
      sum += valueOf(left, right, graph.at(left, right));
  return sum;
}

/** How strongly an actor is bound to some others. */
export function bondOf(graph: SignedGraph, actor: number, others: readonly number[]): number {
  return others.reduce((sum, other) => sum + graph.at(actor, other), 0);
}

/**
 * How much the frustration of a partition would rise if an actor moved to the camp that suits it best among the others,
 * or to one of its own; null where there is nowhere else to go.
 */
export function marginOf(
  graph: SignedGraph,
  camps: readonly (readonly number[])[],
  actor: number,
): number | null {
  const own = camps.find((camp) => camp.includes(actor)) ?? [];
  const elsewhere = camps.filter((camp) => camp !== own).map((camp) => bondOf(graph, actor, camp));
  const alone = own.length > 1 ? [0] : [];
  const best = Math.max(...elsewhere, ...alone);
  return best === -Infinity ? null : bondOf(graph, actor, own) - best;
}

/** The actors that congruent pairs hang together, directly or over others; each group in the order of places. */
export function hangingTogether(graph: SignedGraph, actors: readonly number[]): number[][] {
  const left = new Set(actors);
  const groups: number[][] = [];
  for (const first of actors) {
    if (!left.delete(first)) continue;
    const group = [first];
    // The group grows while it is walked.
    for (const member of group)
      for (const other of [...left].filter((actor) => graph.at(member, actor) > 0)) {
        left.delete(other);
        group.push(other);
      }
    groups.push(group.toSorted((one, two) => one - two));
  }
  return groups;
}
