import type { Concept } from "../../platform/links/index.ts";

export const positionsConcept: Concept = { folder: "questions/positions" };
