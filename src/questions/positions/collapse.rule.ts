import type { HeldStance } from "./holding.ts";

/** A step from a member, or one who speaks for a group, to the group: the serial of the tie that says so. */
export interface MembershipStep {
  readonly tie: number;
  readonly group: number;
}

/** A holder who is left out of the count in favour of a group that takes the same position. */
export interface CollapsedHolder {
  readonly stance: HeldStance;
  readonly into: HeldStance;
  /** Serials of the ties that lead from the holder to the group. */
  readonly ties: readonly number[];
}

type StepsFrom = (member: number) => readonly MembershipStep[];

/**
 * Leaves out who belongs to a group that takes the same position, be it by way of other groups. Where groups belong to
 * each other in a circle, the one with the lowest serial stays.
 */
export function collapseMembers(
  held: readonly HeldStance[],
  stepsFrom: StepsFrom,
): { readonly kept: readonly HeldStance[]; readonly collapsed: readonly CollapsedHolder[] } {
  const ways = new Map(held.map(({ holder }) => [holder, waysUp(holder, stepsFrom)]));
  const stanceOf = new Map(held.map((stance) => [stance.holder, stance]));
  const above = (stance: HeldStance): CollapsedHolder[] =>
    [...(ways.get(stance.holder) ?? [])].flatMap(([group, ties]) => {
      const into = stanceOf.get(group);
      if (into?.position !== stance.position) return [];
      const isCircle = ways.get(group)?.has(stance.holder) === true;
      return isCircle && group > stance.holder ? [] : [{ stance, into, ties }];
    });
  const left = new Map(held.map((stance) => [stance, above(stance)]));
  const kept = held.filter((stance) => left.get(stance)?.length === 0);
  const isKept = new Set(kept);
  // Of the groups above, one that is itself counted, the nearest first: they are in the order of their distance.
  const collapsed = held.flatMap(
    (stance) =>
      left
        .get(stance)
        ?.filter(({ into }) => isKept.has(into))
        .slice(0, 1) ?? [],
  );
  return { kept, collapsed };
}

/** The groups that one belongs to, those of groups too, the nearest first, each with the ties on the way there. */
function waysUp(member: number, stepsFrom: StepsFrom): Map<number, readonly number[]> {
  const ways = new Map<number, readonly number[]>([[member, []]]);
  // A map is walked in the order in which it grows.
  for (const [from, ties] of ways) {
    for (const { tie, group } of stepsFrom(from)) {
      if (!ways.has(group)) ways.set(group, [...ties, tie]);
    }
  }
  ways.delete(member);
  return ways;
}
