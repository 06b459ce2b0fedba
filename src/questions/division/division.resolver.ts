import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { LensScope } from "../../lens/index.ts";
import type { ThinRow } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { divisionAmong, type DivisionAnswer } from "./division.ts";
import { Division } from "./division.types.ts";
import { heldPositions, PositionsFilterInput, type PositionsFilterValue } from "../positions/index.ts";

@Resolver(() => Subject)
export class SubjectDivisionResolver {
  @FieldResolver(() => Division, {
    description: "How divided those who take a position on it are, with the raw counts.",
  })
  async division(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("filter", () => PositionsFilterInput, {
      nullable: true,
      description: "Only what claims tell that meet all of these.",
    })
    filter: PositionsFilterValue | null | undefined,
    @Arg("collapseMembers", () => Boolean, {
      defaultValue: false,
      description: "Whether a group and those who belong to it count once, as in `positions`.",
    })
    collapseMembers: boolean,
  ): Promise<DivisionAnswer> {
    const { serial, scope } = root as ThinRow & { scope: LensScope; serial: number };
    const question = { subject: serial, filter: filter ?? null, collapseMembers };
    return divisionAmong(await heldPositions(context, scope, question));
  }
}
