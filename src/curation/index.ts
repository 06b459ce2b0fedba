export { openChangeSet } from "./change-set.ts";
export type * from "./draft.ts";
export { importSource, type ImportedSource } from "./import.ts";
export { claimKey, evidenceKey, propositionKey } from "./keys.ts";
export { reopenConflict, resolveConflict, type ChangedConflict, type ResolutionDraft } from "./resolve.ts";
export { checkRules, type CheckedRule } from "./rules.ts";
export type { DetailDraft, NodeDraft, PassageDraft, SourceDraft } from "./source-draft.ts";
export { attachMatching, attachText, checkLocators, type CheckedSource } from "./source-texts.ts";
export { correctClaim, withdrawClaim, type ChangedClaim } from "./withdraw.ts";
