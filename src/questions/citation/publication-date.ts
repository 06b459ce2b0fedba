import { dateText, readEdtf, UNKNOWN_FUTURE, UNKNOWN_PAST, type Bounds } from "../../lens/index.ts";

/** What a source's row says of its date, under the lens. */
export interface DatedRow {
  readonly publishedOn: string | null;
  readonly publishedEarliest: number;
  readonly publishedLatest: number;
  readonly dateBasis: string | null;
}

/** A year, a month or a day. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** When something was published, as citations tell it. */
export interface PublicationDate {
  /** The first and the last it may be; the same where it is one year, month or day; null on a side that is open. */
  readonly first: DateParts | null;
  readonly last: DateParts | null;
  /** Whether we inferred it, rather than the source stating it. */
  readonly isInferred: boolean;
  /** Whether it is inferred, or stated as no more than about right. */
  readonly isUncertain: boolean;
}

const ONE_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/u;
const MARKS = /[?~%]/gu;

/** The date of publication; null where nothing is known of it. */
export function publicationDate(row: DatedRow): PublicationDate | null {
  const { publishedEarliest: earliest, publishedLatest: latest, publishedOn } = row;
  if (publishedOn === null || (earliest <= UNKNOWN_PAST && latest >= UNKNOWN_FUTURE)) return null;
  const isInferred = row.dateBasis === "INFERRED";
  const isUncertain = isInferred || publishedOn.search(MARKS) >= 0;
  return { ...(writtenDate(publishedOn) ?? datesWithin({ earliest, latest })), isInferred, isUncertain };
}

type Dates = Pick<PublicationDate, "first" | "last">;

/** "2022", "2022-06" and "2022-06-01", with marks of doubt or without: what is written says it best. */
function writtenDate(text: string): Dates | null {
  const [, year, month, day] = ONE_DATE.exec(text.replace(MARKS, "")) ?? [];
  if (year === undefined) return null;
  const numbers = [year, month, day].filter((part) => part !== undefined).map(Number);
  const date = numbers as unknown as DateParts;
  return { first: date, last: date };
}

/** Whole years and months are told as such. */
function datesWithin({ earliest, latest }: Bounds): Dates {
  const first = partsOf(earliest);
  const last = partsOf(latest);
  const shorter: readonly DateParts[] = first === null ? [] : [[first[0]], [first[0], first[1]]];
  const whole = shorter.find((date) => {
    const bounds = readEdtf(isoText(date));
    return bounds.earliest === earliest && bounds.latest === latest;
  });
  return whole === undefined ? { first, last } : one(whole);
}

function one(date: DateParts): Dates {
  return { first: date, last: date };
}

function partsOf(day: number): readonly [number, number, number] | null {
  const [, year, month, date] = /^(-?\d+)-(\d{2})-(\d{2})$/u.exec(dateText(day) ?? "") ?? [];
  return year === undefined ? null : [Number(year), Number(month), Number(date)];
}

/** Whether it is one year, month or day, and not some day between two. */
export function isOneDate({ first, last }: PublicationDate): boolean {
  return first !== null && last !== null && first.join() === last.join();
}

/** The year that it lies in; null where it may lie in more than one. */
export function yearOf({ first, last }: PublicationDate): number | null {
  return first !== null && last !== null && first[0] === last[0] ? first[0] : null;
}

/** The year as styles write it: 2022, [2022?] where it is not certain, [2022 or later], n.d. where nothing is known. */
export function yearText(date: PublicationDate | null): string {
  if (date === null) return "n.d.";
  const { first, last, isUncertain } = date;
  const doubt = isUncertain ? "?" : "";
  if (first === null) return `[${String(last?.[0])} or earlier${doubt}]`;
  if (last === null) return `[${String(first[0])} or later${doubt}]`;
  const years = first[0] === last[0] ? String(first[0]) : `${String(first[0])}–${String(last[0])}`;
  return isUncertain ? `[${years}?]` : years;
}

/** What a note says of a date that is not simply stated: its bounds, and that it is inferred. */
export function dateNote(date: PublicationDate | null): string | null {
  if (date === null || (isOneDate(date) && !date.isUncertain)) return null;
  const how = date.isInferred ? "Date inferred" : date.isUncertain ? "Date approximate" : "Date";
  return `${how}: ${spanText(date)}.`;
}

function spanText(date: PublicationDate): string {
  const { first, last } = date;
  if (first === null) return `not after ${isoText(last)}`;
  if (last === null) return `not before ${isoText(first)}`;
  return isOneDate(date) ? isoText(first) : `between ${isoText(first)} and ${isoText(last)}`;
}

function isoText(parts: DateParts | null): string {
  const [year = 0, ...rest] = parts ?? [];
  const sign = year < 0 ? "-" : "";
  const digits = String(Math.abs(year)).padStart(4, "0");
  return [`${sign}${digits}`, ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}
