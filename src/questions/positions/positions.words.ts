import { closedSet } from "../../platform/graphql/index.ts";

export const HolderKind = closedSet("HolderKind", "Sorts of holders of a stance, each holder of one sort.", {
  PERSON: "A person.",
  ORGANIZATION: "An organization that is no informal group.",
  INFORMAL_GROUP: "A collective without form or name of its own: some prosecutors, voters of a county.",
});
export type HolderKind = keyof typeof HolderKind;

export const Derivation = closedSet(
  "Derivation",
  "How a stance is carried over from one subject to another.",
  {
    BEARS_ON:
      "Along a BEARS_ON tie, from what bears to what it bears on, never back: same position for FOR, turned for AGAINST.",
    WHOLE_TO_PART: "Along PART_OF ties, from a whole to its part: same position.",
    PART_TO_WHOLE: "Along PART_OF ties, from a part to its whole: same position.",
  },
);
export type Derivation = keyof typeof Derivation;
