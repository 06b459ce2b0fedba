import type { Concept } from "../../platform/links/index.ts";

export const neighbourhoodConcept: Concept = { folder: "questions/neighbourhood" };
