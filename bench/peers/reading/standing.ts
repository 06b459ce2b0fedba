import type { GraphDatabase } from "./database.ts";
import { bindings, formOf, listed, type Lens, type LensForm } from "./lens.ts";

/** A stance that is asserted or pledged, as far as nearly all questions need it. */
export interface CountedStance {
  readonly holder: number;
  readonly serial: number;
  readonly position: string;
}

/** Where a holder stands: the stance, or null where two contradict one another or none is known to be the later. */
export type Standing = CountedStance | null;

/** Of several stances of one holder on one subject, what decides between them. */
interface Weighed extends CountedStance {
  readonly certainFrom: number;
  readonly certainTo: number;
  readonly presumedTo: number;
  readonly heldUntil: number;
  readonly qualifies: number | null;
}

const UNKNOWN_PAST = -99_999_999;
const UNKNOWN_FUTURE = 99_999_999;

/** The condition that a claim of a proposition asserts or pledges it. */
export function isCounted(form: LensForm): string {
  return `p.position <> 'DECLINED' AND EXISTS (SELECT 1 FROM claim c
    WHERE c.proposition_serial = p.serial AND c.modality IN ('ASSERTED', 'PLEDGED') AND ${listed(form, "c", false)})`;
}

const DETAILS = (form: LensForm): string => `
  SELECT p.holder_serial, p.serial, p.position, p.certain_from, p.certain_to, p.presumed_to, p.qualifies_serial,
    CASE WHEN EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial
        AND c.modality NOT IN ('ASSERTED', 'PLEDGED') AND ${listed(form, "c", false)})
      THEN (SELECT max(c.attested_latest) FROM claim c WHERE c.proposition_serial = p.serial
        AND c.modality IN ('ASSERTED', 'PLEDGED') AND c.attested_latest < ${String(UNKNOWN_FUTURE)} AND ${listed(form, "c", false)})
      ELSE p.attested_to END
  FROM json_each(?) j CROSS JOIN proposition p ON p.serial = j.value WHERE ${listed(form, "p", false)}`;

type DetailColumns = readonly [
  holder: number,
  serial: number,
  position: string,
  certainFrom: number,
  certainTo: number,
  presumedTo: number,
  qualifies: number | null,
  attestedOn: number | null,
];

/** Which stance stands of each of some groups: of one holder on one subject each. */
export class Standings {
  readonly #stances = new Map<number, CountedStance>();
  readonly #several = new Map<number, number[]>();

  /** Adds a stance to the group with a number. */
  add(group: number, stance: CountedStance): void {
    const known = this.#stances.get(group);
    if (known === undefined) {
      this.#stances.set(group, stance);
      return;
    }
    const several = this.#several.get(group);
    if (several === undefined) this.#several.set(group, [known.serial, stance.serial]);
    else several.push(stance.serial);
  }

  /** The standing of each group. Few have several stances: only those are weighed. */
  standing(database: GraphDatabase, lens: Lens): Map<number, Standing> {
    const standings: Map<number, Standing> = this.#stances;
    if (this.#several.size === 0) return standings;
    const serials = [...this.#several.values()].flat();
    const details = detailsOf(database, serials, lens);
    for (const [group, members] of this.#several)
      standings.set(group, standingOf(members.map((serial) => details.get(serial) as Weighed)));
    return standings;
  }
}

function detailsOf(database: GraphDatabase, serials: readonly number[], lens: Lens): Map<number, Weighed> {
  const form = formOf(lens);
  const known = bindings(lens, form, false);
  const rows = database
    .statement<DetailColumns>(DETAILS(form))
    .all(...known, ...known, JSON.stringify(serials), ...known);
  return new Map(
    rows.map(([holder, serial, position, certainFrom, certainTo, presumedTo, qualifies, attestedOn]) => {
      const attested = attestedOn === null || attestedOn === UNKNOWN_FUTURE ? UNKNOWN_PAST : attestedOn;
      const heldUntil = Math.min(attested, presumedTo);
      return [serial, { holder, serial, position, certainFrom, certainTo, presumedTo, heldUntil, qualifies }];
    }),
  );
}

/** The stance held last stands, unless another contradicts it, or as much is known of another. */
function standingOf(stances: readonly Weighed[]): Standing {
  const ordered = stances.toSorted(
    (left, right) =>
      compareHeld(left, right) || right.certainFrom - left.certainFrom || left.serial - right.serial,
  );
  const serials = new Set(stances.map(({ serial }) => serial));
  const main = ordered.filter(({ qualifies }) => qualifies === null || !serials.has(qualifies));
  const latest = main[0] ?? ordered[0];
  if (latest === undefined || ordered.some((other) => contradict(latest, other))) return null;
  const isUnordered = main.some(
    (other) => other.position !== latest.position && compareHeld(other, latest) === 0,
  );
  return isUnordered ? null : latest;
}

function compareHeld(left: Weighed, right: Weighed): number {
  return right.heldUntil - left.heldUntil || right.presumedTo - left.presumedTo;
}

function contradict(left: Weighed, right: Weighed): boolean {
  return (
    left.position !== right.position &&
    left.qualifies !== right.serial &&
    right.qualifies !== left.serial &&
    Math.max(left.certainFrom, right.certainFrom) <= Math.min(left.certainTo, right.certainTo)
  );
}
