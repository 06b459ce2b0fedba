export { Evidence } from "./evidence.entity.ts";
export { evidenceConcept } from "./evidence.links.ts";
export * from "./evidence.words.ts";
