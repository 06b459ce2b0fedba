import {
  attestations,
  fallsBack,
  propositionTimes,
  startOf,
  type ClaimFacts,
  type World,
} from "../../claims/timing/index.ts";
import { readValidTime, type Bounds } from "../../lens/index.ts";
import { statedBounds, type RedatedSource, type ShiftingRow } from "./touched.ts";

/** What a row says anew: only the properties that differ. */
export type Shift = Readonly<Record<string, number | string | null>>;

/** When an utterance was made; null where nobody says. */
export type EventStart = (event: number) => Bounds | null;

/** The figure of a deadline: the day that it is, not when it holds. */
type FigureDate = Pick<ShiftingRow, "date" | "dateEarliest" | "dateLatest">;

const NO_DATE: FigureDate = { date: null, dateEarliest: null, dateLatest: null };

/** When the utterances were made whose claims are given, as far as those say that stand in a world. */
export function eventStarts(claims: ReadonlyMap<number, readonly ClaimFacts[]>, world: World): EventStart {
  const starts = new Map([...claims].map(([event, itsClaims]) => [event, startOf(itsClaims, world)]));
  return (event) => starts.get(event) ?? null;
}

/** A source that loses the date that was inferred for it has the one that it states, or none. */
export function sourceShift({ asStated }: RedatedSource): Shift {
  const { earliest, latest } = statedBounds(asStated);
  return {
    publishedOn: asStated,
    publishedEarliest: earliest,
    publishedLatest: latest,
    dateBasis: asStated === null ? null : "STATED",
    dateReason: null,
  };
}

/** What a claim says that stands: of the date that it gives, and of the day on which it was made. */
export function claimShift(
  claim: ClaimFacts,
  before: { readonly world: World; readonly start: EventStart },
  after: { readonly world: World; readonly start: EventStart },
): Shift {
  const [was] = attestations(claim, before.start, before.world);
  const [is] = attestations(claim, after.start, after.world);
  return { ...dateShift(claim, after.world), ...(is === undefined ? {} : attestationShift(is, was)) };
}

/** The weekday stays: it is the text's own, and the basis of what it alone states. */
function dateShift(claim: ClaimFacts, world: World): Shift {
  if (!fallsBack(claim, world)) return {};
  const reasons = { dateBasis: "STATED", dateReason: null };
  // When a deadline's claim holds was not inferred: its figure was.
  if (claim.datesFigure === 1) return reasons;
  const { end } = readValidTime(claim.asStated, { ended: claim.endKind === "ENDED" });
  return { ...reasons, validTime: claim.asStated, endKind: end.kind };
}

function attestationShift(is: Bounds, was: Bounds | undefined): Shift {
  const same = is.earliest === was?.earliest && is.latest === was.latest;
  return same ? {} : { attestedEarliest: is.earliest, attestedLatest: is.latest };
}

/** What a proposition says that stands: of when it holds and, for a deadline, of the day that it is. */
export function propositionShift(
  row: ShiftingRow,
  claims: readonly ClaimFacts[],
  after: { readonly world: World; readonly start: EventStart },
): Shift {
  const times = propositionTimes(claims, after.start, after.world);
  const said: Partial<Record<string, number | string | null>> = { ...row };
  const wanted = Object.entries({ ...times, ...figureDate(claims, after.world) });
  return Object.fromEntries(wanted.filter(([property, value]) => said[property] !== value));
}

/** The date that a deadline falls back to: nothing while any claim that stands gives it without the sources set aside. */
function figureDate(claims: readonly ClaimFacts[], world: World): Partial<FigureDate> {
  const fall = claims.every((claim) => claim.datesFigure === 1 && fallsBack(claim, world));
  if (!fall) return {};
  // Where claims state more or less of it, the one that states most is believed.
  const [date] = claims
    .flatMap(({ asStated }) => (asStated === null ? [] : [asStated]))
    .toSorted((left, right) => widthOf(left) - widthOf(right));
  if (date === undefined) return NO_DATE;
  const { earliest, latest } = statedBounds(date);
  return { date, dateEarliest: earliest, dateLatest: latest };
}

function widthOf(date: string): number {
  const { earliest, latest } = statedBounds(date);
  return latest - earliest;
}
