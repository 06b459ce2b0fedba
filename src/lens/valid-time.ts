import { UNKNOWN_FUTURE, UNKNOWN_PAST, type Bounds } from "./day.ts";
import { badDate, readEdtf, readInterval, type IntervalSide } from "./edtf.ts";

/** When something began: between two days, or nobody says. */
export type StartBound = ({ readonly kind: "KNOWN" } & Bounds) | { readonly kind: "UNKNOWN" };

/** When something ended: between two days; nobody says; it is stated to go on; or it is over since an unknown day. */
export type EndBound = StartBound | { readonly kind: "OPEN" } | { readonly kind: "ENDED" };

/** The valid time of a claim, in bounds. */
export interface ValidTime {
  readonly start: StartBound;
  readonly end: EndBound;
}

const UNKNOWN = { kind: "UNKNOWN" } as const;

/**
 * Reads the EDTF text of a claim's valid time. A date alone is a start whose end is unknown; `..` alone is stated to
 * go on; `null` and the empty text say nothing. `ended` says that it is over, on a day nobody gives.
 */
export function readValidTime(text: string | null, options: { readonly ended?: boolean } = {}): ValidTime {
  const stated = statedTime(text ?? "");
  if (options.ended !== true || stated.end.kind === "KNOWN") return stated;
  if (stated.end.kind === "OPEN") throw badDate(text ?? "", "it is said to go on and to have ended");
  return { start: stated.start, end: { kind: "ENDED" } };
}

function statedTime(text: string): ValidTime {
  if (text === "") return { start: UNKNOWN, end: UNKNOWN };
  if (text === "..") return { start: UNKNOWN, end: { kind: "OPEN" } };
  const interval = readInterval(text);
  if (interval === null) return { start: boundOf(readEdtf(text)), end: UNKNOWN };
  const [start, end] = interval;
  return { start: sideBound(start), end: end.kind === "OPEN" ? { kind: "OPEN" } : sideBound(end) };
}

function sideBound(side: IntervalSide): StartBound {
  return side.kind === "DATE" ? boundOf(side.bounds) : UNKNOWN;
}

/** A date with no year bounds nothing, so it is as good as unknown. */
function boundOf({ earliest, latest }: Bounds): StartBound {
  if (earliest === UNKNOWN_PAST && latest === UNKNOWN_FUTURE) return UNKNOWN;
  return { kind: "KNOWN", earliest, latest };
}
