export { figureWords } from "./figure-words.ts";
export type { Figure } from "./figure-words.ts";
export { named } from "./named.graphql.ts";
export { propositionBrief } from "./proposition-brief.graphql.ts";
export { PropositionWords } from "./proposition-words.tsx";
export type { PropositionBrief } from "./proposition-words.tsx";
