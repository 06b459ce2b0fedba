import { closedSet } from "../../platform/graphql/index.ts";

export const TraitKind = closedSet(
  "TraitKind",
  "Which attribute a trait gives. SCOPE, AGE, ORDINAL and OUTCOME have one value at a time and can conflict; the others may have many.",
  {
    SCOPE: "What a policy covers, by a controlled `valueKey`; ALL where no limit is given.",
    AGE: "A person's age in years, at the day of the claim; no birth year is computed.",
    ORDINAL: "Which one in a row: first, second.",
    OUTCOME: "How a campaign ended.",
    NAME: "A spelling by which a source calls it.",
    LABEL: "A description a source gives it.",
    GOAL: "What it is meant to bring about.",
    COMPOSITION: "Who or what it is made up of.",
    QUANTIFIER: "How many of them: some, many.",
    RANK: "Its place among others of its kind.",
  },
);
export type TraitKind = keyof typeof TraitKind;

/** The kinds of which a node has one value at a time. */
export const SINGLE_VALUED: readonly TraitKind[] = ["SCOPE", "AGE", "ORDINAL", "OUTCOME"];
