import { closedSet } from "../../platform/graphql/index.ts";

export const Degree = closedSet("Degree", "How far an argument goes.", {
  FULL: "Said without limit.",
  PARTIAL: "In part.",
  UNSTATED: "The source does not say how far.",
});
export type Degree = keyof typeof Degree;
