export { openChangeSet } from "./change-set.ts";
export type * from "./draft.ts";
export { importSource, SourceImport, type ImportedSource, type SourcePart } from "./import.ts";
export { claimKey, evidenceKey, propositionKey } from "./keys.ts";
export { newNodes, slugsIn } from "./node-rows.ts";
export { reopenConflict, resolveConflict, type ChangedConflict, type ResolutionDraft } from "./resolve.ts";
export { reviseClaims, type ClaimRevision, type RevisedClaims } from "./revise.ts";
export { checkRules, type CheckedRule } from "./rules.ts";
export type { DetailDraft, NodeDraft, PassageDraft, SourceDraft, SourceHeader } from "./source-draft.ts";
export {
  attachMatching,
  attachText,
  checkLocators,
  noteLocators,
  type CheckedSource,
} from "./source-texts.ts";
export { correctClaim, withdrawClaim, type ChangedClaim } from "./withdraw.ts";
export { queryOn } from "./write.ts";
