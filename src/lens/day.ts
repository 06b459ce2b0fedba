import { Problem } from "../platform/errors/index.ts";

/** A day as a number of days since 1970-01-01 (2016-07-18 is 17000). */
export type Day = number;

/** The days between which something lies, both included. */
export interface Bounds {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Stands for "no earliest day is known"; lies before every day that can be written. */
export const UNKNOWN_PAST: Day = -99_999_999;

/** Stands for "no latest day is known"; lies after every day that can be written. */
export const UNKNOWN_FUTURE: Day = 99_999_999;

/** The `knownTo` of what the database still stands by. */
export const OPEN_REVISION = 2_147_483_647;

/** A calendar date, month and day counted from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const EPOCH = daysBeforeYear(1970);

/** True for the leap years of the Gregorian calendar, carried back before its introduction as ISO 8601 does. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days of a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const next = DAYS_BEFORE_MONTH[month];
  const before = DAYS_BEFORE_MONTH[month - 1];
  if (next === undefined || before === undefined) return 0;
  return next - before + (month === 2 && isLeapYear(year) ? 1 : 0);
}

/** The day of a calendar date that exists. */
export function dayOfDate({ year, month, day }: CalendarDate): Day {
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) - EPOCH + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leap + day - 1;
}

/** The calendar date of a day. */
export function dateOfDay(day: Day): CalendarDate {
  let year = Math.floor((day + EPOCH) / 365.2425);
  while (daysBeforeYear(year + 1) - EPOCH <= day) year += 1;
  while (daysBeforeYear(year) - EPOCH > day) year -= 1;
  let rest = day - (daysBeforeYear(year) - EPOCH);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
}

/** The day of an ISO date such as `2022-06-01`; throws BAD_DATE for anything else. */
export function dayOf(text: string): Day {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || text.startsWith("-0000")) {
    throw new Problem("BAD_DATE", `${JSON.stringify(text)} is not a date: expected YYYY-MM-DD.`, { text });
  }
  if (day < 1 || day > daysInMonth(year, month)) {
    throw new Problem("BAD_DATE", `${JSON.stringify(text)} is not a date: the calendar has no such day.`, {
      text,
    });
  }
  return dayOfDate({ year, month, day });
}

/** The ISO date of a day, the inverse of `dayOf`; `null` for the two unknown days. */
export function dateText(day: Day): string | null {
  if (day <= UNKNOWN_PAST || day >= UNKNOWN_FUTURE) return null;
  const date = dateOfDay(day);
  const year = String(Math.abs(date.year)).padStart(4, "0");
  return `${date.year < 0 ? "-" : ""}${year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** A day, or null for the days that stand for none. */
export function knownDay(day: Day): Day | null {
  return day <= UNKNOWN_PAST || day >= UNKNOWN_FUTURE ? null : day;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The days of all years before this one, counted from the year 0. */
function daysBeforeYear(year: number): number {
  const last = year - 1;
  return year * 365 + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}
