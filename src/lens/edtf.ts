import { Problem } from "../platform/errors/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST, type Bounds } from "./day.ts";
import { dateBounds } from "./edtf-date.ts";

/** A date as a source gives it: its EDTF text and the days between which it lies. */
export interface EdtfDate extends Bounds {
  readonly text: string;
}

/** One side of an interval: a date, `..` (open), or nothing (unknown). */
export type IntervalSide =
  { readonly kind: "DATE"; readonly bounds: Bounds } | { readonly kind: "OPEN" | "UNKNOWN" };

const EXPECTED =
  "expected an EDTF date (YYYY, YYYY-MM, YYYY-MM-DD, a season such as 2021-23, X for unspecified digits, ~ ? % for " +
  "doubt), an interval (a/b, a/.., ../b, a/, /b) or a choice ([a..b], [a,b])";

/**
 * Reads EDTF text (ISO 8601-2, levels 0 to 2 as far as journalism needs them) into our own bounds; throws BAD_DATE.
 *
 * The edtf library is the yardstick of the tests, not the reader: it takes autumn for July to September, the end of
 * `[a..b]` for its beginning and 2023-02-29 for a day, and refuses seasons in intervals and doubts about seasons.
 */
export function readEdtf(text: string): EdtfDate {
  const bounds = boundsOf(text);
  return { ...bounds, text };
}

/** Splits an interval `a/b` into its sides; `null` when the text is no interval. */
export function readInterval(text: string): readonly [IntervalSide, IntervalSide] | null {
  const sides = text.split("/");
  const [start, end] = sides;
  if (start === undefined || end === undefined) return null;
  if (sides.length > 2) throw badDate(text, "an interval has one slash");
  const interval = [sideOf(start, text), sideOf(end, text)] as const;
  const [first, last] = interval;
  if (first.kind === "DATE" && last.kind === "DATE" && first.bounds.earliest > last.bounds.latest) {
    throw badDate(text, "it ends before it begins");
  }
  return interval;
}

/** A BAD_DATE problem that quotes the text and says what was expected. */
export function badDate(text: string, reason?: string): Problem {
  const why = reason === undefined ? "" : ` (${reason})`;
  return new Problem("BAD_DATE", `${JSON.stringify(text)} is not a date${why}: ${EXPECTED}.`, { text });
}

function boundsOf(text: string): Bounds {
  if (text === "..") return { earliest: UNKNOWN_PAST, latest: UNKNOWN_FUTURE };
  const interval = readInterval(text);
  if (interval !== null) {
    const [start, end] = interval;
    return {
      earliest: start.kind === "DATE" ? start.bounds.earliest : UNKNOWN_PAST,
      latest: end.kind === "DATE" ? end.bounds.latest : UNKNOWN_FUTURE,
    };
  }
  return singleBounds(text, text);
}

function sideOf(side: string, whole: string): IntervalSide {
  if (side === "") return { kind: "UNKNOWN" };
  if (side === "..") return { kind: "OPEN" };
  return { kind: "DATE", bounds: singleBounds(side, whole) };
}

function singleBounds(text: string, whole: string): Bounds {
  if (text.startsWith("[") && text.endsWith("]")) return choiceBounds(text.slice(1, -1), whole);
  const bounds = dateBounds(text);
  if (bounds === null) {
    throw badDate(whole, text === whole ? undefined : `${JSON.stringify(text)} is not one`);
  }
  return bounds;
}

/** One of several dates: from the earliest day of any to the latest day of any. */
function choiceBounds(inner: string, whole: string): Bounds {
  const members = inner.split(",").map((member) => memberBounds(member.trim(), whole));
  return {
    earliest: Math.min(...members.map((member) => member.earliest)),
    latest: Math.max(...members.map((member) => member.latest)),
  };
}

function memberBounds(member: string, whole: string): Bounds {
  if (!member.includes("..")) return dateMember(member, whole);
  const [first = "", last = "", ...rest] = member.split("..");
  if (rest.length > 0 || first + last === "") throw badDate(whole, "a range in a choice is a..b, a.. or ..b");
  const earliest = first === "" ? UNKNOWN_PAST : dateMember(first, whole).earliest;
  const latest = last === "" ? UNKNOWN_FUTURE : dateMember(last, whole).latest;
  if (earliest > latest) throw badDate(whole, "its range ends before it begins");
  return { earliest, latest };
}

function dateMember(member: string, whole: string): Bounds {
  const bounds = dateBounds(member);
  if (bounds === null) throw badDate(whole, `${JSON.stringify(member)} is not one`);
  return bounds;
}
