import { dateWords, decimalWords, plain } from "../words/index.ts";

/** A figure as the API tells it. */
export interface Figure {
  readonly metric: string;
  readonly bound: string;
  readonly stated: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly base: string | null;
  readonly date: string | null;
  readonly direction: string | null;
}

const BOUNDS: Readonly<Record<string, string>> = {
  APPROXIMATE: "about ",
  AT_LEAST: "at least ",
  AT_MOST: "at most ",
  JUST_OVER: "slightly over ",
  JUST_UNDER: "slightly under ",
  LESS_THAN: "less than ",
  MORE_THAN: "more than ",
};

const UNITS: Readonly<Record<string, string>> = { PERCENT: " %", USD: " US dollars", COUNT: "", RANK: "" };

/** What a figure says: “slightly over 560,000 signatures”. */
export function figureWords(figure: Figure): string {
  const { date, direction, base } = figure;
  if (date !== null) return dateWords(date);
  const parts = [
    valueWords(figure),
    direction === null ? null : plain(direction),
    base === null ? null : `(${base})`,
  ];
  return parts.filter((part) => part !== null && part !== "").join(" ");
}

function valueWords({ bound, stated, low, high, unit }: Figure): string | null {
  if (bound === "BETWEEN" && low !== null && high !== null)
    return `between ${decimalWords(low)} and ${decimalWords(high)}${unitWords(unit)}`;
  if (stated === null) return null;
  return `${BOUNDS[bound] ?? ""}${decimalWords(stated)}${unitWords(unit)}`;
}

function unitWords(unit: string | null): string {
  if (unit === null) return "";
  return UNITS[unit] ?? ` ${plain(unit)}s`;
}
