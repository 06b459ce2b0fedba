import type { Concept } from "../../platform/links/index.ts";
import { ChainLinkResolver, DerivedPositionsResolver, DerivedStanceResolver } from "./derived.resolver.ts";
import { CollapsedMemberResolver, HolderApartResolver, HoldingResolver } from "./holding.resolver.ts";
import { PositionsResolver, SubjectPositionsResolver } from "./positions.resolver.ts";

export { collapseMembers, type MembershipStep } from "./collapse.rule.ts";
export { chainsTo, MAXIMUM_CARRIES, type CarryingTie } from "./derive.rule.ts";
export type { HeldStance } from "./holding.ts";
export { holderSerials } from "./holding.rows.ts";
export { PositionsFilterInput, type PositionsFilterValue } from "./positions.filter.ts";
export { heldPositions, type HeldPositions } from "./positions.ts";
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
  ],
};
