import type { Concept } from "../../platform/links/index.ts";

export { commonDays, contradict, type ContradictionSide } from "./contradiction.ts";
export { sideOf, sidesOn, type HeldSide } from "./sides.ts";
export { checkComparable, MAXIMUM_COMPARED } from "./stance-limit.ts";
export type { CountedStance, DeclinedStance, Standing, Standings } from "./standing.types.ts";
export {
  stanceHistories,
  standingsAbout,
  standingsIn,
  standingsOf,
  type StanceQuestion,
} from "./standings.ts";

export const standingConcept: Concept = { folder: "questions/standing" };
