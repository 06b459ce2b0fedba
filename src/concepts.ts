import { argumentConcept } from "./claims/argument/index.ts";
import { claimConcept } from "./claims/claim/index.ts";
import { eventConcept } from "./claims/event/index.ts";
import { evidenceConcept } from "./claims/evidence/index.ts";
import { observationConcept } from "./claims/observation/index.ts";
import { resolutionConcept } from "./claims/resolution/index.ts";
import { stanceConcept } from "./claims/stance/index.ts";
import { tieConcept } from "./claims/tie/index.ts";
import { timingConcept } from "./claims/timing/index.ts";
import { traitConcept } from "./claims/trait/index.ts";
import type { Concept } from "./platform/links/index.ts";
import { asOfConcept } from "./questions/as-of/index.ts";
import { graphIndexConcept } from "./questions/graph-index/index.ts";
import { standingConcept } from "./questions/standing/index.ts";
import { positionsConcept } from "./questions/positions/index.ts";
import { divisionConcept } from "./questions/division/index.ts";
import { argumentsConcept } from "./questions/arguments/index.ts";
import { changeConcept } from "./questions/change/index.ts";
import { agreementConcept } from "./questions/agreement/index.ts";
import { coalitionConcept } from "./questions/coalition/index.ts";
import { matrixConcept } from "./questions/matrix/index.ts";
import { pathConcept } from "./questions/path/index.ts";
import { neighbourhoodConcept } from "./questions/neighbourhood/index.ts";
import { conflictConcept } from "./questions/conflict/index.ts";
import { coverageConcept } from "./questions/coverage/index.ts";
import { corroborationConcept } from "./questions/corroboration/index.ts";
import { withdrawalConcept } from "./questions/withdrawal/index.ts";
import { voicesConcept } from "./questions/voices/index.ts";
import { progressConcept } from "./questions/progress/index.ts";
import { silenceConcept } from "./questions/silence/index.ts";
import { upcomingConcept } from "./questions/upcoming/index.ts";
import { timelineConcept } from "./questions/timeline/index.ts";
import { networkConcept } from "./questions/network/index.ts";
import { newsConcept } from "./questions/news/index.ts";
import { citationConcept } from "./questions/citation/index.ts";
import { searchConcept } from "./questions/search/index.ts";
import { campaignConcept } from "./things/campaign/index.ts";
import { changeSetConcept } from "./things/change-set/index.ts";
import { nodeConcept } from "./things/node/index.ts";
import { organizationConcept } from "./things/organization/index.ts";
import { personConcept } from "./things/person/index.ts";
import { policyConcept } from "./things/policy/index.ts";
import { sourceConcept } from "./things/source/index.ts";

/** All concepts, each below what it may refer to: the only registry, and the order of the house. */
export const CONCEPTS: readonly Concept[] = [
  changeSetConcept,
  nodeConcept,
  personConcept,
  organizationConcept,
  policyConcept,
  campaignConcept,
  sourceConcept,
  claimConcept,
  evidenceConcept,
  timingConcept,
  tieConcept,
  eventConcept,
  stanceConcept,
  observationConcept,
  traitConcept,
  argumentConcept,
  resolutionConcept,
  asOfConcept,
  graphIndexConcept,
  standingConcept,
  positionsConcept,
  divisionConcept,
  argumentsConcept,
  changeConcept,
  agreementConcept,
  coalitionConcept,
  matrixConcept,
  pathConcept,
  networkConcept,
  neighbourhoodConcept,
  conflictConcept,
  coverageConcept,
  corroborationConcept,
  withdrawalConcept,
  voicesConcept,
  progressConcept,
  silenceConcept,
  upcomingConcept,
  timelineConcept,
  newsConcept,
  searchConcept,
  citationConcept,
];
