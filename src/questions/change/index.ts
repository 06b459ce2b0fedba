import type { Concept } from "../../platform/links/index.ts";

export const changeConcept: Concept = { folder: "questions/change" };
