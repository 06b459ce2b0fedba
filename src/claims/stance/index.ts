export { Stance } from "./stance.entity.ts";
export { stanceConcept } from "./stance.links.ts";
export * from "./stance.words.ts";
