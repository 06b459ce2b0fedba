import type { Concept } from "../../platform/links/index.ts";

export { claimFacts, knownAtRevision, type ClaimFacts, type Query } from "./claim-facts.ts";
export { strengthOf } from "./strength.ts";
export {
  attestations,
  fallsBack,
  propositionTimes,
  stands,
  startOf,
  WHOLE_WORLD,
  type PropositionTimes,
  type World,
} from "./proposition-times.ts";

/** When propositions hold, from what is claimed of them: no tables or fields of its own. */
export const timingConcept: Concept = { folder: "claims/timing" };
