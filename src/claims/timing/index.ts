export { claimFacts, type ClaimFacts, type Query } from "./claim-facts.ts";
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
