import type { Concept } from "../../platform/links/index.ts";

export { commonDays, contradict, contradictAsCounted, type ContradictionSide } from "./contradiction.ts";
export { sidesOnSubject, type SidesOnSubject } from "./kept-sides.ts";
export { sideOf, sidesOn } from "./sides.ts";
export { sideAt, SIDES, sidesHeld, weighedRow, type HeldSide } from "./sides-walked.ts";
export { checkComparable, MAXIMUM_COMPARED } from "./stance-limit.ts";
export { StanceWalk } from "./stance-walk.ts";
export type { CountedStance, DeclinedStance, Standing, Standings } from "./standing.types.ts";
export {
  stanceHistories,
  standingIn,
  standingsAbout,
  standingsIn,
  standingsOf,
  type StanceQuestion,
} from "./standings.ts";

export const standingConcept: Concept = { folder: "questions/standing" };
