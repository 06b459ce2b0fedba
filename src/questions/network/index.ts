import type { Concept } from "../../platform/links/index.ts";
import { NetworkResolver } from "./network.resolver.ts";

export { keptLinks } from "./kept-links.ts";
export { measuresOf, type Measures } from "./measures.ts";

export const networkConcept: Concept = { folder: "questions/network", resolvers: [NetworkResolver] };
