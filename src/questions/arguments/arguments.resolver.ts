import { Arg, Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { Argument } from "../../claims/argument/index.ts";
import { claimFilter } from "../../claims/claim/index.ts";
import { Bearing } from "../../claims/tie/index.ts";
import type { LensScope } from "../../lens/index.ts";
import {
  After,
  First,
  inputOf,
  keptPage,
  type KeptPage,
  readPageSize,
  type ThinRow,
} from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { type RequestContext, rowBySerial, rowsBySerial } from "../as-of/index.ts";
import {
  argumentTallies,
  makerList,
  type ArgumentsAnswer,
  type BearingTally,
  type MakerRow,
} from "./arguments.rule.ts";
import { madeArguments, MAXIMUM_MADE_ARGUMENTS } from "./arguments.sql.ts";
import {
  ArgumentMaker,
  ArgumentMakerConnection,
  ArgumentsByMaker,
  ArgumentTally,
} from "./arguments.types.ts";

@Resolver(() => Subject)
export class SubjectArgumentsResolver {
  @FieldResolver(() => ArgumentsByMaker, {
    description: `Why for it, and why against it: the arguments by who makes them, with how far they go. COST_LIMIT beyond ${MAXIMUM_MADE_ARGUMENTS.toLocaleString("en-US")} claims.`,
  })
  async argumentsByMaker(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("filter", () => inputOf(claimFilter), {
      nullable: true,
      description: "Only what claims say that meet all of these.",
    })
    filter: object | null | undefined,
  ): Promise<ArgumentsAnswer> {
    const { serial, scope } = root as ThinRow & { scope: LensScope; serial: number };
    return { scope, made: await madeArguments(context, scope, { subject: serial, filter: filter ?? null }) };
  }
}

@Resolver(() => ArgumentsByMaker)
export class ArgumentsByMakerResolver {
  @Extensions({ rows: 2 })
  @FieldResolver(() => [ArgumentTally], {
    description: "How many there are of each bearing: always two rows, FOR and AGAINST.",
  })
  tally(@Root() root: never): BearingTally[] {
    return argumentTallies((root as ArgumentsAnswer).made);
  }

  @FieldResolver(() => ArgumentMakerConnection, {
    description:
      "Who makes them, one row for each maker and bearing: those for first, then in the order in which the makers came into the graph.",
  })
  makers(
    @Root() root: never,
    @Arg("bearing", () => [Bearing], { nullable: true, description: "Only of any of these bearings." })
    bearing: Bearing[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<MakerRow> {
    return keptPage(makerList(root, bearing ?? null), { first, after });
  }
}

@Resolver(() => ArgumentMaker)
export class ArgumentMakerResolver {
  @FieldResolver(() => Actor, { description: "On whose word they are made: the claimant." })
  maker(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor> {
    const { maker, scope } = root as MakerRow;
    return rowBySerial(context, Actor, { serial: maker, scope });
  }

  @FieldResolver(() => [Argument], {
    description: "The arguments, in the order in which they were recorded: the first page of them.",
  })
  arguments(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
  ): Promise<Argument[]> {
    const { argumentSerials, scope } = root as MakerRow;
    const serials = argumentSerials.slice(0, readPageSize(first ?? null));
    return rowsBySerial(context, Argument, { serials, scope });
  }
}
