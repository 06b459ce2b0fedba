import { Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { Claim } from "../../claims/claim/index.ts";
import { Stance } from "../../claims/stance/index.ts";
import { Tie } from "../../claims/tie/index.ts";
import { First, readPageSize } from "../../platform/links/index.ts";
import { Actor } from "../../things/node/index.ts";
import { type RequestContext, rowBySerial, rowsBySerial } from "../as-of/index.ts";
import type { ApartHolder, CollapsedRow, HoldingRow } from "./holding.rows.ts";
import { CollapsedMember, HolderApart, Holding } from "./holding.types.ts";

@Resolver(() => Holding)
export class HoldingResolver {
  @FieldResolver(() => Actor, { description: "Who takes it." })
  holder(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor> {
    const { stance, scope } = root as HoldingRow;
    return rowBySerial(context, Actor, { serial: stance.holder, scope });
  }

  @FieldResolver(() => Stance, { description: "The stance that puts it there." })
  stance(@Root() root: never, @Ctx() context: RequestContext): Promise<Stance> {
    const { stance, scope } = root as HoldingRow;
    return rowBySerial(context, Stance, { serial: stance.serial, scope });
  }

  @FieldResolver(() => [Claim], {
    description:
      "The claims that count for it, in the order in which they were recorded: the first page of them.",
  })
  claims(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
  ): Promise<Claim[]> {
    const { stance, scope } = root as HoldingRow;
    const serials = stance.claims.slice(0, readPageSize(first ?? null));
    return rowsBySerial(context, Claim, { serials, scope });
  }
}

@Resolver(() => HolderApart)
export class HolderApartResolver {
  @FieldResolver(() => Actor, { description: "Whose stances they are." })
  holder(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor> {
    const { holderSerial, scope } = root as ApartHolder;
    return rowBySerial(context, Actor, { serial: holderSerial, scope });
  }

  @Extensions({ rows: 3 })
  @FieldResolver(() => [Stance], { description: "The stances that are told, the one held last first." })
  stances(@Root() root: never, @Ctx() context: RequestContext): Promise<Stance[]> {
    const { stanceSerials, scope } = root as ApartHolder;
    return rowsBySerial(context, Stance, { serials: stanceSerials, scope });
  }
}

@Resolver(() => CollapsedMember)
export class CollapsedMemberResolver {
  @FieldResolver(() => Actor, { description: "Who is not counted." })
  holder(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor> {
    const { stance, scope } = root as CollapsedRow;
    return rowBySerial(context, Actor, { serial: stance.holder, scope });
  }

  @FieldResolver(() => Actor, { description: "The group that is counted instead: the nearest one." })
  into(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor> {
    const { into, scope } = root as CollapsedRow;
    return rowBySerial(context, Actor, { serial: into.holder, scope });
  }

  @FieldResolver(() => Stance, { description: "The stance that would have counted." })
  stance(@Root() root: never, @Ctx() context: RequestContext): Promise<Stance> {
    const { stance, scope } = root as CollapsedRow;
    return rowBySerial(context, Stance, { serial: stance.serial, scope });
  }

  @Extensions({ rows: 3 })
  @FieldResolver(() => [Tie], { description: "The ties that lead from the one to the other." })
  ties(@Root() root: never, @Ctx() context: RequestContext): Promise<Tie[]> {
    const { ties, scope } = root as CollapsedRow;
    return rowsBySerial(context, Tie, { serials: ties, scope });
  }
}
