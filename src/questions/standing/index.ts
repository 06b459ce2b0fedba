import type { Concept } from "../../platform/links/index.ts";

export { commonDays, contradict, type ContradictionSide } from "./contradiction.ts";

export const standingConcept: Concept = { folder: "questions/standing" };
