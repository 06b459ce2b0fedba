import { isContained, titleText, workType, type CitedWork } from "./cited-work.ts";
import { plainTextOrNull } from "./plain-text.ts";
import { dateNote, isOneDate, yearOf, type PublicationDate } from "./publication-date.ts";

/** A work as a record of a RIS file. A date that may lie in more than one year has no PY: its bounds are in a note. */
export function risRecord(work: CitedWork): string {
  const { ris, genre } = workType(work);
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ["TY", ris],
    ["ID", work.key],
    ...work.authors.map((author) => ["AU", authorField(author)] as const),
    ["TI", titleText(work)],
    [isContained(work) ? "T2" : "PB", work.publisher],
    ["PY", yearField(work.date)],
    ["DA", dayField(work.date)],
    ["UR", work.url],
    ["M3", genre],
    ["N1", dateNote(work.date)],
  ];
  const written = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`]));
  return [...written, "ER  - ", ""].join("\r\n");
}

/** A comma would part the family's name from the given one, and has no other way to be written: the order of words stays. */
function authorField(author: string): string | null {
  return plainTextOrNull(author.replaceAll(",", " "));
}

function yearField(date: PublicationDate | null): string | null {
  const year = date === null ? null : yearOf(date);
  return year === null || year < 0 ? null : String(year).padStart(4, "0");
}

/** Year, month and day, as far as they are certain. */
function dayField(date: PublicationDate | null): string | null {
  if (date === null || date.isUncertain || !isOneDate(date)) return null;
  const [year = 0, month, day] = date.first ?? [];
  if (month === undefined || year < 0) return null;
  const digits = [String(year).padStart(4, "0"), twoDigits(month), day === undefined ? "" : twoDigits(day)];
  return `${digits.join("/")}/`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
