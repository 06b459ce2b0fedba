import type { DateBasis, EndKind, Modality, Rank } from "../../claims/claim/index.ts";
import { strengthOf } from "../../claims/timing/index.ts";
import {
  combineValidity,
  knownDay,
  readValidTime,
  STRENGTHS,
  strongestOf,
  UNKNOWN_FUTURE,
  UNKNOWN_PAST,
  type Bounds,
  type Day,
  type ValidTime,
} from "../../lens/index.ts";

/** What a claim says of when its proposition holds, as the lens has it. */
export interface DatingClaim {
  readonly serial: number;
  readonly modality: Modality;
  readonly rank: Rank;
  readonly validTime: string | null;
  readonly endKind: EndKind;
  readonly dateBasis: DateBasis;
}

/** What is said of an end; a null day is not known. */
export interface EndTold {
  readonly kind: EndKind;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** The date of an entry: the words of one claim, and the end on the word of all. */
export interface Dating<Claim> {
  readonly claim: Claim;
  /** EDTF text; null where no claim gives any. */
  readonly date: string | null;
  readonly basis: DateBasis | null;
  readonly end: EndTold;
}

const RANKS: Readonly<Record<Rank, number>> = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 };

/**
 * Which claim dates a proposition: the one that says most exactly when it began, else when it ended; of equals the one
 * ranked higher, then the one recorded first. Only the claims that vouch for most are asked, as they alone decide
 * when it holds: a denial dates it only where nobody tells of it otherwise. A deadline is dated by the day that is its figure, which the first claim that states it gives, else the first that infers it.
 */
export function datingOf<Claim extends DatingClaim>(
  claims: readonly Claim[],
  deadline: string | null,
): Dating<Claim> | null {
  const counted = strongestOf(claims, ({ modality }) => strengthOf(modality));
  const timed = counted.map((claim) => ({ claim, time: timeOf(claim) }));
  const end = endOf(timed.map(({ time }) => time));
  if (deadline !== null) {
    const [claim] = counted.toSorted((left, right) => basisOf(left) - basisOf(right) || byRank(left, right));
    return claim === undefined ? null : { claim, date: deadline, basis: claim.dateBasis, end };
  }
  const [best] = timed.toSorted(
    (left, right) => vagueness(left) - vagueness(right) || byRank(left.claim, right.claim),
  );
  if (best === undefined) return null;
  const { claim } = best;
  return {
    claim,
    date: claim.validTime,
    basis: claim.validTime === null ? null : claim.dateBasis,
    end,
  };
}

function timeOf({ validTime, endKind }: DatingClaim): ValidTime {
  return readValidTime(validTime, { ended: endKind === "ENDED" });
}

function basisOf({ dateBasis }: DatingClaim): number {
  return dateBasis === "STATED" ? 0 : 1;
}

function byRank(left: DatingClaim, right: DatingClaim): number {
  return RANKS[left.rank] - RANKS[right.rank] || left.serial - right.serial;
}

const NEVER = UNKNOWN_FUTURE - UNKNOWN_PAST;

/** The days that a claim leaves open; more than any number of days where it gives none, and most without a text. */
function vagueness({ claim, time }: { claim: DatingClaim; time: ValidTime }): number {
  if (time.start.kind === "KNOWN") return widthOf(time.start);
  if (time.end.kind === "KNOWN") return NEVER + widthOf(time.end);
  return claim.validTime === null ? 3 * NEVER : 2 * NEVER + 1;
}

function widthOf({ earliest, latest }: Bounds): number {
  return latest - earliest;
}

function endOf(times: readonly ValidTime[]): EndTold {
  const { end } = combineValidity(
    times.map((time) => ({ ...time, attestation: null, strength: STRENGTHS.ASSERTS })),
  );
  if (end.kind !== "KNOWN") return { kind: end.kind, earliest: null, latest: null };
  return { kind: end.kind, earliest: knownDay(end.earliest), latest: knownDay(end.latest) };
}
