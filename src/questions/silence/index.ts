import type { Concept } from "../../platform/links/index.ts";

export const silenceConcept: Concept = { folder: "questions/silence" };
