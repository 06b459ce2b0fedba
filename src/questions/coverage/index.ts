import type { Concept } from "../../platform/links/index.ts";
import {
  CorroborationResolver,
  SubjectCorroborationResolver,
  UncorroboratedPropositionResolver,
} from "./corroboration.resolver.ts";
import {
  CarrierResolver,
  CoveredPropositionResolver,
  CoverageResolver,
  SubjectCoverageResolver,
} from "./coverage.resolver.ts";

import { FallsWithoutResolver, WithdrawalResolver } from "./falls.resolver.ts";
import { QuoteResolver, QuotesResolver } from "./quotes.resolver.ts";
import { SideRoomResolver, SidesResolver } from "./sides.resolver.ts";
import { SourceVoicesResolver, VoicesResolver } from "./voices.resolver.ts";

export { bounded, MAXIMUM_ROWS } from "./bounds.ts";
export type { CarriedRow } from "./carried.sql.ts";
export { onOneWord, type OneParty, type OnOneWord } from "./corroboration.ts";
export { framingOf } from "./framing.ts";
export { pageOf } from "./page.ts";
export { unionOf } from "./ranges.ts";
export { roomOf, type Room } from "./room.ts";

/** Which sources carry what, and what rests on whom. */
export const coverageConcept: Concept = {
  folder: "questions/coverage",
  resolvers: [
    SubjectCoverageResolver,
    CoverageResolver,
    CoveredPropositionResolver,
    CarrierResolver,
    SubjectCorroborationResolver,
    CorroborationResolver,
    UncorroboratedPropositionResolver,
    FallsWithoutResolver,
    WithdrawalResolver,
    VoicesResolver,
    SourceVoicesResolver,
    SidesResolver,
    SideRoomResolver,
    QuotesResolver,
    QuoteResolver,
  ],
};
