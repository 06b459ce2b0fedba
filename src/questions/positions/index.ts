import type { Concept } from "../../platform/links/index.ts";
import {
  ArgumentMakerResolver,
  ArgumentsByMakerResolver,
  SubjectArgumentsResolver,
} from "./arguments.resolver.ts";
import { ChainLinkResolver, DerivedPositionsResolver, DerivedStanceResolver } from "./derived.resolver.ts";
import { SubjectDivisionResolver } from "./division.resolver.ts";
import { CollapsedMemberResolver, HolderApartResolver, HoldingResolver } from "./holding.resolver.ts";
import { PositionsResolver, SubjectPositionsResolver } from "./positions.resolver.ts";

export { collapseMembers, type MembershipStep } from "./collapse.rule.ts";
export { chainsTo, MAXIMUM_CARRIES, type CarryingTie } from "./derive.rule.ts";
export { divisionOf } from "./division.rule.ts";
export type { HeldStance } from "./holding.ts";
export { After, First } from "./paging.ts";
export { rowBySerial, rowsBySerial } from "./rows.read.ts";
export { talliesOf, utterancesOf } from "./tally.rule.ts";

export const positionsConcept: Concept = {
  folder: "questions/positions",
  resolvers: [
    SubjectPositionsResolver,
    PositionsResolver,
    HoldingResolver,
    HolderApartResolver,
    CollapsedMemberResolver,
    DerivedPositionsResolver,
    DerivedStanceResolver,
    ChainLinkResolver,
    SubjectDivisionResolver,
    SubjectArgumentsResolver,
    ArgumentsByMakerResolver,
    ArgumentMakerResolver,
  ],
};
