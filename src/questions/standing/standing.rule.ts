import { UNKNOWN_PAST, type Day } from "../../lens/index.ts";
import { contradictAsCounted } from "./contradiction.ts";
import type { CountedStance, Standing } from "./standing.types.ts";

/** In favour of which of two stances their contradiction was settled, or of neither; undefined where it is open. */
type Favours = (left: number, right: number) => number | null | undefined;

/** What decides which of a holder's stances on a subject stands. */
export type WeighedStance = Pick<
  CountedStance,
  "serial" | "position" | "certainFrom" | "certainTo" | "presumedTo" | "attestedOn" | "qualifies"
>;

/** What was decided, and the stance that stands; null where none can be told. */
export interface Weighed<Stance> {
  readonly state: Standing["state"];
  readonly stance: Stance | null;
}

/** Where a holder stands, from all stances on one subject that count; at least one. */
export function standingOf(stances: readonly CountedStance[], favours: Favours): Standing {
  const ordered = stances.toSorted(byLastHeld);
  const [{ holder, subject }] = ordered as [CountedStance];
  return { holder, subject, stances: ordered, ...weighed(ordered, favours) };
}

/**
 * Which of some stances of one holder on one subject stands; at least one. The stance held last stands, unless another
 * contradicts it, or as much is known of another. A stance that qualifies another one goes with it and stands only
 * alone. A contradiction that an editor has settled is none, and the stance that was favoured stands.
 */
export function weighed<Stance extends WeighedStance>(
  stances: readonly Stance[],
  favours: Favours,
): Weighed<Stance> {
  const latest = latestOf(stances);
  let favoured: Stance | null = null;
  let isUnordered = false;
  for (const other of stances) {
    if (other.position === latest.position) continue;
    if (contradictAsCounted(latest, other)) {
      const settled = favours(latest.serial, other.serial);
      if (settled === undefined) return { state: "CONTESTED", stance: null };
      if (settled === other.serial) favoured = first(favoured, other);
    } else if (isHeldAsLong(other, latest) && isMain(other, stances)) {
      isUnordered = true;
    }
  }
  return isUnordered ? { state: "UNORDERED", stance: null } : { state: "STANDS", stance: favoured ?? latest };
}

/** The stance held last of those that do not qualify another; of all where each does. */
function latestOf<Stance extends WeighedStance>(stances: readonly Stance[]): Stance {
  let latest: Stance | null = null;
  for (const stance of stances) if (isMain(stance, stances)) latest = first(latest, stance);
  if (latest !== null) return latest;
  return stances.reduce((known, stance) => first(known, stance));
}

/** Whether a stance qualifies none of some others. */
function isMain({ qualifies }: WeighedStance, stances: readonly WeighedStance[]): boolean {
  if (qualifies === null) return true;
  for (const { serial } of stances) if (serial === qualifies) return false;
  return true;
}

/** Of two stances the one held last. */
function first<Stance extends WeighedStance>(known: Stance | null, stance: Stance): Stance {
  return known !== null && byLastHeld(known, stance) <= 0 ? known : stance;
}

function isHeldAsLong(one: WeighedStance, other: WeighedStance): boolean {
  return compareLastHeld(one, other) === 0;
}

/** The last day on which it is attested to be held: what ended is told later than it was held. */
function lastHeld({ attestedOn, presumedTo }: WeighedStance): Day {
  return Math.min(attestedOn ?? UNKNOWN_PAST, presumedTo);
}

function compareLastHeld(left: WeighedStance, right: WeighedStance): number {
  return lastHeld(right) - lastHeld(left) || right.presumedTo - left.presumedTo;
}

/** The stance held last first. */
export function byLastHeld(left: WeighedStance, right: WeighedStance): number {
  return compareLastHeld(left, right) || right.certainFrom - left.certainFrom || left.serial - right.serial;
}
