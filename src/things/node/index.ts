export { bySlug, hasSector, linkedBySlug, nodeFilter } from "./node.filters.ts";
export { nodeConcept, nodeRoots, nodeShape, sectorsOf, sectorsSql } from "./node.links.ts";
export * from "./node.words.ts";
export { Actor, Subject } from "./subject.entity.ts";
