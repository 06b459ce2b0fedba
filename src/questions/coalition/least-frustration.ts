import { betterCamps } from "./exact-camps.ts";
import { localCamps } from "./local-search.ts";
import { bondOf, hangingTogether, membersOf, renumbered, type Partition } from "./partition.ts";
import type { SignedGraph } from "./signed-graph.ts";
import { mergedTwins } from "./twins.ts";

/** Up to so many actors that stand apart from one another, camps are searched exactly. */
export const EXACT_LIMIT = 20;

/** The camps that the fewest pairs speak against. */
export interface Camps {
  readonly partition: Partition;
  /** Whether no partition has fewer pairs against it; false where only a local search was made. */
  readonly isExact: boolean;
  /** Whether every other partition has more pairs against it; null where that is not known. */
  readonly isUnique: boolean | null;
}

/**
 * The partition of least frustration of a graph of signs, into any number of camps. Camps hang together by congruent
 * pairs: what such pairs don't connect is searched separately, and is never in one camp.
 */
export async function leastFrustration(signs: SignedGraph): Promise<Camps> {
  const camps = new Array<number>(signs.size).fill(0);
  let [isExact, isUnique, campCount] = [true, true as boolean | null, 0];
  for (const actors of hangingTogether(signs, signs.places)) {
    const part = await campsAmong(signs.among(actors));
    for (const [place, actor] of actors.entries()) camps[actor] = campCount + (part.partition[place] ?? 0);
    campCount += Math.max(...part.partition) + 1;
    isExact &&= part.isExact;
    isUnique = isUnique === null || part.isUnique === null ? null : isUnique && part.isUnique;
  }
  return { partition: renumbered(camps), isExact, isUnique };
}

/** The camps of actors that hang together. */
async function campsAmong(signs: SignedGraph): Promise<Camps> {
  if (signs.counts.conflicting === 0)
    return { partition: signs.places.map(() => 0), isExact: true, isUnique: true };
  const twins = mergedTwins(signs);
  // Of partitions with equally many pairs against them, one that puts the fewest unrelated pairs together.
  const graph = twins.merged(
    (left, right) => separable(signs) * signs.at(left, right) - unrelated(signs, left, right),
  );
  const local = await localCamps(graph);
  if (graph.size > EXACT_LIMIT)
    return { partition: whole(signs, twins.spread(local)), isExact: false, isUnique: null };
  const { partition: better, isExact } = await betterCamps(graph, local);
  const partition = whole(signs, twins.spread(better ?? local));
  if (!isExact) return { partition, isExact, isUnique: null };
  return { partition, isExact, isUnique: await isUniqueAmong(signs, partition) };
}

/** So heavy that all finer considerations together weigh less than one pair. */
function separable(signs: SignedGraph): number {
  return signs.size ** 2;
}

function unrelated(signs: SignedGraph, left: number, right: number): number {
  return signs.at(left, right) === 0 ? 1 : 0;
}

/** Camps without those parts of them that no congruent pair hangs together. */
function whole(signs: SignedGraph, partition: Partition): Partition {
  const camps = new Array<number>(signs.size).fill(0);
  const groups = membersOf(partition).flatMap((members) => hangingTogether(signs, members));
  for (const [camp, members] of groups.entries()) for (const actor of members) camps[actor] = camp;
  return renumbered(camps);
}

/**
 * Whether no other partition, of camps that hang together, is worth as much as the best one. Another one unites two of
 * its camps, or it takes a camp apart: the latter is better once being together in the best one is held against a pair.
 */
async function isUniqueAmong(signs: SignedGraph, best: Partition): Promise<boolean | null> {
  if (canUnite(signs, membersOf(best))) return false;
  const twins = mergedTwins(signs);
  const graph = twins.merged(
    (left, right) => separable(signs) * signs.at(left, right) - (best[left] === best[right] ? 1 : 0),
  );
  const { partition, isExact } = await betterCamps(graph, twins.gathered(best));
  if (!isExact) return null;
  return partition === null;
}

/** Whether two camps could be one just as well: as many pairs between them are congruent as conflicting, and some are. */
function canUnite(signs: SignedGraph, camps: readonly (readonly number[])[]): boolean {
  return camps.some((camp, index) =>
    camps.slice(index + 1).some((other) => {
      const hang = camp.some((actor) => other.some((far) => signs.at(actor, far) > 0));
      return hang && camp.reduce((sum, actor) => sum + bondOf(signs, actor, other), 0) === 0;
    }),
  );
}
