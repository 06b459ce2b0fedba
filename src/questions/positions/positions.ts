import type { LensScope } from "../../lens/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { graphUnder, type GraphView } from "../graph-index/index.ts";
import {
  standingIn,
  standingsIn,
  type DeclinedStance,
  type Standing,
  type Standings,
} from "../standing/index.ts";
import { collapseMembers, type CollapsedHolder } from "./collapse.rule.ts";
import { heldStances, type HeldStance } from "./holding.ts";
import type { PositionsFilterValue } from "./positions.filter.ts";
import { claimsMeeting } from "./positions.sql.ts";
import { rankedOf, rankedOnSubject, type RankedHolders } from "./ranked-holders.ts";
import { membershipsOf } from "./ties.read.ts";

/** What is asked of a subject's positions. */
export interface PositionsQuestion {
  readonly subject: number;
  readonly filter: PositionsFilterValue | null;
  readonly collapseMembers: boolean;
}

/** Which stances are weighed: on what, under which view, from which claims. */
interface Weighing {
  readonly view: GraphView;
  /** The claims that count, by serial; all of them where undefined. */
  readonly claims: ReadonlySet<number> | undefined;
}

/** Who stands where on a subject. Stances are weighed only where they are asked for: most questions are told by numbers. */
export class HeldPositions implements PositionsQuestion {
  readonly subject: number;
  readonly filter: PositionsFilterValue | null;
  readonly collapseMembers: boolean;
  readonly scope: LensScope;
  readonly view: GraphView;
  private readonly claims: ReadonlySet<number> | undefined;
  private allStandings: Standings | undefined;
  private counted: ReturnType<typeof collapseMembers> | undefined;
  private allRanked: RankedHolders | undefined;

  constructor(question: PositionsQuestion, scope: LensScope, { view, claims }: Weighing) {
    this.subject = question.subject;
    this.filter = question.filter;
    this.collapseMembers = question.collapseMembers;
    this.scope = scope;
    this.view = view;
    this.claims = claims;
  }

  /** Those who count, one stance each. */
  get held(): readonly HeldStance[] {
    return this.kept.kept;
  }

  get collapsed(): readonly CollapsedHolder[] {
    return this.kept.collapsed;
  }

  get contested(): readonly Standing[] {
    return this.inState("CONTESTED");
  }

  get unordered(): readonly Standing[] {
    return this.inState("UNORDERED");
  }

  get declined(): readonly DeclinedStance[] {
    return this.standings.declined;
  }

  /** Those who count, as numbers. */
  get ranked(): RankedHolders {
    return (this.allRanked ??= this.isOfAll ? rankedOnSubject(this.view, this.subject) : rankedOf(this.held));
  }

  /** The stances of some of those who count, in their order. */
  stancesOf(holders: readonly number[]): HeldStance[] {
    if (this.isOfAll) {
      const standings = holders.map((holder) => standingIn(this.view, { holder, subject: this.subject }));
      return heldStances(standings, this.view);
    }
    const wanted = new Set(holders);
    const found = new Map(
      this.held.filter(({ holder }) => wanted.has(holder)).map((stance) => [stance.holder, stance]),
    );
    return holders.map((holder) => found.get(holder)).filter((stance) => stance !== undefined);
  }

  /** Whether everybody counts, by all claims: that is what the graph keeps as numbers. */
  private get isOfAll(): boolean {
    return this.claims === undefined && !this.collapseMembers;
  }

  private get standings(): Standings {
    return (this.allStandings ??= standingsIn(this.view, { subject: this.subject, claims: this.claims }));
  }

  private get kept(): ReturnType<typeof collapseMembers> {
    return (this.counted ??= this.countedAmong(heldStances(this.standings.standings, this.view)));
  }

  private countedAmong(all: readonly HeldStance[]): ReturnType<typeof collapseMembers> {
    if (!this.collapseMembers) return { kept: all, collapsed: [] };
    return collapseMembers(all, (member) => membershipsOf(this.view, member));
  }

  private inState(state: Standing["state"]): Standing[] {
    return this.standings.standings.filter((standing) => standing.state === state);
  }
}

/** Who stands where on a subject under a lens: of those who belong to each other all, or one. */
export async function heldPositions(
  context: RequestContext,
  scope: LensScope,
  question: PositionsQuestion,
): Promise<HeldPositions> {
  const claims = await claimsMeeting(context, scope, question);
  return new HeldPositions(question, scope, { view: await graphUnder(context, scope), claims });
}
