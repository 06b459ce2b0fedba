import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Position } from "../../claims/stance/index.ts";
import type { LensScope } from "../../lens/index.ts";
import {
  After,
  chosenPage,
  First,
  keptPage,
  type KeptPage,
  readPageSize,
  type ThinRow,
} from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { type RequestContext, rowsBySerial } from "../as-of/index.ts";
import {
  apartOf,
  collapsedList,
  declinedOf,
  holderSerials,
  holdingList,
  type ApartHolder,
  type CollapsedRow,
  type HoldingRow,
} from "./holding.rows.ts";
import { CollapsedMemberConnection, HolderApartConnection, HoldingConnection } from "./holding.types.ts";
import { heldPositions, type HeldPositions } from "./positions.ts";
import { PositionsFilterInput, type PositionsFilterValue } from "./positions.filter.ts";
import { undatedStances } from "./positions.sql.ts";
import { Positions, PositionTally } from "./positions.types.ts";
import { COUNTED_POSITIONS, utterancesOf } from "./tally.rule.ts";
import { tallyRows, type TallyRow } from "./tally.rows.ts";

@Resolver(() => Subject)
export class SubjectPositionsResolver {
  @FieldResolver(() => Positions, {
    description:
      "Who supports it, who opposes it, and who stands elsewhere: each holder once, by its current stance, with the stances and claims behind it.",
  })
  positions(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("filter", () => PositionsFilterInput, {
      nullable: true,
      description: "Only what claims tell that meet all of these.",
    })
    filter: PositionsFilterValue | null | undefined,
    @Arg("collapseMembers", () => Boolean, {
      defaultValue: false,
      description:
        "Whether a group and those who belong to it count once where they take the same position: then only the group counts, and `collapsed` lists the others. Who belongs to a group is told by MEMBER_OF and SPEAKS_FOR ties under the lens, also by way of other groups; working for one, or holding a post, is not belonging to it. Those who take another position than their group count beside it.",
    })
    collapseMembers: boolean,
  ): Promise<HeldPositions> {
    const { serial, scope } = root as ThinRow & { scope: LensScope; serial: number };
    return heldPositions(context, scope, { subject: serial, filter: filter ?? null, collapseMembers });
  }
}

@Resolver(() => Positions)
export class PositionsResolver {
  @Extensions({ rows: COUNTED_POSITIONS.length })
  @FieldResolver(() => [PositionTally], {
    description:
      "How many hold each position: always five rows, in the order SUPPORT, OPPOSE, NEUTRAL, MIXED, UNDECIDED.",
  })
  tally(@Root() root: never): TallyRow[] {
    return tallyRows(root);
  }

  @FieldResolver(() => Int, { description: "How many holders take one of these positions." })
  holders(@Root() root: never): number {
    return (root as HeldPositions).ranked.holders.length;
  }

  @FieldResolver(() => Int, {
    description:
      "In how many utterances all of them were told of: a joint statement is one. A claim of which no utterance is told counts as one of its own.",
  })
  utterances(@Root() root: never): number {
    return utterancesOf((root as HeldPositions).held);
  }

  @FieldResolver(() => [Actor], {
    description:
      "Who supports it: the first page of them, in the order in which they came into the graph. `holdings` has them all, with why.",
  })
  supporters(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
  ): Promise<Actor[]> {
    return holdersTaking("SUPPORT", { positions: root, context, first });
  }

  @FieldResolver(() => [Actor], {
    description:
      "Who opposes it: the first page of them, in the order in which they came into the graph. `holdings` has them all, with why.",
  })
  opponents(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
  ): Promise<Actor[]> {
    return holdersTaking("OPPOSE", { positions: root, context, first });
  }

  @FieldResolver(() => HoldingConnection, {
    description:
      "Everyone who counts, each with the stance and the claims that put it there: by position in the order of `tally`, then in the order in which they came into the graph.",
  })
  holdings(
    @Root() root: never,
    @Arg("position", () => [Position], {
      nullable: true,
      description: "Only those who take any of these positions. DECLINED is nobody here: see `declined`.",
    })
    position: Position[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<HoldingRow> {
    return chosenPage(holdingList(root, position ?? null), { first, after });
  }

  @FieldResolver(() => HolderApartConnection, {
    description:
      "Who contradicts itself: two stances of different positions are certain to hold on a common day, and neither qualifies the other. In no total.",
  })
  contested(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<ApartHolder> {
    return keptPage(apartOf(root, "contested"), { first, after });
  }

  @FieldResolver(() => HolderApartConnection, {
    description:
      "Of whom stances of different positions are told, and none is known to be the latest. In no total.",
  })
  unordered(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<ApartHolder> {
    return keptPage(apartOf(root, "unordered"), { first, after });
  }

  @FieldResolver(() => HolderApartConnection, {
    description: "Who declined to say. In no total, whether or not they also took a position.",
  })
  declined(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<ApartHolder> {
    return keptPage(declinedOf(root), { first, after });
  }

  @FieldResolver(() => CollapsedMemberConnection, {
    description: "Who is not counted because a group it belongs to is; empty without `collapseMembers`.",
  })
  collapsed(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<CollapsedRow> {
    return keptPage(collapsedList(root), { first, after });
  }

  @FieldResolver(() => Int, {
    description:
      "How many stances that would count have no date at all: they are possible on every day and certain on none. Without a day in the lens they count with the others; under one they are left out, and counted here.",
  })
  undatedCount(@Root() root: never, @Ctx() context: RequestContext): Promise<number> {
    const positions = root as HeldPositions;
    return undatedStances(context, positions.scope, positions);
  }
}

function holdersTaking(
  position: Position,
  asked: { positions: HeldPositions; context: RequestContext; first: number | null | undefined },
): Promise<Actor[]> {
  const { positions, context, first } = asked;
  const serials = [...holderSerials(positions, position).subarray(0, readPageSize(first ?? null))];
  return rowsBySerial(context, Actor, { serials, scope: positions.scope });
}
