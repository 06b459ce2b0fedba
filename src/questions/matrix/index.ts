import type { Concept } from "../../platform/links/index.ts";

export const matrixConcept: Concept = { folder: "questions/matrix" };
