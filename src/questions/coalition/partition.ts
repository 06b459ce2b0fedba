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
  let worth = 0;
  for (let left = 0; left < graph.size; left += 1)
    for (let right = left + 1; right < graph.size; right += 1)
      if (partition[left] === partition[right]) worth += graph.at(left, right);
  return worth;
}

/** The pairs that speak against the camps: congruent ones that are apart, conflicting ones that are together. */
export function frustratedPairs(signs: SignedGraph, partition: Partition): (readonly [number, number])[] {
  return signs.places.flatMap((left) =>
    signs.places
      .slice(left + 1)
      .filter((right) => isFrustrated(signs.at(left, right), partition[left] === partition[right]))
      .map((right) => [left, right] as const),
  );
}

function isFrustrated(sign: number, areTogether: boolean): boolean {
  return areTogether ? sign < 0 : sign > 0;
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
