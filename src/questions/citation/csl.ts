import { isContained, titleText, workType, type CitedWork } from "./cited-work.ts";
import { dateNote, isOneDate, yearText, type DateParts, type PublicationDate } from "./publication-date.ts";

/** A date of CSL-JSON: one, or the two ends of a range; in words where a side is open. */
export type CslDate =
  { readonly "date-parts": readonly DateParts[]; readonly circa?: true } | { readonly literal: string };

/** One item of CSL-JSON 1.0.2. */
export type CslItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly issued?: CslDate;
};

/** A work as CSL-JSON. Names are literals: no source says which part of one is the family's. */
export function cslItem(work: CitedWork): CslItem {
  const { csl, genre } = workType(work);
  const note = dateNote(work.date);
  return {
    id: work.key,
    type: csl,
    title: titleText(work),
    ...(work.authors.length === 0 ? {} : { author: work.authors.map((literal) => ({ literal })) }),
    ...(work.publisher === null
      ? {}
      : { [isContained(work) ? "container-title" : "publisher"]: work.publisher }),
    ...(work.date === null ? {} : { issued: cslDate(work.date) }),
    ...(work.url === null ? {} : { URL: work.url }),
    ...(genre === null ? {} : { genre }),
    ...(note === null ? {} : { note }),
  };
}

function cslDate(date: PublicationDate): CslDate {
  const { first, last, isUncertain } = date;
  if (first === null || last === null) return { literal: yearText(date) };
  const parts = isOneDate(date) ? [first] : [first, last];
  return { "date-parts": parts, ...(isUncertain ? { circa: true } : {}) };
}
