import { closedSet } from "../../platform/graphql/index.ts";

export const StanceChangeKind = closedSet("StanceChangeKind", "How far a holder moved.", {
  REVERSAL: "From SUPPORT to OPPOSE, or back.",
  SHIFT: "Between any other two positions: to or from the middle, or indecision.",
});
export type StanceChangeKind = keyof typeof StanceChangeKind;
