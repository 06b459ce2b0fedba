import type { Concept } from "../../platform/links/index.ts";

export const conflictConcept: Concept = { folder: "questions/conflict" };
