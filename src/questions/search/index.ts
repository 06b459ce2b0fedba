import type { Concept } from "../../platform/links/index.ts";
import { searchIndex } from "./search-index.projection.ts";
import { SearchResolver } from "./search.resolver.ts";

export { searchIndex } from "./search-index.projection.ts";
export { tokensOf } from "./tokens.ts";
export { slips } from "./resemblance.ts";

export const searchConcept: Concept = {
  folder: "questions/search",
  resolvers: [SearchResolver],
  projections: [searchIndex],
};
