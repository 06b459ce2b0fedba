import { dayOfDate, daysInMonth, type Bounds } from "./day.ts";

interface SeasonDays {
  readonly from: readonly [month: number, day: number];
  /** A day of 0 is the last day of the month; a month above 12 lies in the next year. */
  readonly to: readonly [month: number, day: number];
}

// "Any ordinary use": a season begins with the meteorologist's first day and ends with the astronomer's last one,
// so that whichever a journalist means lies within.
const SPRING: SeasonDays = { from: [3, 1], to: [6, 21] };
const SUMMER: SeasonDays = { from: [6, 1], to: [9, 23] };
const AUTUMN: SeasonDays = { from: [9, 1], to: [12, 21] };
const WINTER: SeasonDays = { from: [12, 1], to: [15, 21] };

/**
 * The days of every season code of EDTF. Codes 21–24 name no hemisphere and are read as northern, like 25–28, because
 * ordinary political journalism that we read is; 29–32 are southern. A winter that begins in December ends next year.
 */
export const SEASON_DAYS: Readonly<Record<number, SeasonDays>> = {
  21: SPRING,
  22: SUMMER,
  23: AUTUMN,
  24: WINTER,
  25: SPRING,
  26: SUMMER,
  27: AUTUMN,
  28: WINTER,
  29: AUTUMN,
  30: WINTER,
  31: SPRING,
  32: SUMMER,
  33: months(1, 3),
  34: months(4, 6),
  35: months(7, 9),
  36: months(10, 12),
  37: months(1, 4),
  38: months(5, 8),
  39: months(9, 12),
  40: months(1, 6),
  41: months(7, 12),
};

/** The first and last day of a season, quarter, four months or half of a year; `null` for an unknown code. */
export function seasonBounds(year: number, code: number): Bounds | null {
  const season = SEASON_DAYS[code];
  if (season === undefined) return null;
  const lastYear = season.to[0] > 12 ? year + 1 : year;
  const lastMonth = season.to[0] > 12 ? season.to[0] - 12 : season.to[0];
  const lastDay = season.to[1] === 0 ? daysInMonth(lastYear, lastMonth) : season.to[1];
  return {
    earliest: dayOfDate({ year, month: season.from[0], day: season.from[1] }),
    latest: dayOfDate({ year: lastYear, month: lastMonth, day: lastDay }),
  };
}

function months(first: number, last: number): SeasonDays {
  return { from: [first, 1], to: [last, 0] };
}
