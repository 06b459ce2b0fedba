import type { Concept } from "../../platform/links/index.ts";

export const citationConcept: Concept = { folder: "questions/citation" };
