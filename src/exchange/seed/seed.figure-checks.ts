import { UNIT_SCALE } from "../../claims/observation/index.ts";
import type { Metric } from "../../claims/observation/index.ts";
import type { Rule } from "./seed.check-run.ts";
import type { SeedClaim } from "./seed.claim-schema.ts";

type Figure = NonNullable<SeedClaim["observation"]>;

/** Metrics that say nothing without their base: people of which sort, a share of what. */
const METRICS_WITH_BASE: ReadonlySet<Metric> = new Set([
  "SIGNATURES_REQUIRED_SHARE",
  "PEOPLE",
  "CASES",
  "SIZE",
  "OTHER",
]);

function figuresOf({ value, between }: Figure): string[] {
  return [...(value === undefined ? [] : [value]), ...(between ?? [])];
}

function decimalPlaces(figure: string): number {
  return figure.split(".")[1]?.length ?? 0;
}

/** An exact decimal as a whole number of its `places`-th parts, so that nothing is rounded. */
function scaled(figure: string, places: number): bigint {
  const [whole = "", part = ""] = figure.split(".");
  return BigInt(whole + part.padEnd(places, "0"));
}

function isDescending(figures: readonly [string, string]): boolean {
  const places = Math.max(...figures.map(decimalPlaces));
  return scaled(figures[0], places) > scaled(figures[1], places);
}

function tooFine(figure: Figure): string | undefined {
  const { unit } = figure;
  if (unit === undefined) return undefined;
  return figuresOf(figure).find((text) => decimalPlaces(text) > UNIT_SCALE[unit]);
}

/** A column holds all integers of so many digits, and what a bound adds to them. */
const MOST_DIGITS = 18;

function tooLong(figure: Figure): string | undefined {
  const scale = UNIT_SCALE[figure.unit ?? "COUNT"];
  return figuresOf(figure).find((text) => String(scaled(text, scale)).replace("-", "").length > MOST_DIGITS);
}

function placeOfNumber({ value }: Figure): readonly [string] {
  return [value === undefined ? "between" : "value"];
}

/** Which of the ways to give a figure are used; there should be one. */
function waysOf({ value, between, direction, date }: Figure): string[] {
  return Object.entries({ value, between, direction, date }).flatMap(([key, given]) =>
    given === undefined ? [] : [key],
  );
}

function isNumber({ value, between }: Figure): boolean {
  return value !== undefined || between !== undefined;
}

const DEADLINE_RULES: readonly Rule<Figure>[] = [
  {
    broken: ({ metric, date }) => metric === "DEADLINE" && date === undefined,
    at: () => [],
    says: () => "`date` is missing, expected the day of the DEADLINE",
  },
  {
    broken: ({ metric, date }) => metric !== "DEADLINE" && date !== undefined,
    at: () => ["date"],
    says: ({ metric }) =>
      `saw a date with ${metric}, expected it with DEADLINE only; an as-of date is \`when\``,
  },
  {
    broken: (figure) =>
      figure.metric === "DEADLINE" &&
      (waysOf(figure).some((way) => way !== "date") || figure.unit !== undefined),
    at: (figure) => [waysOf(figure).find((way) => way !== "date") ?? "unit"],
    says: () => "saw more than the date of a DEADLINE, expected no number, unit or direction",
  },
];

const LENGTH_RULES: readonly Rule<Figure>[] = [
  {
    broken: (figure) => tooFine(figure) !== undefined,
    at: placeOfNumber,
    says: (figure) =>
      `saw ${tooFine(figure) ?? ""}, expected at most ${String(UNIT_SCALE[figure.unit ?? "COUNT"])} decimal places of ${figure.unit ?? "COUNT"}`,
  },
  {
    broken: (figure) => tooLong(figure) !== undefined,
    at: placeOfNumber,
    says: (figure) =>
      `saw ${tooLong(figure) ?? ""}, expected at most ${String(MOST_DIGITS)} digits in the smallest unit of ${figure.unit ?? "COUNT"}`,
  },
];

/** What a figure must and must not have: a date, a direction, or numbers with their unit. */
export const FIGURE_RULES: readonly Rule<Figure>[] = [
  ...DEADLINE_RULES,
  {
    broken: (figure) => figure.metric !== "DEADLINE" && waysOf(figure).length === 0,
    at: () => [],
    says: () => "the figure is missing, expected one of `value`, `between` and `direction`",
  },
  {
    broken: (figure) =>
      figure.metric !== "DEADLINE" && figure.date === undefined && waysOf(figure).length > 1,
    at: (figure) => [waysOf(figure)[1] ?? "value"],
    says: (figure) =>
      `saw ${waysOf(figure).join(" and ")}, expected one of \`value\`, \`between\` and \`direction\``,
  },
  {
    broken: ({ between, bound }) => between !== undefined && bound !== "BETWEEN",
    at: () => ["between"],
    says: ({ bound }) => `saw two figures with the bound ${bound}, expected BETWEEN`,
  },
  {
    broken: ({ between, bound }) => between === undefined && bound === "BETWEEN",
    at: () => ["bound"],
    says: () => "saw BETWEEN without `between`, expected two figures",
  },
  {
    broken: ({ between }) => between !== undefined && isDescending(between),
    at: () => ["between"],
    says: ({ between }) => `saw ${between?.join(" before ") ?? ""}, expected the smaller figure first`,
  },
  {
    broken: (figure) => isNumber(figure) && figure.metric !== "DEADLINE" && figure.unit === undefined,
    at: () => [],
    says: () => "`unit` is missing, expected what the number counts",
  },
  {
    broken: (figure) => figure.direction !== undefined && !isNumber(figure) && figure.unit !== undefined,
    at: () => ["unit"],
    says: ({ unit }) => `saw the unit ${unit ?? ""} with a direction, expected it with a number only`,
  },
  {
    broken: ({ direction, bound }) => direction !== undefined && bound !== "STATED" && bound !== "BETWEEN",
    at: () => ["bound"],
    says: ({ bound }) => `saw the bound ${bound} with a direction, expected it with a number only`,
  },
  ...LENGTH_RULES,
  {
    broken: ({ metric, base }) => base === undefined && METRICS_WITH_BASE.has(metric),
    at: () => [],
    says: ({ metric }) => `\`base\` is missing, expected what the ${metric} is of`,
  },
];
