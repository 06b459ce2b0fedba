import { titleText, workType, type CitedWork } from "./cited-work.ts";
import { dateNote, isOneDate, yearText } from "./publication-date.ts";

const COMMANDS: Readonly<Record<string, string>> = {
  "\\": String.raw`{\textbackslash}`,
  "{": String.raw`{\textbraceleft}`,
  "}": String.raw`{\textbraceright}`,
  "^": String.raw`{\textasciicircum}`,
  "~": String.raw`{\textasciitilde}`,
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A text as TeX prints it letter by letter. A brace is a command, since BibTeX counts even those behind a backslash;
 * marks that TeX would join (two hyphens, two quotes) are kept apart.
 */
export function bibtexText(text: string): string {
  return text
    .replace(/[\\{}^~&%$#_]/gu, (mark) => COMMANDS[mark] ?? `\\${mark}`)
    .replace(/([-'`,<>])(?=\1)/gu, "$1{}")
    .replace(/([?!])(?=`)/gu, "$1{}");
}

/** A work as an entry of a BibTeX file, in UTF-8. */
export function bibtexEntry(work: CitedWork): string {
  const { bibtex, genre } = workType(work);
  const outlet = bibtex === "article" ? "journal" : "publisher";
  const fields = [
    ...whole("author", work.authors.length === 0 ? null : work.authors),
    ...whole("title", [titleText(work)]),
    ...whole(outlet, work.publisher === null ? null : [work.publisher]),
    ...dateFields(work),
    ...whole("howpublished", genre === null ? null : [genre]),
    // Addresses are printed as they stand: TeX reads no command in them.
    ...(work.url === null ? [] : [`url = {${work.url}}`]),
    ...whole("note", noteOf(work)),
  ];
  return `@${bibtex}{${work.key},\n${fields.map((field) => `  ${field},\n`).join("")}}\n`;
}

/** Two pairs of braces keep a name whole, and a title in its own capitals. */
function whole(name: string, texts: readonly string[] | null): string[] {
  if (texts === null) return [];
  return [`${name} = {${texts.map((text) => `{${bibtexText(text)}}`).join(" and ")}}`];
}

function dateFields({ date }: CitedWork): string[] {
  const year = `year = {${yearText(date)}}`;
  if (date === null || date.isUncertain || !isOneDate(date)) return [year];
  const [, month, day] = date.first ?? [];
  return [
    year,
    ...(month === undefined ? [] : [`month = ${MONTHS[month - 1] ?? ""}`]),
    ...(day === undefined ? [] : [`day = {${String(day)}}`]),
  ];
}

function noteOf({ date }: CitedWork): readonly string[] | null {
  const note = dateNote(date);
  return note === null ? null : [note];
}
