import { UNIT_SCALE } from "../../claims/observation/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { ClaimedFigure } from "./figures.sql.ts";
import type { Whole } from "./progress.formula.ts";

/** How many signatures are required: as a source says, as the sum of two figures, or as a share of something. */
export interface Requirement {
  readonly kind: "STATED" | "DERIVED" | "SHARE";
  /** The figure that says so; of a sum what is collected, then what is missing. */
  readonly figures: readonly ClaimedFigure[];
}

/** The last day whose figures count; null for any. */
export type Cut = number | null;

/** The numbers of a figure in whole units, which the caller knows it has. */
export function wholeOf({ low, high }: ClaimedFigure): Whole {
  return { low: BigInt(low ?? 0), high: high === null ? null : BigInt(high) };
}

/** Counts by a day, the last first; those without any date only where any day will do, and last. */
export function countsBy(figures: readonly ClaimedFigure[], metric: string, cut: Cut): ClaimedFigure[] {
  return figures
    .filter((figure) => figure.metric === metric && isCount(figure) && isBy(figure, cut))
    .toSorted(
      (left, right) =>
        placeOf(right) - placeOf(left) ||
        right.possibleFrom - left.possibleFrom ||
        left.observation - right.observation ||
        left.claim - right.claim,
    );
}

/** What else is counted on the day of the chosen figure, each once. */
export function othersOfDay(
  figures: readonly ClaimedFigure[],
  chosen: ClaimedFigure | undefined,
): ClaimedFigure[] {
  const sameDay = figures.filter((figure) => figure.certainFrom === chosen?.certainFrom);
  return eachOnce(sameDay).filter((figure) => figure.low !== chosen?.low || figure.high !== chosen.high);
}

/** Every requirement on record by a day: those stated, then sums, then shares. */
export function requirementsBy(figures: readonly ClaimedFigure[], cut: Cut): Requirement[] {
  const rules = eachOnce(figures.filter((figure) => figure.low !== null && mayStandBy(figure, cut)));
  const stated = rules.filter((figure) => figure.metric === "SIGNATURES_REQUIRED" && isCount(figure));
  const shares = rules.filter((figure) => figure.metric === "SIGNATURES_REQUIRED_SHARE");
  const told = new Set(stated.map(({ observation }) => observation));
  const tellers = new Set(
    figures.filter(({ observation }) => told.has(observation)).map(({ claimant }) => claimant),
  );
  return [
    ...stated.map((figure): Requirement => ({ kind: "STATED", figures: [figure] })),
    // A sum stands in for a number: who gives the number needs none.
    ...sumsBy(figures, cut)
      .filter(([collected]) => !tellers.has(collected.claimant))
      .map((sum): Requirement => ({ kind: "DERIVED", figures: sum })),
    ...shares.map((figure): Requirement => ({ kind: "SHARE", figures: [figure] })),
  ];
}

/** The deadlines on record by a day, the last attested first, each once. */
export function deadlinesBy(figures: readonly ClaimedFigure[], cut: Cut): ClaimedFigure[] {
  const deadlines = figures.filter((figure) => figure.metric === "DEADLINE" && mayStandBy(figure, cut));
  const attested = ({ attestedTo }: ClaimedFigure): number =>
    attestedTo === UNKNOWN_FUTURE ? UNKNOWN_PAST : attestedTo;
  return eachOnce(deadlines).toSorted(
    (left, right) => attested(right) - attested(left) || left.observation - right.observation,
  );
}

/** The response rates on record by a day, one for each figure. */
export function ratesBy(figures: readonly ClaimedFigure[], cut: Cut): ClaimedFigure[] {
  const rates = figures.filter(
    ({ metric, unit, low }) => metric === "RESPONSE_RATE" && unit === "PERCENT" && low !== null,
  );
  return eachOnce(rates.filter((rate) => isBy(rate, cut)));
}

/** The last day that any count or mailing is dated to; null where none is. */
export function lastDay(figures: readonly ClaimedFigure[], cut: Cut): number | null {
  const metrics = ["SIGNATURES_COLLECTED", "SIGNATURES_REMAINING", "PETITIONS_MAILED"];
  const [last] = metrics
    .flatMap((metric) => countsBy(figures, metric, cut))
    .map(({ certainFrom }) => certainFrom)
    .filter((day) => day < UNKNOWN_FUTURE)
    .toSorted((left, right) => right - left);
  return last ?? null;
}

/** The last count of the same claimant, basis, unit and base on dated days before those of this one; null for none. */
export function countBefore(counts: readonly ClaimedFigure[], last: ClaimedFigure): ClaimedFigure | null {
  const earlier = counts.filter(
    (count) =>
      count.claimant === last.claimant &&
      count.basis === last.basis &&
      count.unit === last.unit &&
      count.base === last.base &&
      count.possibleFrom !== UNKNOWN_PAST &&
      count.certainFrom < last.possibleFrom,
  );
  return earlier[0] ?? null;
}

/** Whether two figures count the same: one unit, and one base where both name one. */
export function areComparable(left: ClaimedFigure, right: ClaimedFigure): boolean {
  const oneBase = left.base === null || right.base === null || left.base === right.base;
  return left.unit === right.unit && oneBase;
}

/** What one claimant has collected and misses as of one date: the last such pair of each claimant. */
function sumsBy(figures: readonly ClaimedFigure[], cut: Cut): [ClaimedFigure, ClaimedFigure][] {
  const missing = groupBy(countsBy(figures, "SIGNATURES_REMAINING", cut), ({ claimant }) => claimant);
  const pairs = countsBy(figures, "SIGNATURES_COLLECTED", cut).flatMap((collected) => {
    const rest = missing.get(collected.claimant)?.find((figure) => isOneReport(figure, collected));
    return rest === undefined ? [] : [[collected, rest] as [ClaimedFigure, ClaimedFigure]];
  });
  const claimants = new Set<number>();
  const sums = new Set<string>();
  return pairs.filter(([collected, rest]) => {
    const sum = `${String(collected.observation)}+${String(rest.observation)}`;
    const isNew = !claimants.has(collected.claimant) && !sums.has(sum);
    claimants.add(collected.claimant);
    sums.add(sum);
    return isNew;
  });
}

/** Whether two figures of one claimant are told as of one date and count the same. */
function isOneReport(left: ClaimedFigure, right: ClaimedFigure): boolean {
  const oneDate =
    left.validTime === right.validTime &&
    left.possibleFrom === right.possibleFrom &&
    left.certainFrom === right.certainFrom;
  return oneDate && areComparable(left, right);
}

/** A number of whole things, that sums up more than a period. */
function isCount({ low, unit, window }: ClaimedFigure): boolean {
  return low !== null && unit !== null && UNIT_SCALE[unit] === 0 && window !== "PERIOD";
}

function isBy({ certainFrom }: ClaimedFigure, cut: Cut): boolean {
  return cut === null || certainFrom <= cut;
}

/** A rule stands before anybody writes of it, but not before the day from which it is said to. */
function mayStandBy({ possibleFrom }: ClaimedFigure, cut: Cut): boolean {
  return cut === null || possibleFrom <= cut;
}

function placeOf({ certainFrom }: ClaimedFigure): number {
  return certainFrom === UNKNOWN_FUTURE ? UNKNOWN_PAST : certainFrom;
}

/** One for each figure, by its first claim. */
function eachOnce(figures: readonly ClaimedFigure[]): ClaimedFigure[] {
  const first = new Map<number, ClaimedFigure>();
  for (const figure of figures) {
    if (!first.has(figure.observation)) first.set(figure.observation, figure);
  }
  return [...first.values()];
}
