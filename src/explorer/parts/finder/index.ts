export { Finder } from "./finder.tsx";
export type { Suggestion } from "./suggestion.ts";
