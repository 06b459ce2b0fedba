import { Weekday } from "../../claims/claim/index.ts";
import { readEdtf, readValidTime } from "../../lens/index.ts";
import type { ValidTime } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import type { SeedSourceFile } from "./seed.batch.ts";
import type { CheckRun } from "./seed.check-run.ts";
import { datesOf } from "./seed.located.ts";
import type { LocatedDate } from "./seed.located.ts";
import type { SeedPath } from "./seed.problem.ts";

/** The first of January 1970 was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 3;

function weekdayOf(day: number): Weekday | undefined {
  return wordsOf(Weekday)[(((day + WEEKDAY_OF_DAY_ZERO) % 7) + 7) % 7];
}

function readDate(text: string, { of, ended }: LocatedDate): ValidTime["start"] {
  if (of === "validTime") return readValidTime(text, { ended }).start;
  const { earliest, latest } = readEdtf(text);
  return { kind: "KNOWN", earliest, latest };
}

/** The weekday that an exact day contradicts. */
function contradictedWeekday(start: ValidTime["start"], { date }: LocatedDate): string | undefined {
  if (typeof date === "string" || date.weekday === undefined) return undefined;
  if (start.kind !== "KNOWN" || start.earliest !== start.latest) return undefined;
  const weekday = weekdayOf(start.earliest);
  return weekday === date.weekday
    ? undefined
    : `saw ${date.weekday}, expected ${weekday ?? "another"}, as ${date.edtf} was one`;
}

/** The dates a date object holds, each with its key. */
function textsOf({ date }: LocatedDate): readonly (readonly [SeedPath, string])[] {
  if (typeof date === "string") return [[[], date]];
  const stated = date.stated === undefined ? [] : [[["stated"], date.stated] as const];
  return [[["edtf"], date.edtf], ...stated];
}

function checkDate(run: CheckRun, source: SeedSourceFile, located: LocatedDate): void {
  const { path } = located;
  for (const [key, text] of textsOf(located)) {
    try {
      const start = readDate(text, located);
      const message = key[0] === "stated" ? undefined : contradictedWeekday(start, located);
      if (message !== undefined) run.report(source, [...path, "weekday"], message);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      run.report(source, [...path, ...key], error.message);
    }
  }
}

/** Checks that every date can be read, and that a weekday fits the day it stands with. */
export function checkDates(run: CheckRun): void {
  for (const source of run.batch.sources) {
    for (const located of datesOf(source)) checkDate(run, source, located);
  }
}
