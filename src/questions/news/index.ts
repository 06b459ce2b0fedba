import type { Concept } from "../../platform/links/index.ts";
import { NewsResolver, NewsSummaryResolver } from "./news.resolver.ts";

export { NewsKind } from "./news.words.ts";
export { BEGINNING, STRANDS, type Place } from "./place.ts";
export { strandPage, type Look, type Stretch } from "./strand.ts";

export const newsConcept: Concept = {
  folder: "questions/news",
  resolvers: [NewsResolver, NewsSummaryResolver],
};
