export type { KnownThings, SeedBatch, SeedNodesFile, SeedSourceFile } from "./seed.batch.ts";
export type { SeedClaim, SeedDate, SeedEvidence, SeedLocator } from "./seed.claim-schema.ts";
export type { SeedText } from "./seed.document.ts";
export { pathText, SeedError } from "./seed.problem.ts";
export type { SeedPath, SeedPlace, SeedProblem } from "./seed.problem.ts";
export { readSeedFiles, readSeedTexts } from "./seed.reader.ts";
export type { NodesFile, SeedNode, SeedPassage, SeedSource, SourceFile } from "./seed.schema.ts";
