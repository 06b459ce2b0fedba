import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { LensScope } from "../../lens/index.ts";
import {
  After,
  First,
  type KeptPage,
  keptPage,
  readPageSize,
  type ThinRow,
} from "../../platform/links/index.ts";
import { Actor } from "../../things/node/index.ts";
import { type RequestContext, rootScope, ShownRows } from "../as-of/index.ts";
import { graphUnder } from "../graph-index/index.ts";
import { MAXIMUM_COMPARED } from "../standing/index.ts";
import {
  agreementBetween,
  type AgreementQuestion,
  type AgreementRow,
  type LeftOutRow,
  type TermRow,
} from "./agreement.answer.ts";
import { MAXIMUM_SUBJECTS, readOther, readOver, readPair, type Over } from "./agreement.arguments.ts";
import {
  Agreement,
  AgreementTermConnection,
  RankedActor,
  SubjectLeftOutConnection,
  SubjectWeight,
} from "./agreement.types.ts";
import { rankedWithAgreements, readMinimumShared } from "./ranking.answer.ts";

type ActorRow = ThinRow & Actor & { readonly scope: LensScope };

const SUBJECTS = `Only these subjects, by slug, at most ${String(MAXIMUM_SUBJECTS)}. Left out or null: all.`;
const WEIGHTS = `How often subjects count, each once, at most ${String(MAXIMUM_SUBJECTS)} of them; 1 for all that are not named.`;
const MINIMUM_SHARED =
  "Only those with at least so many shared subjects: 1 or more; 2 when left out or null. With 1, an agreement may have no value.";
const RANKING = `Ranked by \`score\`, then by the number of shared subjects, then in the order in which they came into the graph. Background persons are left out. Asked of who has taken a position on subjects that more than ${MAXIMUM_COMPARED.toLocaleString("en")} stances are on, it fails with COST_LIMIT.`;

@Resolver()
export class AgreementResolver {
  @Query(() => Agreement, {
    nullable: true,
    description: `How far two actors take the same side: over the subjects on which both take a position, or some of them. Both must be known and differ; BAD_INPUT otherwise. Null where one of the two was not known yet under the lens.`,
  })
  async agreement(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("a", () => String, { description: "The slug of an actor." }) a: string,
    @Arg("b", () => String, { description: "The slug of another one." }) b: string,
    @Arg("subjects", () => [String], { nullable: true, description: SUBJECTS })
    subjects: string[] | null | undefined,
    @Arg("weights", () => [SubjectWeight], { nullable: true, description: WEIGHTS })
    weights: SubjectWeight[] | null | undefined,
  ): Promise<Agreement | null> {
    const rows = new ShownRows(context, rootScope(root, context));
    const pair = await readPair(context, rows.scope, { a, b });
    return agreementOver(rows, pair, { subjects, weights });
  }
}

@Resolver(() => Actor)
export class ActorAgreementResolver {
  @FieldResolver(() => Agreement, {
    nullable: true,
    description:
      "How far it takes the same side as another actor: over the subjects on which both take a position, or some of them. Null where the other one was not known yet under the lens; BAD_INPUT where it is unknown, or the actor itself.",
  })
  async agreementWith(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("actor", () => String, { description: "The slug of the other actor." }) actor: string,
    @Arg("subjects", () => [String], { nullable: true, description: SUBJECTS })
    subjects: string[] | null | undefined,
    @Arg("weights", () => [SubjectWeight], { nullable: true, description: WEIGHTS })
    weights: SubjectWeight[] | null | undefined,
  ): Promise<Agreement | null> {
    const self = root as ActorRow;
    const b = await readOther(context, self, actor);
    const pair = b === null ? null : { a: self.serial, b };
    return agreementOver(new ShownRows(context, self.scope), pair, { subjects, weights });
  }

  @FieldResolver(() => [RankedActor], {
    description: `Those who take its side more often than the opposite one: an agreement above one half. ${RANKING}`,
  })
  closest(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @Arg("minimumShared", () => Int, { nullable: true, description: MINIMUM_SHARED })
    minimumShared: number | null | undefined,
  ): Promise<RankedActor[]> {
    const { serial, scope } = root as ActorRow;
    const bounds = { first: readPageSize(first ?? null), minimumShared: readMinimumShared(minimumShared) };
    const asked = { direction: "CLOSEST" as const, ...bounds };
    return rankedWithAgreements(new ShownRows(context, scope), serial, asked);
  }

  @FieldResolver(() => [RankedActor], {
    description: `Those who take the opposite side more often than its own: an agreement below one half. ${RANKING}`,
  })
  furthest(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @Arg("minimumShared", () => Int, { nullable: true, description: MINIMUM_SHARED })
    minimumShared: number | null | undefined,
  ): Promise<RankedActor[]> {
    const { serial, scope } = root as ActorRow;
    const bounds = { first: readPageSize(first ?? null), minimumShared: readMinimumShared(minimumShared) };
    const asked = { direction: "FURTHEST" as const, ...bounds };
    return rankedWithAgreements(new ShownRows(context, scope), serial, asked);
  }
}

async function agreementOver(
  rows: ShownRows,
  pair: Pick<AgreementQuestion, "a" | "b"> | null,
  asked: Over,
): Promise<Agreement | null> {
  const over = await readOver(rows.context, rows.scope, asked);
  if (pair === null) return null;
  return agreementBetween(await graphUnder(rows.context, rows.scope), { ...pair, ...over }, rows);
}

@Resolver(() => Agreement)
export class AgreementListsResolver {
  @FieldResolver(() => AgreementTermConnection, {
    description: "What it was computed from, those furthest apart first.",
  })
  terms(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<TermRow> {
    const { termRows } = root as AgreementRow;
    const keyOf = ({ delta, subjectSerial }: TermRow): number[] => [-delta, subjectSerial];
    return keptPage({ name: "TERM", items: termRows, keyOf }, { first, after });
  }

  @FieldResolver(() => SubjectLeftOutConnection, {
    description:
      "The other subjects on which one of the two is known to say anything, and why they don't count: they lower `coverage`.",
  })
  leftOut(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<LeftOutRow> {
    const { leftOutRows } = root as AgreementRow;
    const keyOf = ({ subjectSerial }: LeftOutRow): number[] => [subjectSerial];
    return keptPage({ name: "LEFT_OUT", items: leftOutRows, keyOf }, { first, after });
  }
}
