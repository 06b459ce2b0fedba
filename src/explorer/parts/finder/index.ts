export { Finder } from "./finder.tsx";
export { nodeNamed } from "./node-named.graphql.ts";
export type { Suggestion } from "./suggestion.ts";
