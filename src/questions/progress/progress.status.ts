import type { Ending } from "./endings.sql.ts";
import type { Days, Range } from "./progress.formula.ts";
import type { ProgressReason, ProgressStatus } from "./progress.words.ts";
import { compare } from "./rational.ts";

/** Something computed, or why it can't be. */
export type Told<Value> = { readonly value: Value } | { readonly reason: ProgressReason };

export interface Verdict {
  readonly status: ProgressStatus;
  readonly reason: ProgressReason;
}

/** What a status is decided by. */
export interface Case {
  readonly outcomes: readonly Ending[];
  readonly needed: Told<Range>;
  readonly days: Told<Days>;
  readonly paceNeeded: Told<Range>;
  readonly paceObserved: Told<Range>;
}

/** The `valueKey`s of an OUTCOME that say how it ended. */
const SUCCESSES: ReadonlySet<string> = new Set([
  "REACHED",
  "QUALIFIED",
  "SUCCEEDED",
  "PASSED",
  "ADOPTED",
  "WON",
]);
const FAILURES: ReadonlySet<string> = new Set([
  "HALTED",
  "FAILED",
  "REJECTED",
  "WITHDRAWN",
  "ABANDONED",
  "DISQUALIFIED",
  "LOST",
]);

/** How those words are told in descriptions. */
export const OUTCOME_WORDS = `${[...SUCCESSES].join(", ")} for REACHED, ${[...FAILURES].join(", ")} for FAILED`;

/** Outcomes first, as figures decide none; then what is enough already; then the two paces. */
export function verdictOf({ outcomes, needed, days, paceNeeded, paceObserved }: Case): Verdict {
  if (outcomes.length > 0) return ended(outcomes);
  if ("reason" in needed) return cannotTell(needed.reason);
  if (isNothing(needed.value)) return enough(days);
  if ("reason" in paceNeeded) return cannotTell(paceNeeded.reason);
  if ("reason" in paceObserved) return cannotTell(paceObserved.reason);
  return paced(paceNeeded.value, paceObserved.value);
}

/** What computing makes of what is told, or the reason again. */
export function mapTold<From, To>(from: Told<From>, to: (value: From) => To): Told<To> {
  return "reason" in from ? from : { value: to(from.value) };
}

function ended(outcomes: readonly Ending[]): Verdict {
  const told = new Set(outcomes.map(statusOf));
  if (told.size > 1) return cannotTell("OUTCOMES_DIFFER");
  const [status = null] = told;
  return status === null ? cannotTell("OUTCOME_UNREAD") : { status, reason: "OUTCOME_ON_RECORD" };
}

function statusOf({ kind, valueKey }: Ending): "REACHED" | "FAILED" | null {
  if (kind === "HALTED" || FAILURES.has(valueKey ?? "")) return "FAILED";
  return SUCCESSES.has(valueKey ?? "") ? "REACHED" : null;
}

function enough(days: Told<Days>): Verdict {
  const isPast = "value" in days && days.value.high !== null && days.value.high < 0;
  return isPast ? cannotTell("DEADLINE_PASSED") : { status: "ON_TRACK", reason: "ENOUGH_COLLECTED" };
}

function paced(needed: Range, observed: Range): Verdict {
  if (needed.high !== null && observed.low !== null && compare(observed.low, needed.high) >= 0) {
    return { status: "ON_TRACK", reason: "PACE_SUFFICES" };
  }
  if (needed.low !== null && observed.high !== null && compare(observed.high, needed.low) < 0) {
    return { status: "BEHIND", reason: "PACE_FALLS_SHORT" };
  }
  return cannotTell("RANGES_OVERLAP");
}

function isNothing({ high }: Range): boolean {
  return high?.numerator === 0n;
}

function cannotTell(reason: ProgressReason): Verdict {
  return { status: "CANNOT_TELL", reason };
}
