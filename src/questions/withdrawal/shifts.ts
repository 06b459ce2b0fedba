import type { SetAside } from "../../lens/index.ts";
import { closedSet } from "../../platform/graphql/index.ts";

export const DateShift = closedSet(
  "DateShift",
  "Which date says something else once sources are set aside.",
  {
    PUBLISHED_ON: "When a source was published.",
    VALID_TIME: "When something holds by a claim, and on what grounds.",
    ATTESTED: "When it was said.",
    HOLDS: "When a proposition holds, from all its claims together.",
    DEADLINE: "The day that a deadline is.",
  },
);
export type DateShift = keyof typeof DateShift;

type AsideSet = keyof SetAside["fallen"];

/** A row whose dates say something else. */
export interface ShiftedRow {
  readonly set: AsideSet;
  readonly serial: number;
  readonly shifted: readonly DateShift[];
}

/** What a property that shifts is a part of. What lists are ordered by follows from the others. */
const PART_OF: Readonly<Record<string, DateShift>> = {
  publishedOn: "PUBLISHED_ON",
  publishedEarliest: "PUBLISHED_ON",
  publishedLatest: "PUBLISHED_ON",
  validTime: "VALID_TIME",
  endKind: "VALID_TIME",
  dateBasis: "VALID_TIME",
  dateReason: "VALID_TIME",
  attestedEarliest: "ATTESTED",
  attestedLatest: "ATTESTED",
  attestedFrom: "ATTESTED",
  attestedTo: "ATTESTED",
  possibleFrom: "HOLDS",
  certainFrom: "HOLDS",
  certainTo: "HOLDS",
  presumedTo: "HOLDS",
  possibleTo: "HOLDS",
  date: "DEADLINE",
  dateEarliest: "DEADLINE",
  dateLatest: "DEADLINE",
};

const SETS: readonly AsideSet[] = ["sources", "claims", "propositions"];

/** The rows that say something else without sources than they did with them: sources first, then claims, then propositions. */
export function shiftedRows(without: SetAside["shifted"], withThem: SetAside["shifted"] = {}): ShiftedRow[] {
  const parts = new Map<string, Set<DateShift>>();
  for (const [name, value] of Object.entries(without)) {
    const [set = "", serial = "", property = ""] = name.split("/");
    const part = set === "sources" ? DateShift.PUBLISHED_ON : PART_OF[property];
    const isNew = withThem[name as keyof SetAside["shifted"]] !== value;
    if (part === undefined || !isNew) continue;
    const row = `${set}/${serial}`;
    parts.set(row, (parts.get(row) ?? new Set()).add(part));
  }
  return [...parts].map(([row, shifted]) => {
    const [set, serial] = row.split("/") as [AsideSet, string];
    return { set, serial: Number(serial), shifted: [...shifted].sort() };
  });
}

/** A row's place in the list of what shifts. */
export function placeOfShift({ set, serial }: ShiftedRow): number[] {
  return [SETS.indexOf(set), serial];
}
