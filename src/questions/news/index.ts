import type { Concept } from "../../platform/links/index.ts";
import { NewsResolver, NewsSummaryResolver } from "./news.resolver.ts";

export { NewsKind } from "./news.words.ts";

export const newsConcept: Concept = {
  folder: "questions/news",
  resolvers: [NewsResolver, NewsSummaryResolver],
};
