import type { LensScope } from "../../lens/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { graphUnder, type GraphView } from "../graph-index/index.ts";
import { standingsAbout, type DeclinedStance, type Standing } from "../standing/index.ts";
import { collapseMembers, type CollapsedHolder, type MembershipStep } from "./collapse.rule.ts";
import { heldStances, type HeldStance } from "./holding.ts";
import type { PositionsFilterValue } from "./positions.filter.ts";
import { claimsMeeting } from "./positions.sql.ts";
import type { HolderKind } from "./positions.words.ts";
import { membershipsOf } from "./ties.read.ts";

/** What is asked of a subject's positions. */
export interface PositionsQuestion {
  readonly subject: number;
  readonly filter: PositionsFilterValue | null;
  readonly collapseMembers: boolean;
}

/** Who stands where on a subject. */
export interface HeldPositions extends PositionsQuestion {
  readonly scope: LensScope;
  /** Those who count, one stance each. */
  readonly held: readonly HeldStance[];
  readonly collapsed: readonly CollapsedHolder[];
  readonly contested: readonly Standing[];
  readonly unordered: readonly Standing[];
  readonly declined: readonly DeclinedStance[];
}

/** Who stands where on a subject under a lens: of those who belong to each other all, or one. */
export async function heldPositions(
  context: RequestContext,
  scope: LensScope,
  question: PositionsQuestion,
): Promise<HeldPositions> {
  const claims = await claimsMeeting(context, scope, question);
  const { standings, declined } = await standingsAbout(context, scope, { subject: question.subject, claims });
  const view = await graphUnder(context, scope);
  const all = heldStances(standings, (holder) => kindOf(view, holder));
  const steps = (member: number): readonly MembershipStep[] => membershipsOf(view, member);
  const { kept, collapsed } = question.collapseMembers
    ? collapseMembers(all, steps)
    : { kept: all, collapsed: [] };
  const inState = (state: Standing["state"]): Standing[] => standings.filter((one) => one.state === state);
  return {
    ...question,
    scope,
    held: kept,
    collapsed,
    contested: inState("CONTESTED"),
    unordered: inState("UNORDERED"),
    declined,
  };
}

function kindOf({ graph: { nodes } }: GraphView, holder: number): HolderKind {
  if (nodes.isPerson(holder)) return "PERSON";
  return nodes.isInformalGroup(holder) ? "INFORMAL_GROUP" : "ORGANIZATION";
}
