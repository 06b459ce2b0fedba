import { closedSet } from "../../platform/graphql/index.ts";

export const CellState = closedSet("CellState", "What is known of an actor on a subject.", {
  STANDS: "It has a current stance: the one held last.",
  CONTESTED: "Two of its stances contradict each other.",
  UNORDERED: "It has two stances of which neither is known to be the later.",
  DECLINED: "It declined to say, and has no stance.",
  NONE: "Nothing is known. That is not neutrality.",
});
export type CellState = keyof typeof CellState;
