export { Stance } from "./stance.entity.ts";
export { holderSector, stanceConcept } from "./stance.links.ts";
export * from "./stance.words.ts";
