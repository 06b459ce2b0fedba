import type { Concept } from "../../platform/links/index.ts";

export type { CountedStance, DeclinedStance, Standing, Standings } from "./standing.types.ts";
export { standingsAbout, standingsOf } from "./standings.ts";

export const standingConcept: Concept = { folder: "questions/standing" };
