import type { Concept } from "../../platform/links/index.ts";
import { SearchResolver } from "./search.resolver.ts";

export const searchConcept: Concept = { folder: "questions/search", resolvers: [SearchResolver] };
