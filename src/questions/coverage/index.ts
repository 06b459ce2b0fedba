import type { Concept } from "../../platform/links/index.ts";
import {
  CarrierResolver,
  CoveredPropositionResolver,
  CoverageResolver,
  SourcesCoverageResolver,
  SubjectCoverageResolver,
} from "./coverage.resolver.ts";

export { listedOf, NODE_COLUMNS, propositionsClaimed, type ListedRow, type Under } from "./about.sql.ts";
export { actorOf, claimOf, propositionOf, rowOf, sourceOf, subjectOf } from "./answers.ts";
export { BOUND, bounded, MAXIMUM_ROWS, ROW_LIMIT, withTables } from "./bounds.ts";
export { carriersOf, type CarriedRow } from "./carried.sql.ts";
export { coveredProposition } from "./coverage.answers.ts";
export { coveredAbout } from "./coverage.read.ts";
export { countOf, coveredOf, type Covered } from "./coverage.ts";
export { CoveredPropositions, type CoveredProposition } from "./coverage.types.ts";
export { framingOf } from "./framing.ts";
export { answered, pageOf, pageTypeOf, type AnsweredPage, type PageAsked } from "./page.ts";
export { unionOf } from "./ranges.ts";
export { Room, roomOf } from "./room.ts";

/** Which sources carry what. */
export const coverageConcept: Concept = {
  folder: "questions/coverage",
  resolvers: [
    SubjectCoverageResolver,
    SourcesCoverageResolver,
    CoverageResolver,
    CoveredPropositionResolver,
    CarrierResolver,
  ],
};
