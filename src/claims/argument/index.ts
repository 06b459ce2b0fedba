export { Argument } from "./argument.entity.ts";
export { argumentConcept } from "./argument.links.ts";
export * from "./argument.words.ts";
