import type { Concept } from "../../platform/links/index.ts";

export const agreementConcept: Concept = { folder: "questions/agreement" };
