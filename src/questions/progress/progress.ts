import { UNKNOWN_FUTURE, UNKNOWN_PAST, type LensScope } from "../../lens/index.ts";
import type { Ending } from "./endings.sql.ts";
import {
  areComparable,
  countBefore,
  countsBy,
  deadlinesBy,
  lastDay,
  othersOfDay,
  ratesBy,
  requirementsBy,
  wholeOf,
  type Cut,
  type Requirement,
} from "./figures.ts";
import type { ClaimedFigure } from "./figures.sql.ts";
import { paceBetween, sumOf, type Days, type Demand, type Range } from "./progress.formula.ts";
import { mapTold, type Told } from "./progress.status.ts";

/** What is asked: by which day figures count, at which day it is told. */
export interface Asked {
  readonly scope: LensScope;
  /** The day that the argument names; null where it names none. */
  readonly on: number | null;
  readonly validity: string;
}

/** What is on record of a campaign. */
export interface CampaignRecord {
  readonly figures: readonly ClaimedFigure[];
  readonly endings: readonly Ending[];
}

/** What all answers for one campaign have in common. */
export interface Standing {
  readonly on: number | null;
  readonly counts: readonly ClaimedFigure[];
  readonly collected: ClaimedFigure | null;
  readonly otherCounts: readonly ClaimedFigure[];
  readonly deadlines: readonly ClaimedFigure[];
  readonly days: Told<Days>;
  readonly mailed: ClaimedFigure | null;
  readonly rates: readonly ClaimedFigure[];
  readonly outcomes: readonly Ending[];
  readonly goals: readonly Ending[];
  /** The two counts of the pace observed, the earlier first. */
  readonly between: readonly ClaimedFigure[];
  readonly paceObserved: Told<Range>;
}

/** Where a campaign stands at the day asked, and what it is measured against: each requirement, or none. */
export function standingOf(
  { figures, endings }: CampaignRecord,
  { scope, on }: Asked,
): { standing: Standing; requirements: readonly (Requirement | null)[] } {
  const cut = cutOf(on, scope.lens.validAt);
  const day = on ?? scope.lens.validAt ?? lastDay(figures, cut);
  const counts = countsBy(figures, "SIGNATURES_COLLECTED", cut);
  const [collected = null] = counts;
  const deadlines = deadlinesBy(figures, cut);
  const standing: Standing = {
    on: day,
    counts,
    collected,
    otherCounts: collected === null ? [] : othersOfDay(counts, collected),
    deadlines,
    days: daysLeft(deadlines[0], day),
    mailed: countsBy(figures, "PETITIONS_MAILED", cut)[0] ?? null,
    rates: ratesBy(figures, cut),
    outcomes: endings.filter((ending) => ending.kind !== "GOAL" && holdsBy(ending, cut)),
    goals: endings.filter((ending) => ending.kind === "GOAL" && holdsBy(ending, cut)),
    ...observed(counts, collected),
  };
  const requirements = requirementsBy(figures, cut);
  return { standing, requirements: requirements.length === 0 ? [null] : requirements };
}

/** What is required and collected, for one requirement. */
export function demandOf(requirement: Requirement | null, collected: ClaimedFigure | null): Told<Demand> {
  if (requirement === null) return { reason: "NO_REQUIREMENT" };
  if (requirement.kind === "SHARE") return { reason: "SHARE_OF_UNKNOWN_BASE" };
  if (collected === null) return { reason: "NO_COLLECTED_FIGURE" };
  if (!requirement.figures.every((figure) => areComparable(figure, collected))) {
    return { reason: "FIGURES_NOT_COMPARABLE" };
  }
  const [first, rest] = requirement.figures;
  const isOwn = rest !== undefined && first?.observation === collected.observation;
  return mapTold(requiredOf(requirement), (required) => ({
    required,
    collected: wholeOf(collected),
    rest: isOwn ? wholeOf(rest) : null,
  }));
}

/** T, for one requirement. */
export function requiredOf(requirement: Requirement | null): Told<Demand["required"]> {
  if (requirement === null) return { reason: "NO_REQUIREMENT" };
  if (requirement.kind === "SHARE") return { reason: "SHARE_OF_UNKNOWN_BASE" };
  return { value: requirement.figures.map(wholeOf).reduce(sumOf) };
}

/** Figures later than either day don't count. */
function cutOf(on: number | null, validAt: number | null): Cut {
  return on === null || validAt === null ? (on ?? validAt) : Math.min(on, validAt);
}

function daysLeft(deadline: ClaimedFigure | undefined, day: number | null): Told<Days> {
  if (deadline === undefined) return { reason: "NO_DEADLINE" };
  const earliest = deadline.dateEarliest ?? UNKNOWN_PAST;
  const latest = deadline.dateLatest ?? UNKNOWN_FUTURE;
  if (earliest === UNKNOWN_PAST && latest === UNKNOWN_FUTURE) return { reason: "DEADLINE_WITHOUT_YEAR" };
  if (day === null) return { reason: "NO_DAY" };
  return {
    value: {
      low: earliest === UNKNOWN_PAST ? null : earliest - day,
      high: latest === UNKNOWN_FUTURE ? null : latest - day,
    },
  };
}

function observed(
  counts: readonly ClaimedFigure[],
  last: ClaimedFigure | null,
): Pick<Standing, "between" | "paceObserved"> {
  if (last === null) return { between: [], paceObserved: { reason: "NO_COLLECTED_FIGURE" } };
  // One count on several words: any of them may have given an earlier one.
  const words = counts.filter(({ observation }) => observation === last.observation);
  for (const word of words) {
    const earlier = countBefore(counts, word);
    if (earlier === null) continue;
    const low = word.possibleFrom - earlier.certainFrom;
    const high = word.certainFrom - earlier.possibleFrom;
    const value = paceBetween(wholeOf(earlier), wholeOf(word), { low, high });
    return { between: [earlier, word], paceObserved: { value } };
  }
  return { between: [], paceObserved: { reason: "NO_EARLIER_FIGURE" } };
}

function holdsBy({ certainFrom, presumedTo }: Ending, cut: Cut): boolean {
  return cut === null || (certainFrom <= cut && presumedTo >= cut);
}
