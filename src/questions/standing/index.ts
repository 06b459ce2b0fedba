import type { Concept } from "../../platform/links/index.ts";

export { commonDays, contradict, type ContradictionSide } from "./contradiction.ts";
export { sidesOnSubject, type SidesOnSubject } from "./kept-sides.ts";
export { sideAt, SIDES, SideWalk, type HeldSide } from "./side-walk.ts";
export { sideOf, sidesOn } from "./sides.ts";
export { checkComparable, MAXIMUM_COMPARED } from "./stance-limit.ts";
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
