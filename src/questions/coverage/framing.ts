import { groupBy } from "../../platform/collections/index.ts";
import { closedSet } from "../../platform/graphql/index.ts";
import type { CarriedRow } from "./carried.sql.ts";

export const FramingDifference = closedSet(
  "FramingDifference",
  "In what the sources that carry one proposition tell it differently. None of it is a conflict: they say the same thing.",
  {
    CLAIMANT: "On whose word. Outlets that each speak in their own voice don't differ in this.",
    ATTRIBUTION: "How it is told: one quotes, another reports.",
    MODALITY: "In what mode: said to be so by one, at a distance or as a plan by another.",
    QUALIFIER: "One gives a limit or condition that another does not, or another one.",
    SAID_AS: "By which word of the text the stance shows.",
    VALID_TIME: "When it holds: one gives a date that another does not, or a vaguer one.",
  },
);
export type FramingDifference = keyof typeof FramingDifference;

/** What a source says in each respect. The publisher's own voice is one word for all outlets. */
const RESPECTS: Readonly<Record<FramingDifference, (row: CarriedRow) => number | string | null>> = {
  CLAIMANT: ({ claimant, publisher }) => (claimant === publisher ? "own voice" : claimant),
  ATTRIBUTION: ({ attribution }) => attribution,
  MODALITY: ({ modality }) => modality,
  QUALIFIER: ({ qualifier }) => qualifier,
  SAID_AS: ({ saidAs }) => saidAs,
  VALID_TIME: ({ validTime }) => validTime,
};

/** In what the sources that carry a proposition differ: none where there is one source only. */
export function framingOf(rows: readonly CarriedRow[]): FramingDifference[] {
  const sources = [...groupBy(rows, ({ source }) => source).values()];
  return (Object.keys(RESPECTS) as FramingDifference[]).filter((respect) => {
    const told = sources.map((carried) => said(carried, RESPECTS[respect]));
    return new Set(told).size > 1;
  });
}

function said(rows: readonly CarriedRow[], of: (row: CarriedRow) => number | string | null): string {
  return JSON.stringify([...new Set(rows.map((row) => JSON.stringify(of(row))))].sort());
}
