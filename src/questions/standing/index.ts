import type { Concept } from "../../platform/links/index.ts";

export const standingConcept: Concept = { folder: "questions/standing" };
