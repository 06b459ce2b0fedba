import type { Concept } from "../../platform/links/index.ts";

export const newsConcept: Concept = { folder: "questions/news" };
