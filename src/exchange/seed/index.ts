export type {
  KnownThings,
  NamedBefore,
  NamedClaim,
  SeedBatch,
  SeedNodesFile,
  SeedSourceFile,
} from "./seed.batch.ts";
export { CheckRun } from "./seed.check-run.ts";
export { checkClaims } from "./seed.claim-checks.ts";
export { claimSchema, dateSchema, slugSchema } from "./seed.claim-schema.ts";
export { checkDates } from "./seed.date-checks.ts";
export type { SeedDocument } from "./seed.document.ts";
export { SeedDrafts } from "./seed.drafts.ts";
export { IssueReader } from "./seed.issues.ts";
export { checkMentions, slugsMentioned } from "./seed.mention-checks.ts";
export { checkNodes } from "./seed.node-checks.ts";
export { checkReferences } from "./seed.reference-checks.ts";
export { changeSetSchema, nodeSchema, passageSchema, sourceSchema } from "./seed.schema.ts";
export type { SeedClaim, SeedDate, SeedEvidence, SeedLocator } from "./seed.claim-schema.ts";
export type { SeedText } from "./seed.document.ts";
export { pathText, SeedError } from "./seed.problem.ts";
export type { SeedPath, SeedPlace, SeedProblem } from "./seed.problem.ts";
export { readSeedFiles, readSeedTexts } from "./seed.reader.ts";
export type { NodesFile, SeedNode, SeedPassage, SeedSource, SourceFile } from "./seed.schema.ts";
export { seedJsonSchemas, writeSeedJsonSchemas } from "./seed.json-schema.ts";
export { claimsOf, datesOf, rangesOf } from "./seed.located.ts";
export type { LocatedClaim, LocatedDate, LocatedRange, PropositionKey } from "./seed.located.ts";
export { unkeptTexts } from "./seed.unkept-texts.ts";
export { checkSeedTexts, type TextsBySlug } from "./seed.text.ts";
export {
  importSeeds,
  knownThings,
  nodeDraft,
  passageDraft,
  sourceHeader,
  type ImportProgress,
} from "./seed.import.ts";
export { correctionFileSchema, correctionSource, problemOfClaim, readCorrection } from "./seed.correction.ts";
export { KEY_IN_GRAPH } from "./seed.located.ts";
