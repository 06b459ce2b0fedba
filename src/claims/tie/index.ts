export { Tie } from "./tie.entity.ts";
export { tieConcept } from "./tie.links.ts";
export * from "./tie.words.ts";
