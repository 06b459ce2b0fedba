import type { TraitKind } from "../../claims/trait/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST, type Bounds, type Day } from "../../lens/index.ts";
import { areApart } from "./figure.rule.ts";

/** What decides whether two traits of one thing contradict each other. */
export interface TraitSide {
  readonly traitKind: TraitKind;
  /** The controlled value: a limit that is only implied and one that is stated have the same. */
  readonly valueKey: string;
  readonly possibleFrom: Day;
  readonly certainFrom: Day;
  readonly presumedTo: Day;
  readonly attestedFrom: Day;
  readonly attestedTo: Day;
}

const DAYS_OF_A_YEAR = 365.2425;

/** Whether two traits that have one value at a time cannot both be right. */
export function traitsContradict(left: TraitSide, right: TraitSide): boolean {
  if (left.traitKind !== right.traitKind || left.valueKey === right.valueKey) return false;
  switch (left.traitKind) {
    // Which one in a row it is does not change from day to day.
    case "ORDINAL":
      return true;
    case "SCOPE":
    case "OUTCOME":
      return sharedDays(left, right) !== null && !mayHaveChanged(left, right);
    case "AGE":
      return agesContradict(left, right);
    default:
      return false;
  }
}

/** The days on which both hold, certainly or presumably; null where there is none, and where one has no date at all. */
export function sharedDays(
  left: TraitSide,
  right: TraitSide,
): { readonly from: Day; readonly to: Day } | null {
  const from = Math.max(left.certainFrom, right.certainFrom);
  const to = Math.min(left.presumedTo, right.presumedTo);
  return from <= to ? { from, to } : null;
}

/** What is said to begin after the other was last attested may be a change of it. */
function mayHaveChanged(left: TraitSide, right: TraitSide): boolean {
  const beginsAfter = (later: TraitSide, earlier: TraitSide): boolean =>
    later.possibleFrom !== UNKNOWN_PAST && later.possibleFrom > earlier.attestedTo;
  return beginsAfter(left, right) || beginsAfter(right, left);
}

/** Ages of the same time, of which no day of birth explains both. */
function agesContradict(left: TraitSide, right: TraitSide): boolean {
  const [one, other] = [asOf(left), asOf(right)];
  if (one === null || other === null || areApart(one, other)) return false;
  const [first, second] = [birth(left.valueKey, one), birth(right.valueKey, other)];
  return first !== null && second !== null && areApart(first, second);
}

function asOf({ possibleFrom, attestedFrom, attestedTo }: TraitSide): Bounds | null {
  const earliest = possibleFrom === UNKNOWN_PAST ? attestedFrom : Math.min(possibleFrom, attestedTo);
  return earliest === UNKNOWN_PAST || attestedTo === UNKNOWN_FUTURE ? null : { earliest, latest: attestedTo };
}

/** The days on which somebody of an age may have been born, taken widely; never shown. */
function birth(age: string, { earliest, latest }: Bounds): Bounds | null {
  if (!/^\d{1,3}$/u.test(age)) return null;
  const years = Number(age);
  return {
    earliest: earliest - Math.ceil((years + 1) * DAYS_OF_A_YEAR) - 1,
    latest: latest - Math.floor(years * DAYS_OF_A_YEAR) + 1,
  };
}
