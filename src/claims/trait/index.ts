export { Trait } from "./trait.entity.ts";
export { traitConcept } from "./trait.links.ts";
export * from "./trait.words.ts";
