import {
  dateOfDay,
  dayOfDate,
  daysInMonth,
  UNKNOWN_FUTURE,
  UNKNOWN_PAST,
  type Bounds,
  type Day,
} from "./day.ts";
import { SEASON_DAYS, seasonBounds } from "./season.ts";

const MARK = "([?~%]?)";
const TWO = "([0-9X]{2})";
const DATE = new RegExp(
  `^${MARK}(-?[0-9X]{4})${MARK}(?:-${MARK}${TWO}${MARK}(?:-${MARK}${TWO}${MARK})?)?$`,
  "u",
);

/**
 * How far a date that is marked uncertain (`?`), approximate (`~`) or both (`%`) reaches beyond its plain bounds, on
 * each side. The part that carries the mark decides, the widest mark if there are several: `2021-10-05~` is a matter
 * of days, `2021~-10` of years. A season counts as a month.
 */
export const QUALIFIED_REACH = {
  year: { months: 12, days: 0 },
  month: { months: 1, days: 0 },
  day: { months: 0, days: 3 },
} as const;

type Part = keyof typeof QUALIFIED_REACH;

const WIDEST_FIRST: readonly Part[] = ["year", "month", "day"];

interface DateParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly qualified: Part | null;
}

/** Dates repeat, in an import by the thousand; a date of unspecified digits takes its time. */
const REMEMBERED_DATES = 8_192;
const remembered = new Map<string, Bounds | null>();

/** The bounds of one EDTF date, season or date with unspecified digits; `null` when it is none. */
export function dateBounds(text: string): Bounds | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const bounds = readBounds(text);
  if (remembered.size >= REMEMBERED_DATES) remembered.clear();
  remembered.set(text, bounds);
  return bounds;
}

function readBounds(text: string): Bounds | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const bounds = plainBounds(parts);
  if (bounds === null || parts.qualified === null) return bounds;
  return widen(bounds, parts.qualified);
}

function partsOf(text: string): DateParts | null {
  const match = DATE.exec(text);
  const year = match?.[2];
  if (match === null || year === undefined || year.startsWith("-0000")) return null;
  // Each part is three groups: the mark before it, its digits, the mark after it.
  const isQualified = (_: Part, index: number): boolean =>
    [match[3 * index + 1], match[3 * index + 3]].some((mark) => mark !== undefined && mark !== "");
  return { year, month: match[5], day: match[8], qualified: WIDEST_FIRST.find(isQualified) ?? null };
}

function plainBounds(parts: DateParts): Bounds | null {
  // "6 July" of no year: any leap year shows whether there is such a day, none says when.
  if (/^-?XXXX$/u.test(parts.year)) {
    const exists = boundsInYears([2000], parts) !== null;
    return exists ? { earliest: UNKNOWN_PAST, latest: UNKNOWN_FUTURE } : null;
  }
  return boundsInYears(yearsMatching(parts.year), parts);
}

function boundsInYears(years: readonly number[], parts: DateParts): Bounds | null {
  const ends: readonly (readonly number[])[] = [years, years.toReversed()];
  const [first, last] = ends.map((order) => {
    for (const year of order) {
      const bounds = boundsInYear(year, parts);
      if (bounds !== null) return bounds;
    }
    return null;
  });
  return first && last ? { earliest: first.earliest, latest: last.latest } : null;
}

function boundsInYear(year: number, { month, day }: DateParts): Bounds | null {
  if (month !== undefined && SEASON_DAYS[Number(month)] !== undefined) {
    return day === undefined ? seasonBounds(year, Number(month)) : null;
  }
  const days = matching(month, 12).flatMap((monthNumber) =>
    matching(day, daysInMonth(year, monthNumber)).map((dayNumber) =>
      dayOfDate({ year, month: monthNumber, day: dayNumber }),
    ),
  );
  const earliest = days[0];
  const latest = days.at(-1);
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
}

/** The numbers from 1 to `last` that a pattern of two digits can stand for; a part left out stands for all. */
function matching(pattern: string | undefined, last: number): number[] {
  if (pattern !== undefined && !pattern.includes("X")) {
    const number = Number(pattern);
    return number >= 1 && number <= last ? [number] : [];
  }
  const all = Array.from({ length: last }, (_, index) => index + 1);
  if (pattern === undefined || pattern === "XX") return all;
  const digits = new RegExp(`^${pattern.replaceAll("X", "\\d")}$`, "u");
  return all.filter((number) => digits.test(String(number).padStart(2, "0")));
}

/** The years a pattern can stand for, in order; at most a thousand, because XXXX is dealt with before. */
function yearsMatching(pattern: string): number[] {
  const open = pattern.split("").filter((character) => character === "X").length;
  const years = Array.from({ length: 10 ** open }, (_, index) => {
    const digits = String(index).padStart(open, "0").split("");
    return Number(pattern.replaceAll("X", () => digits.shift() ?? "0"));
  });
  return pattern.startsWith("-") ? years.reverse() : years;
}

function widen(bounds: Bounds, part: Part): Bounds {
  const reach = QUALIFIED_REACH[part];
  const { earliest, latest } = bounds;
  return {
    earliest: earliest === UNKNOWN_PAST ? earliest : shiftMonths(earliest, -reach.months) - reach.days,
    latest: latest === UNKNOWN_FUTURE ? latest : shiftMonths(latest, reach.months) + reach.days,
  };
}

/** The same day of another month, or its last one where it has no such day; forward, a last day stays a last day. */
function shiftMonths(from: Day, months: number): Day {
  const { year, month, day } = dateOfDay(from);
  const index = year * 12 + month - 1 + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  const length = daysInMonth(target.year, target.month);
  const wasLast = months > 0 && day === daysInMonth(year, month);
  return dayOfDate({ ...target, day: wasLast ? length : Math.min(day, length) });
}
