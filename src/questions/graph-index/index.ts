import type { Concept } from "../../platform/links/index.ts";

export const graphIndexConcept: Concept = { folder: "questions/graph-index" };
