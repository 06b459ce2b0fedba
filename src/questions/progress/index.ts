import type { Concept } from "../../platform/links/index.ts";

export const progressConcept: Concept = { folder: "questions/progress" };
