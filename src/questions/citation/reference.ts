import { titleText, workType, type CitedWork } from "./cited-work.ts";
import { inWords, withFullStop } from "./plain-text.ts";
import { isOneDate, yearText, type PublicationDate } from "./publication-date.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** APA names so many authors, and no more. */
const MAXIMUM_AUTHORS = 20;

/** A work as one line of a list of references, in the order of APA 7: who wrote it comes first, else its title. */
export function referenceText(work: CitedWork): string {
  const { genre } = workType(work);
  const titled = work.title !== null && genre !== null ? `${titleText(work)} [${genre}]` : titleText(work);
  const date = `(${dateText(work.date)}).`;
  const outlet = work.publisher === null ? [] : [withFullStop(work.publisher)];
  const place = work.url === null ? outlet : [...outlet, work.url];
  const title = withFullStop(titled);
  if (work.authors.length === 0) return [title, date, ...place].join(" ");
  return [withFullStop(authorsText(work.authors)), date, title, ...place].join(" ");
}

function authorsText(authors: readonly string[]): string {
  if (authors.length <= MAXIMUM_AUTHORS) return inWords(authors, "&");
  return `${authors.slice(0, MAXIMUM_AUTHORS).join(", ")}, et al.`;
}

function dateText(date: PublicationDate | null): string {
  if (date === null || date.isUncertain || !isOneDate(date)) return yearText(date);
  const [, month, day] = date.first ?? [];
  if (month === undefined) return yearText(date);
  const name = MONTHS[month - 1] ?? "";
  return `${yearText(date)}, ${name}${day === undefined ? "" : ` ${String(day)}`}`;
}
