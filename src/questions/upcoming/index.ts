import type { Concept } from "../../platform/links/index.ts";

export const upcomingConcept: Concept = { folder: "questions/upcoming" };
