export { claimFilter, propositionFilter } from "./claim.filters.ts";
export { Claim } from "./claim.entity.ts";
export { claimConcept } from "./claim.links.ts";
export { onWhoseWordOf } from "./claim.resolver.ts";
export * from "./claim.words.ts";
export { Proposition } from "./proposition.entity.ts";
export { BY_ATTESTATION, BY_TIME, propositionShape } from "./proposition.links.ts";
export { UNKNOWN_CLAIMANT } from "./whose-word.ts";
