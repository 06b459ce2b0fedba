import { closedSet } from "../platform/graphql/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST, type Bounds, type Day } from "./day.ts";
import type { EndBound, StartBound } from "./valid-time.ts";

/** How sure it is that a proposition holds on a day, the surest first. */
export const Certainty = closedSet("Certainty", "How sure it is that something holds on a day.", {
  HOLDS: "It is certain to hold: its dates or attestations on both sides say so.",
  PRESUMED: "It held when it was last attested, and nothing says that it ended.",
  POSSIBLE: "Nothing rules it out: the day lies where its dates are vague or unknown.",
});
export type Certainty = keyof typeof Certainty;

/**
 * The five days that answer "holds at" with two comparisons each. `certainFrom > certainTo` where it is never certain.
 */
export interface FiveDays {
  readonly possibleFrom: Day;
  readonly certainFrom: Day;
  readonly certainTo: Day;
  readonly presumedTo: Day;
  readonly possibleTo: Day;
}

/** What is known of when a proposition holds. */
export interface Validity {
  readonly start: StartBound;
  readonly end: EndBound;
  /** When it is attested to hold: the dates of utterances or sources that say so; empty when none is dated. */
  readonly attestations: readonly Bounds[];
  /** When it was first called ended, for an end of kind ENDED. */
  readonly calledEnded: Bounds | null;
}

/**
 * The truth table of "holds at", as five days.
 *
 * | start   | end     | possibleFrom   | certainFrom  | certainTo    | presumedTo   | possibleTo   |
 * |---------|---------|----------------|--------------|--------------|--------------|--------------|
 * | known   | known   | start.earliest | start.latest | end.earliest | end.earliest | end.latest   |
 * | known   | unknown | start.earliest | start.latest | last         | ∞            | ∞            |
 * | known   | ended   | start.earliest | start.latest | last         | last         | calledEnded  |
 * | known   | open    | start.earliest | start.latest | ∞            | ∞            | ∞            |
 * | unknown | known   | −∞             | first        | end.earliest | end.earliest | end.latest   |
 * | unknown | unknown | −∞             | first        | last         | ∞            | ∞            |
 * | unknown | ended   | −∞             | ∞            | −∞           | −∞           | calledEnded  |
 * | unknown | open    | −∞             | first        | ∞            | ∞            | ∞            |
 *
 * Known stands for vague too. `first` and `last` are the days between which it is attested to hold: a vague attestation
 * is taken conservatively, from its latest day and until its earliest; `first` is ∞ and `last` −∞ where there is none.
 * An attestation inside the vagueness of a known start or end narrows it: who is attested in June began by June. One
 * before the earliest start (an announcement), or after it was called ended, attests nothing.
 */
export function fiveDays(validity: Validity): FiveDays {
  const attested = validity.attestations.filter(isDated);
  return { ...startDays(validity, attested), ...endDays(validity, attested) };
}

/** How sure it is that a proposition holds on a day; `null` when it does not. */
export function certaintyOn(days: FiveDays, day: Day): Certainty | null {
  if (days.certainFrom <= day && day <= days.certainTo) return Certainty.HOLDS;
  if (days.certainFrom <= day && day <= days.presumedTo) return Certainty.PRESUMED;
  if (days.possibleFrom <= day && day <= days.possibleTo) return Certainty.POSSIBLE;
  return null;
}

/** True when nothing dates a proposition: it is POSSIBLE on every day and never more. */
export function isUndated(days: FiveDays): boolean {
  return (
    days.possibleFrom === UNKNOWN_PAST &&
    days.certainFrom === UNKNOWN_FUTURE &&
    days.possibleTo === UNKNOWN_FUTURE
  );
}

/** True when bounds say anything at all. */
export function isDated(bounds: Bounds): boolean {
  return bounds.earliest !== UNKNOWN_PAST || bounds.latest !== UNKNOWN_FUTURE;
}

type StartDays = Pick<FiveDays, "possibleFrom" | "certainFrom">;
type EndDays = Omit<FiveDays, keyof StartDays>;

function startDays({ start, end }: Validity, attested: readonly Bounds[]): StartDays {
  if (start.kind === "KNOWN") {
    const since = attested.filter((attestation) => attestation.earliest >= start.earliest);
    return { possibleFrom: start.earliest, certainFrom: Math.min(start.latest, firstOf(since)) };
  }
  // Over since an unknown day, begun on an unknown day: the table dares no more than POSSIBLE.
  const certainFrom = end.kind === "ENDED" ? UNKNOWN_FUTURE : firstOf(attested);
  return { possibleFrom: UNKNOWN_PAST, certainFrom };
}

function endDays({ start, end, calledEnded }: Validity, attested: readonly Bounds[]): EndDays {
  switch (end.kind) {
    case "KNOWN": {
      const before = attested.filter((attestation) => attestation.latest <= end.latest);
      const certainTo = Math.max(end.earliest, lastOf(before));
      return { certainTo, presumedTo: certainTo, possibleTo: end.latest };
    }
    case "UNKNOWN":
      return { certainTo: lastOf(attested), presumedTo: UNKNOWN_FUTURE, possibleTo: UNKNOWN_FUTURE };
    case "OPEN":
      return { certainTo: UNKNOWN_FUTURE, presumedTo: UNKNOWN_FUTURE, possibleTo: UNKNOWN_FUTURE };
    case "ENDED": {
      const possibleTo = calledEnded?.latest ?? UNKNOWN_FUTURE;
      const before = attested.filter((attestation) => attestation.latest <= possibleTo);
      const certainTo = start.kind === "KNOWN" ? lastOf(before) : UNKNOWN_PAST;
      return { certainTo, presumedTo: certainTo, possibleTo };
    }
  }
}

function firstOf(attestations: readonly Bounds[]): Day {
  return attestations.reduce((day, attestation) => Math.min(day, attestation.latest), UNKNOWN_FUTURE);
}

function lastOf(attestations: readonly Bounds[]): Day {
  return attestations.reduce((day, attestation) => Math.max(day, attestation.earliest), UNKNOWN_PAST);
}
