import type { Concept } from "../../platform/links/index.ts";
import { SubjectDivisionResolver } from "./division.resolver.ts";

export { divisionOf } from "./division.rule.ts";

/** How divided those are who take a position. */
export const divisionConcept: Concept = {
  folder: "questions/division",
  resolvers: [SubjectDivisionResolver],
};
