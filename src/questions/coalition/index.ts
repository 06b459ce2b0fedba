import type { Concept } from "../../platform/links/index.ts";

export const coalitionConcept: Concept = { folder: "questions/coalition" };
