import type { z } from "zod";
import { dateText, type Day } from "../../lens/index.ts";
import type { dateSchema } from "../seed/index.ts";
import type { Chance } from "./chance.ts";

/** A date as lines have it. */
export type DateLine = z.input<typeof dateSchema>;

/** Where a source tells its own date: by it a claim's is inferred. */
export const HEADER = { at: [0, 20] as [number, number] };

const SEASONS = ["21", "22", "23", "24"] as const;
const THREE_YEARS = 1_095;

const text = (day: Day): string => dateText(day) ?? "2020-01-01";
const month = (day: Day): string => text(day).slice(0, 7);
const year = (day: Day): string => text(day).slice(0, 4);

/** A day some time before another one. */
function before(chance: Chance, day: Day): Day {
  return day - chance.below(THREE_YEARS);
}

/** When something is said to hold that was told on a day: known, vague, open, ended, inferred, or not said at all. */
export function validTime(chance: Chance, told: Day): DateLine | undefined {
  if (chance.happens(0.35)) return undefined;
  const start = before(chance, told);
  if (chance.happens(0.08)) return inferred(chance, `${text(start)}/`);
  const forms = [
    `${text(start)}/`,
    `${text(start)}/..`,
    `${month(start)}/`,
    `${year(start)}~/`,
    `${text(start)}/${text(start + chance.below(told - start + 400))}`,
    `${month(start)}/${month(start + 200)}`,
    `/${text(start)}`,
    `${year(start)}-${chance.one(SEASONS)}/`,
    "..",
  ];
  return chance.one(forms);
}

/** When something happened, as precise as a source may tell it. */
export function eventDate(chance: Chance, told: Day): DateLine | undefined {
  if (chance.happens(0.15)) return undefined;
  const day = told - chance.below(60);
  if (chance.happens(0.1)) return inferred(chance, text(day));
  const forms = [
    text(day),
    text(day),
    text(day),
    month(day),
    `${month(day)}~`,
    `${year(day)}-${chance.one(SEASONS)}`,
    `[${text(day - 20)}..${text(day)}]`,
    `XXXX${text(day).slice(4)}`,
  ];
  return chance.one(forms);
}

/** When a source was published: a day, a vague one, an inferred one, or nobody says. */
export function publication(
  chance: Chance,
  { day, place }: { day: Day; place: number },
): DateLine | undefined {
  switch (place % 10) {
    case 1:
      return `${month(day)}~`;
    case 2:
      return undefined;
    case 3:
      return inferred(chance, text(day));
    default:
      return text(day);
  }
}

/** The start of something that has ended since, nobody says when. */
export function startOnly(chance: Chance, told: Day): DateLine {
  return `${text(before(chance, told))}/`;
}

/** An exact day after another one. */
export function dayAfter(chance: Chance, told: Day): string {
  return text(told + 1 + chance.below(400));
}

function inferred(chance: Chance, edtf: string): DateLine {
  return {
    edtf,
    basis: "INFERRED",
    reason: "By the date of the page.",
    stated: `XXXX${edtf.slice(4, 10)}`,
    dating: [{ ...HEADER, sha256: chance.digest() }],
  };
}
