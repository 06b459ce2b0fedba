import type { Concept } from "../../platform/links/index.ts";

export const timelineConcept: Concept = { folder: "questions/timeline" };
