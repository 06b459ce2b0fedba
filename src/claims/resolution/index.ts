import type { Concept } from "../../platform/links/index.ts";

export const resolutionConcept: Concept = { folder: "claims/resolution" };
