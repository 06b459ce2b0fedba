const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];
const SEASONS: Readonly<Record<string, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

const DOUBTS: Readonly<Record<string, string>> = { "?": "perhaps ", "~": "about ", "%": "perhaps about " };

const SINGLE = /^(?<year>-?[\dX]{4})(?:-(?<month>[\dX]{2}))?(?:-(?<day>[\dX]{2}))?(?<doubt>[?~%]?)$/u;

/** An EDTF date in words: `2022-07` as “July 2022”, `[2022-01-01..2022-06-01]` as “some day between … and …”. */
export function dateWords(edtf: string): string {
  const [start, end] = edtf.split("/");
  if (end !== undefined) return spanWords(start ?? "", end);
  const choice = /^[[{](?<inner>.*)[\]}]$/u.exec(edtf)?.groups?.["inner"];
  return choice === undefined ? singleWords(edtf) : choiceWords(choice);
}

function spanWords(start: string, end: string): string {
  const from = sideWords(start);
  const to = sideWords(end);
  if (from === null) return to === null ? "at a time nobody gives" : `until ${to}`;
  if (to !== null) return `from ${from} to ${to}`;
  return end === ".." ? `since ${from}` : `from ${from}, until when is not said`;
}

/** Null for an open or an unknown side. */
function sideWords(side: string): string | null {
  return side === "" || side === ".." ? null : dateWords(side);
}

function choiceWords(inner: string): string {
  const [first = "", last] = inner.split("..");
  if (last === undefined)
    return inner
      .split(",")
      .map((one) => dateWords(one.trim()))
      .join(" or ");
  if (first === "") return `${dateWords(last)} or before`;
  if (last === "") return `${dateWords(first)} or later`;
  return `some day between ${dateWords(first)} and ${dateWords(last)}`;
}

function singleWords(text: string): string {
  const { year, month, day, doubt = "" } = SINGLE.exec(text)?.groups ?? {};
  if (year === undefined) return text;
  return (
    (DOUBTS[doubt] ?? "") + [dayWords(day), monthWords(month), yearWords(year)].filter(Boolean).join(" ")
  );
}

function dayWords(day: string | undefined): string {
  return day === undefined || day.includes("X") ? "" : String(Number(day));
}

function monthWords(month: string | undefined): string {
  if (month === undefined) return "";
  return SEASONS[month] ?? MONTHS[Number(month) - 1] ?? "some month of";
}

function yearWords(year: string): string {
  if (year === "XXXX") return "of a year that is not known";
  return year.includes("X") ? `the ${year.replaceAll("X", "0")}s` : year;
}

/** An instant to the minute, in the words of its own clock: “3 June 2022, 12:00 UTC”. */
export function instantWords(instant: string): string {
  const [day = "", time = ""] = instant.split("T");
  return `${dateWords(day)}, ${time.slice(0, 5)} UTC`;
}
