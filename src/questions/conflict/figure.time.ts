import type { EndKind } from "../../claims/claim/index.ts";
import { readValidTime, UNKNOWN_FUTURE, UNKNOWN_PAST, type Bounds, type Day } from "../../lens/index.ts";
import { TIMELESS_METRICS } from "./figure.rule.ts";
import type { FigureCandidate } from "./candidates.sql.ts";
import type { CommonDays } from "./found.ts";

/** When a claim says that a figure is of, and when it was made. */
export interface FigureTime {
  readonly validTime: string | null;
  readonly endKind: EndKind;
  readonly attestedEarliest: Day;
  readonly attestedLatest: Day;
}

/** A time that two figures are certainly both of, if both have it: its name, and its days where it has any. */
export interface SharedTime {
  readonly name: string;
  readonly days: CommonDays | null;
}

const ALWAYS: SharedTime = { name: "always", days: null };

/**
 * The time that a claim says a figure is of, as far as another figure can share it for certain. A count may grow in a
 * day: one of a vague day shares it with none. A figure of a period is of just that period. A rule is of any time. A
 * trend of which no day is told is of the day on which it was said.
 */
export function sharedTime(
  { metric, window, direction }: Pick<FigureCandidate, "metric" | "window" | "direction">,
  { validTime, endKind, attestedEarliest, attestedLatest }: FigureTime,
): SharedTime | null {
  if (TIMELESS_METRICS.includes(metric)) return ALWAYS;
  if (window === "PERIOD") return validTime === null ? null : periodOf(validTime, endKind);
  if (validTime !== null) return dayOf(startOf(validTime, endKind));
  return direction === null ? null : dayOf({ earliest: attestedEarliest, latest: attestedLatest });
}

/** The day that a figure is of; null where it is of a span, or of no day that is told. */
function startOf(validTime: string, endKind: EndKind): Bounds | null {
  const { start, end } = readValidTime(validTime, { ended: endKind === "ENDED" });
  return start.kind === "KNOWN" && end.kind === "UNKNOWN" ? start : null;
}

function dayOf(bounds: Bounds | null): SharedTime | null {
  if (bounds === null || bounds.earliest !== bounds.latest || !isKnown(bounds)) return null;
  const { earliest: day } = bounds;
  return { name: `day ${String(day)}`, days: { from: day, to: day } };
}

function periodOf(validTime: string, endKind: EndKind): SharedTime | null {
  const { start, end } = readValidTime(validTime, { ended: endKind === "ENDED" });
  if (start.kind !== "KNOWN" || !isKnown(start)) return null;
  if (end.kind === "KNOWN" ? !isKnown(end) : end.kind !== "UNKNOWN") return null;
  // A bare month or year is the period itself.
  const last = end.kind === "KNOWN" ? end : start;
  return {
    name: [start.earliest, start.latest, last.earliest, last.latest].map(String).join("/"),
    days: { from: start.earliest, to: last.latest },
  };
}

function isKnown({ earliest, latest }: Bounds): boolean {
  return earliest !== UNKNOWN_PAST && latest !== UNKNOWN_FUTURE;
}
