import type { Concept } from "../../platform/links/index.ts";

export const pathConcept: Concept = { folder: "questions/path" };
