import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Claim, OnWhoseWord, Proposition, PropositionKind } from "../../claims/claim/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { After, First, type ThinRow } from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { MAXIMUM_NAMED, rootScope, serialsBySlug, type RequestContext } from "../as-of/index.ts";
import {
  answered,
  type AnsweredPage,
  BOUND,
  type CarriedRow,
  claimOf,
  countOf,
  type PageAsked,
  pageOf,
  pageTypeOf,
  propositionOf,
  type Under,
} from "../coverage/index.ts";
import { uncorroboratedOf, type CorroborationAsked, type Uncorroborated } from "./corroboration.read.ts";
import { OneParty, vouches } from "./corroboration.ts";

const DEFINITION =
  "A proposition rests on one interested party's word where every claim that vouches for it is on the word SELF, ALLY or OPPONENT, or gives a figure of basis SELF_REPORTED; and where all who claim it are one party: one claimant, one utterance, or each speaking of itself. A claim of any mode vouches but DENIED, and of any rank but DEPRECATED. Sources that repeat a party's words don't corroborate them: the claimant stays the party. It is no judgement of whether it is so; a stance that its holder declares is listed, too, as are arguments, which are nobody's but their makers'. Names are not: a spelling needs no second word.";

const KINDS = { nullable: true, description: "Only propositions of these kinds." } as const;
const WORDS = { nullable: true, description: "Only what rests on any of these words." } as const;

@ObjectType({
  description: "A proposition that rests on one interested party's word, and on whose.",
  simpleResolvers: true,
})
export class UncorroboratedProposition {
  @Field(() => Proposition, { description: "What is said." })
  proposition!: Proposition;

  @Field(() => [OnWhoseWord], {
    description:
      "On whose word it is, under the lens: one word, but for those of several speakers of one utterance.",
  })
  words!: readonly OnWhoseWord[];

  @Field(() => Boolean, { description: "Whether it is a figure whose basis is SELF_REPORTED in a claim." })
  selfReported!: boolean;

  @Field(() => OneParty, { description: "Why all who claim it are one party." })
  party!: OneParty;

  @Field(() => Int, {
    description: "How many sources carry claims that vouch for it: more of them are no second word.",
  })
  sourceCount!: number;

  readonly under!: Under;
  readonly rows!: readonly CarriedRow[];
}

const Claims = pageTypeOf(Claim);
const UncorroboratedPropositions = pageTypeOf(UncorroboratedProposition);

@Resolver(() => UncorroboratedProposition)
export class UncorroboratedPropositionResolver {
  @FieldResolver(() => Claims, {
    description: "The claims that vouch for it: each names its claimant, and its evidence.",
  })
  claims(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Claim>> {
    const { under, rows } = root as UncorroboratedProposition;
    return claimsOf(under, rows.filter(vouches), { first, after });
  }

  @FieldResolver(() => Claims, { description: "The claims that deny it, whoever makes them." })
  denials(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Claim>> {
    const { under, rows } = root as UncorroboratedProposition;
    const denying = rows.filter(({ modality }) => modality === "DENIED");
    return claimsOf(under, denying, { first, after });
  }
}

@Resolver(() => Subject)
export class SubjectCorroborationResolver {
  @FieldResolver(() => UncorroboratedPropositions, {
    description: `What is said about it on one interested party's word only, the latest first. ${DEFINITION} ${BOUND}`,
  })
  uncorroborated(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("kinds", () => [PropositionKind], KINDS) kinds: PropositionKind[] | null | undefined,
    @Arg("words", () => [OnWhoseWord], WORDS) words: OnWhoseWord[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<UncorroboratedProposition>> {
    const { scope, serial } = root as ThinRow & Subject & { scope: LensScope };
    const asked = { subjects: [serial], claimants: null, kinds: kinds ?? null, words: words ?? null };
    return listed(context, scope, { ...asked, first, after });
  }
}

@Resolver()
export class CorroborationResolver {
  @Query(() => UncorroboratedPropositions, {
    description: `What is said on one interested party's word only, the latest first. ${DEFINITION} BAD_INPUT for a subject or claimant that is not there; ${BOUND}`,
  })
  async uncorroborated(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("subjects", () => [String], {
      nullable: true,
      description: `Only what any of these, by slug, at most ${String(MAXIMUM_NAMED)}, has a part in.`,
    })
    subjects: string[] | null | undefined,
    @Arg("claimants", () => [String], {
      nullable: true,
      description: `Only on the word of any of these, by slug, at most ${String(MAXIMUM_NAMED)}.`,
    })
    claimants: string[] | null | undefined,
    @Arg("kinds", () => [PropositionKind], KINDS) kinds: PropositionKind[] | null | undefined,
    @Arg("words", () => [OnWhoseWord], WORDS) words: OnWhoseWord[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<UncorroboratedProposition>> {
    const scope = rootScope(root, context);
    const named = await serialsOf({ subjects, claimants }, scope, context);
    return listed(context, scope, { ...named, kinds: kinds ?? null, words: words ?? null, first, after });
  }
}

async function serialsOf(
  { subjects, claimants }: Record<"subjects" | "claimants", readonly string[] | null | undefined>,
  scope: LensScope,
  context: RequestContext,
): Promise<Pick<CorroborationAsked, "subjects" | "claimants">> {
  const serials = async (
    argument: string,
    slugs: readonly string[] | null | undefined,
  ): Promise<number[] | null> => {
    if (slugs === null || slugs === undefined) return null;
    const of = argument === "subjects" ? Subject : Actor;
    return serialsBySlug(context, scope, { argument, of, slugs });
  };
  const [about, from] = await Promise.all([serials("subjects", subjects), serials("claimants", claimants)]);
  return { subjects: about, claimants: from };
}

async function listed(
  context: RequestContext,
  scope: LensScope,
  asked: CorroborationAsked & PageAsked,
): Promise<AnsweredPage<UncorroboratedProposition>> {
  const under = { load: context.load, scope };
  const found = await uncorroboratedOf(context, under, asked);
  const placeOf = ({ covered }: Uncorroborated): number[] => [-covered.sortDay, covered.serial];
  const page = pageOf(found, { name: "uncorroborated", placeOf }, asked);
  return answered(page, async ({ covered, ...rests }) => ({
    ...rests,
    proposition: await propositionOf(under, covered.serial),
    sourceCount: countOf(covered.rows.filter(vouches), ({ source }) => source),
    under,
    rows: covered.rows,
  }));
}

function claimsOf(under: Under, rows: readonly CarriedRow[], asked: PageAsked): Promise<AnsweredPage<Claim>> {
  const claims = [...new Set(rows.map(({ claim }) => claim))];
  const page = pageOf(claims, { name: "claims", placeOf: (claim) => [claim] }, asked);
  return answered(page, (claim) => claimOf(under, claim));
}
