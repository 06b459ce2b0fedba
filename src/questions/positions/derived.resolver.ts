import { Arg, Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { Stance } from "../../claims/stance/index.ts";
import { Tie } from "../../claims/tie/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { After, First, keptPage, type KeptPage } from "../../platform/links/index.ts";
import { Actor } from "../../things/node/index.ts";
import { type RequestContext, rowBySerial } from "../as-of/index.ts";
import { MAXIMUM_CARRIES } from "./derive.rule.ts";
import { carriedList, carriedStances, type CarriedStance, type ChainLinkRow } from "./derived.ts";
import { ChainLink, DerivedStance, DerivedStanceConnection } from "./derived.types.ts";
import { Positions } from "./positions.types.ts";
import { Derivation } from "./positions.words.ts";
import { MAXIMUM_CARRYING_SUBJECTS } from "./ties.read.ts";

@Resolver(() => Positions)
export class DerivedPositionsResolver {
  @FieldResolver(() => DerivedStanceConnection, {
    description: `Where stances on other subjects would put their holders on this one, if ties under the lens carry them over: from what bears on it, from its wholes and from its parts, over at most ${String(MAXIMUM_CARRIES)} ties. Only SUPPORT and OPPOSE are carried. From each subject one chain for each outcome, the shortest; none goes both up and down PART_OF, as a stance on one part says nothing of another. By holder. They are in no total: a stance on a whole is not one on its parts, nor the reverse. COST_LIMIT beyond ${String(MAXIMUM_CARRYING_SUBJECTS)} subjects.`,
  })
  async derived(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("through", () => [Derivation], {
      nullable: true,
      description: "Only carried over in these ways; in any when left out or null.",
    })
    through: Derivation[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<KeptPage<CarriedStance>> {
    const ways = new Set(through ?? wordsOf(Derivation));
    const carried = await carriedStances(context, root, ways);
    return keptPage(carriedList(carried), { first, after });
  }
}

@Resolver(() => DerivedStance)
export class DerivedStanceResolver {
  @FieldResolver(() => Actor, { description: "Whose stance is carried over." })
  holder(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor> {
    const { holderSerial, scope } = root as CarriedStance;
    return rowBySerial(context, Actor, { serial: holderSerial, scope });
  }

  @FieldResolver(() => Stance, {
    description: "The stance at the start of the chain: what is really said, on its own subject.",
  })
  stance(@Root() root: never, @Ctx() context: RequestContext): Promise<Stance> {
    const { stanceSerial, scope } = root as CarriedStance;
    return rowBySerial(context, Stance, { serial: stanceSerial, scope });
  }

  @Extensions({ rows: MAXIMUM_CARRIES })
  @FieldResolver(() => [ChainLink], {
    description: "The ties that carry it over, from the stance's subject to the one that is asked about.",
  })
  chain(@Root() root: never): ChainLinkRow[] {
    const { chain, scope } = root as CarriedStance;
    return chain.ties.map((tie) => ({ ...tie, scope }));
  }
}

@Resolver(() => ChainLink)
export class ChainLinkResolver {
  @FieldResolver(() => Tie, { description: "The tie, with the claims that tell of it." })
  tie(@Root() root: never, @Ctx() context: RequestContext): Promise<Tie> {
    const { tie, scope } = root as ChainLinkRow;
    return rowBySerial(context, Tie, { serial: tie, scope });
  }
}
