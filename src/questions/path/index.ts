import type { Concept } from "../../platform/links/index.ts";
import { PathResolver } from "./path.resolver.ts";

export { GraphLinks, type LinkFilter } from "./graph-links.ts";
export { shortestPaths, type Links } from "./shortest-paths.ts";

export const pathConcept: Concept = { folder: "questions/path", resolvers: [PathResolver] };
