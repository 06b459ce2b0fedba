import type { Position } from "../../claims/stance/index.ts";
import { knownDay, UNKNOWN_FUTURE, UNKNOWN_PAST, type Day, type FiveDays } from "../../lens/index.ts";
import { commonDays, contradict } from "../standing/index.ts";
import type { StanceChangeKind } from "./change.words.ts";

/** What is known of when a stance that counts was held. */
export interface TimedStance extends FiveDays {
  readonly serial: number;
  readonly position: Exclude<Position, "DECLINED">;
  readonly qualifies: number | null;
  /** The first and the last day on which somebody may have said it; unknown where no attestation is dated. */
  readonly attestedFrom: Day;
  readonly attestedTo: Day;
}

/** That a holder left one position for another. */
export interface Change {
  readonly from: TimedStance;
  readonly to: TimedStance;
  readonly kind: StanceChangeKind;
  /** The last day on which the former is known to be held, and the first of the latter; null where none is known. */
  readonly changedAfter: Day | null;
  readonly changedBy: Day | null;
}

/** The changes of one holder on one subject, and the pairs of other positions that are none. */
export interface Changes {
  readonly changes: readonly Change[];
  /** Pairs of which it is not known which came first. */
  readonly unordered: number;
  /** Pairs that are held on a common day: contradictions. */
  readonly contested: number;
}

/**
 * The changes among the stances of one holder on one subject, up to a day or in all: two of different positions of which
 * one is known to be the later, and none lies between. Contradictions and qualifications are no changes.
 */
export function changesAmong(stances: readonly TimedStance[], until: Day | null): Changes {
  const pairs = pairsOf(stances).filter(([left, right]) => isOfInterest(left, right));
  const isOpen = (day: Day): boolean => until === null || day <= until;
  const contested = pairs.filter(([left, right]) => {
    const common = isContested(left, right) ? commonDays(left, right) : null;
    return common !== null && isOpen(common.from);
  });
  const apart = pairs.filter(([left, right]) => !isContested(left, right));
  const unordered = apart.filter(([left, right]) => !isBefore(left, right) && !isBefore(right, left));
  const changes = apart
    .map(([left, right]): readonly [TimedStance, TimedStance] =>
      isBefore(left, right) ? [left, right] : [right, left],
    )
    .filter(([from, to]) => isBefore(from, to) && !hasBetween(stances, from, to))
    .filter(([, to]) => isOpen(knownDay(to.certainFrom) ?? to.possibleTo))
    .map(([from, to]) => changeOf(from, to));
  return { changes, unordered: unordered.length, contested: contested.length };
}

function changeOf(from: TimedStance, to: TimedStance): Change {
  const sides: readonly Position[] = [from.position, to.position];
  const isReversal = sides.includes("SUPPORT") && sides.includes("OPPOSE");
  return {
    from,
    to,
    kind: isReversal ? "REVERSAL" : "SHIFT",
    changedAfter: knownDay(from.certainTo),
    changedBy: knownDay(to.certainFrom),
  };
}

function hasBetween(stances: readonly TimedStance[], from: TimedStance, to: TimedStance): boolean {
  return stances.some((one) => isBefore(from, one) && isBefore(one, to));
}

function isOfInterest(left: TimedStance, right: TimedStance): boolean {
  if (left.position === right.position) return false;
  return left.qualifies !== right.serial && right.qualifies !== left.serial;
}

function isContested(left: TimedStance, right: TimedStance): boolean {
  return contradict({ ...left, isCounted: true }, { ...right, isCounted: true });
}

/** Whether one stance is known to be held earlier than another; where the days allow both orders, neither is. */
export function isBefore(one: TimedStance, other: TimedStance): boolean {
  return mayPrecede(one, other) && !mayPrecede(other, one);
}

/**
 * Whether what is known of two stances puts one before the other: it was last held before the other was first held; or
 * it began earlier and was over on a day on which the other is still attested (a former supporter who now opposes).
 */
function mayPrecede(one: TimedStance, other: TimedStance): boolean {
  const [until, since] = [knownDay(one.certainTo), knownDay(other.certainFrom)];
  if (until !== null && since !== null && until >= since) return false;
  if (lastDay(one) < firstDay(other)) return true;
  const isOver = one.possibleTo < UNKNOWN_FUTURE && one.possibleTo <= lastAttested(other);
  return isOver && one.possibleFrom < firstDay(other);
}

/** Nothing tells of its being held before this day. */
function firstDay({ possibleFrom, attestedFrom }: TimedStance): Day {
  if (possibleFrom > UNKNOWN_PAST) return possibleFrom;
  return knownDay(attestedFrom) ?? UNKNOWN_PAST;
}

/** Nothing tells of its being held after this day. */
function lastDay(stance: TimedStance): Day {
  const { possibleTo, certainTo, attestedTo } = stance;
  if (possibleTo < UNKNOWN_FUTURE) return possibleTo;
  if (certainTo >= UNKNOWN_FUTURE) return UNKNOWN_FUTURE;
  return Math.max(knownDay(attestedTo) ?? UNKNOWN_FUTURE, firstDay(stance));
}

/** The last day on which it is told to be held. */
function lastAttested({ possibleTo, certainTo, attestedTo }: TimedStance): Day {
  if (possibleTo < UNKNOWN_FUTURE) return certainTo;
  return Math.max(certainTo, knownDay(attestedTo) ?? UNKNOWN_PAST);
}

function pairsOf(stances: readonly TimedStance[]): (readonly [TimedStance, TimedStance])[] {
  return stances.flatMap((left, index) => stances.slice(index + 1).map((right) => [left, right] as const));
}
