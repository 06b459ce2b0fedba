import { UNKNOWN_PAST, type Bounds, type Day } from "./day.ts";
import type { EndBound, StartBound } from "./valid-time.ts";
import { fiveDays, isDated, type FiveDays } from "./validity.ts";

const OPEN = { kind: "OPEN" } as const;

/**
 * How much a claim vouches for a proposition: it asserts or pledges it; it tells of it at a distance (alleged, intended,
 * under a condition); it denies it.
 */
export const STRENGTHS = { ASSERTS: 2, TELLS: 1, DENIES: 0 } as const;
export type Strength = (typeof STRENGTHS)[keyof typeof STRENGTHS];

/** The claims that vouch for most. */
export function strongestOf<Claim>(
  claims: readonly Claim[],
  strengthOf: (claim: Claim) => Strength,
): readonly Claim[] {
  const strongest = claims.reduce((most, claim) => Math.max(most, strengthOf(claim)), 0);
  return claims.filter((claim) => strengthOf(claim) === strongest);
}

/** What one claim says of when its proposition holds. */
export interface DatedClaim {
  readonly start: StartBound;
  readonly end: EndBound;
  /** The date of its utterance, else of its source; `null` if neither is known. */
  readonly attestation: Bounds | null;
  /** How much it vouches for; only the claims that vouch for most count. */
  readonly strength: Strength;
}

/** When a proposition holds, on the word of all its claims. */
export interface CombinedValidity {
  readonly start: StartBound;
  readonly end: EndBound;
  readonly days: FiveDays;
  /** The earliest day on which anybody may have said it, whether as going on or as over; `null` when none is dated. */
  readonly attestedFrom: Day | null;
  /** The latest day on which anybody may have said it; `null` when none is dated. */
  readonly attestedTo: Day | null;
  /** The day by which lists are ordered: its start, else its first attestation, else before everything. */
  readonly sortDay: Day;
}

/**
 * The validity of a proposition from those of its claims that vouch for most: where somebody asserts it, neither an
 * allegation nor a denial moves its days. Known starts are narrowed to what all allow, or widened to their hull
 * where they do not meet; ends likewise, and a known end wins over ENDED over OPEN over UNKNOWN. Where `stays` is true
 * (events, observations, arguments: once they happened they stay) the days never end, whatever end is given.
 */
export function combineValidity(
  claims: readonly DatedClaim[],
  options: { readonly stays?: boolean } = {},
): CombinedValidity {
  const counted = strongestOf(claims, ({ strength }) => strength);
  const stays = options.stays === true;
  const start = meetOf(counted.map((claim) => claim.start)) ?? { kind: "UNKNOWN" };
  const stated = endOf(counted);
  const witnesses = stays ? counted : counted.filter(attestsHolding);
  const days = fiveDays({
    start,
    end: stays ? OPEN : stated,
    attestations: witnesses.flatMap(attestationOf),
    calledEnded: firstBounds(counted.filter((claim) => claim.end.kind === "ENDED").flatMap(attestationOf)),
  });
  const end = stays && stated.kind !== "KNOWN" ? OPEN : stated;
  return { start, end, days, ...attestedDays(start, counted.flatMap(attestationOf)) };
}

function attestedDays(
  start: StartBound,
  attestations: readonly Bounds[],
): Pick<CombinedValidity, "attestedFrom" | "attestedTo" | "sortDay"> {
  const attestedFrom = extreme(
    attestations.map((attestation) => attestation.earliest),
    Math.min,
  );
  const attestedTo = extreme(
    attestations.map((attestation) => attestation.latest),
    Math.max,
  );
  const startDay = start.kind === "KNOWN" && start.earliest !== UNKNOWN_PAST ? start.earliest : null;
  return { attestedFrom, attestedTo, sortDay: startDay ?? attestedFrom ?? UNKNOWN_PAST };
}

function attestationOf(claim: DatedClaim): readonly Bounds[] {
  return claim.attestation !== null && isDated(claim.attestation) ? [claim.attestation] : [];
}

/** Who says that it is over, or tells a past that may have ended by then, does not attest that it held that day. */
function attestsHolding({ end, attestation }: DatedClaim): boolean {
  if (end.kind === "ENDED") return false;
  return end.kind !== "KNOWN" || attestation === null || attestation.latest <= end.earliest;
}

function endOf(claims: readonly DatedClaim[]): EndBound {
  const ends = claims.map((claim) => claim.end);
  const known = meetOf(ends);
  if (known !== null) return known;
  const kinds = new Set(ends.map((end) => end.kind));
  if (kinds.has("ENDED")) return { kind: "ENDED" };
  return kinds.has("OPEN") ? { kind: "OPEN" } : { kind: "UNKNOWN" };
}

/** What all known bounds allow, or their hull where they do not meet; `null` where none is known. */
function meetOf(bounds: readonly EndBound[]): ({ readonly kind: "KNOWN" } & Bounds) | null {
  const known = bounds.filter((bound) => bound.kind === "KNOWN");
  if (known.length === 0) return null;
  const earliests = known.map((bound) => bound.earliest);
  const latests = known.map((bound) => bound.latest);
  const meet = { earliest: Math.max(...earliests), latest: Math.min(...latests) };
  if (meet.earliest <= meet.latest) return { kind: "KNOWN", ...meet };
  return { kind: "KNOWN", earliest: Math.min(...earliests), latest: Math.max(...latests) };
}

function firstBounds(attestations: readonly Bounds[]): Bounds | null {
  const [first = null] = attestations.toSorted(
    (left, right) => left.latest - right.latest || left.earliest - right.earliest,
  );
  return first;
}

function extreme(days: readonly Day[], pick: (...values: number[]) => number): Day | null {
  return days.length === 0 ? null : pick(...days);
}
