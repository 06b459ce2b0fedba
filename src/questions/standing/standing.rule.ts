import { UNKNOWN_PAST, type Day } from "../../lens/index.ts";
import { contradict } from "./contradiction.ts";
import type { CountedStance, Standing } from "./standing.types.ts";

/**
 * Where a holder stands, from all stances on one subject that count; at least one. The stance held last stands, unless
 * another contradicts it, or as much is known of another. A stance that qualifies another one goes with it and stands
 * only alone.
 */
export function standingOf(stances: readonly CountedStance[]): Standing {
  const ordered = stances.toSorted(byLastHeld);
  const serials = new Set(stances.map(({ serial }) => serial));
  const main = ordered.filter(({ qualifies }) => qualifies === null || !serials.has(qualifies));
  const [latest = ordered[0] as CountedStance] = main;
  const about = { holder: latest.holder, subject: latest.subject, stances: ordered };
  if (ordered.some((other) => contradicts(latest, other)))
    return { ...about, state: "CONTESTED", stance: null };
  const isUnordered = main.some(
    (other) => other.position !== latest.position && compareLastHeld(other, latest) === 0,
  );
  if (isUnordered) return { ...about, state: "UNORDERED", stance: null };
  return { ...about, state: "STANDS", stance: latest };
}

function contradicts(one: CountedStance, other: CountedStance): boolean {
  return contradict({ ...one, isCounted: true }, { ...other, isCounted: true });
}

/** The last day on which it is attested to be held: what ended is told later than it was held. */
function lastHeld({ attestedOn, presumedTo }: CountedStance): Day {
  return Math.min(attestedOn ?? UNKNOWN_PAST, presumedTo);
}

function compareLastHeld(left: CountedStance, right: CountedStance): number {
  return lastHeld(right) - lastHeld(left) || right.presumedTo - left.presumedTo;
}

function byLastHeld(left: CountedStance, right: CountedStance): number {
  return compareLastHeld(left, right) || right.certainFrom - left.certainFrom || left.serial - right.serial;
}
