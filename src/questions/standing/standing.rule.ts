import { UNKNOWN_PAST, type Day } from "../../lens/index.ts";
import { contradict } from "./contradiction.ts";
import type { CountedStance, Standing } from "./standing.types.ts";

/** In favour of which of two stances their contradiction was settled, or of neither; undefined where it is open. */
type Favours = (left: number, right: number) => number | null | undefined;

/**
 * Where a holder stands, from all stances on one subject that count; at least one. The stance held last stands, unless
 * another contradicts it, or as much is known of another. A stance that qualifies another one goes with it and stands
 * only alone. A contradiction that an editor has settled is none, and the stance that was favoured stands.
 */
export function standingOf(stances: readonly CountedStance[], favours: Favours): Standing {
  const ordered = stances.toSorted(byLastHeld);
  const serials = new Set(stances.map(({ serial }) => serial));
  const main = ordered.filter(({ qualifies }) => qualifies === null || !serials.has(qualifies));
  const [latest = ordered[0] as CountedStance] = main;
  const about = { holder: latest.holder, subject: latest.subject, stances: ordered };
  const contrary = ordered.filter((other) => contradicts(latest, other));
  if (contrary.some((other) => favours(latest.serial, other.serial) === undefined))
    return { ...about, state: "CONTESTED", stance: null };
  const isUnordered = main.some(
    (other) => !contrary.includes(other) && other.position !== latest.position && isHeldAsLong(other, latest),
  );
  if (isUnordered) return { ...about, state: "UNORDERED", stance: null };
  const favoured = contrary.find((other) => favours(latest.serial, other.serial) === other.serial);
  return { ...about, state: "STANDS", stance: favoured ?? latest };
}

function isHeldAsLong(one: CountedStance, other: CountedStance): boolean {
  return compareLastHeld(one, other) === 0;
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

/** The stance held last first. */
export function byLastHeld(left: CountedStance, right: CountedStance): number {
  return compareLastHeld(left, right) || right.certainFrom - left.certainFrom || left.serial - right.serial;
}
