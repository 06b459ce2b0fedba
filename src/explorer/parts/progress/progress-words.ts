import { daysLeftWords, type DaysLeft } from "../words/index.ts";

/** What a status means, as the beginning of a sentence. */
const STATUSES: Readonly<Record<string, string>> = {
  BEHIND: "Behind the pace it needs",
  CANNOT_TELL: "Can’t be told",
  FAILED: "It failed",
  ON_TRACK: "On track",
  REACHED: "It got there",
};

const REASONS: Readonly<Record<string, string>> = {
  DEADLINE_PASSED: "the deadline lies before the day",
  DEADLINE_WITHOUT_YEAR: "the year of the deadline is not known",
  ENOUGH_COLLECTED: "enough is collected, by its claimant’s figure",
  FIGURES_NOT_COMPARABLE: "what is required and what is collected can’t be compared",
  NOT_ENOUGH_EVEN_IF_ALL_VALID: "not enough, even if all are valid",
  NO_COLLECTED_FIGURE: "nobody asserts how many are collected",
  NO_DAY: "no day was asked for, and no figure is dated",
  NO_DAYS_LEFT: "no day is left",
  NO_DEADLINE: "no deadline is on record",
  NO_EARLIER_FIGURE: "whoever gives the last count gives no earlier one, so that no pace is known",
  NO_MAILING: "no number of forms sent out is on record",
  NO_REQUIREMENT: "nobody asserts how many are required",
  OUTCOMES_DIFFER: "sources tell of both a success and a failure",
  OUTCOME_ON_RECORD: "a source tells how it ended",
  OUTCOME_UNREAD: "an outcome is on record that is neither a known success nor a known failure",
  PACE_FALLS_SHORT: "the pace observed is below the pace needed",
  PACE_SUFFICES: "the pace observed is at least the pace needed",
  RANGES_OVERLAP: "the pace observed and the pace needed overlap",
  SHARE_OF_UNKNOWN_BASE: "it is a share, and of how many is not on record",
};

export const progressStatusWords = (status: string): string => STATUSES[status] ?? status;
export const progressReasonWords = (reason: string): string => REASONS[reason] ?? reason;

/** A number that may not be told: its text, or why there is none. */
export function rangeWords(range: { readonly text: string | null; readonly reason?: string | null }): string {
  return range.text ?? untoldWords(range.reason);
}

/** How far off a deadline is, or why that can't be told. */
export function daysWords(days: DaysLeft & { readonly reason: string | null }): string {
  return daysLeftWords(days) ?? untoldWords(days.reason);
}

function untoldWords(reason: string | null = null): string {
  return reason === null ? "–" : `– (${progressReasonWords(reason)})`;
}
