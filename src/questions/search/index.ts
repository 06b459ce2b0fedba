import type { Concept } from "../../platform/links/index.ts";
import { searchIndex } from "./search-index.projection.ts";
import { SearchResolver } from "./search.resolver.ts";

export { Postings } from "./postings.ts";
export { BestHits, type Hit } from "./ranking.ts";
export { searchIndex } from "./search-index.projection.ts";
export { Spellings } from "./spellings.ts";
export { foldedTokens, tokensOf } from "./tokens.ts";
export { slips } from "./resemblance.ts";
export { WordBook } from "./word-book.ts";

export const searchConcept: Concept = {
  folder: "questions/search",
  resolvers: [SearchResolver],
  projections: [searchIndex],
};
