import { closedSet } from "../../platform/graphql/index.ts";

export const DivisionReason = closedSet("DivisionReason", "Why no division can be told.", {
  TOO_FEW: "Fewer than two holders support, oppose, or stand in the middle.",
});
export type DivisionReason = keyof typeof DivisionReason;
