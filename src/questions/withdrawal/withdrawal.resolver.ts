import { After, First } from "../../platform/links/index.ts";
import { Arg, Ctx, Extensions, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import { MAXIMUM_WITHOUT_SOURCES } from "../../lens/index.ts";
import { Node } from "../../platform/graphql/index.ts";
import { Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import { rootScope, type RequestContext } from "../as-of/index.ts";
import {
  answered,
  type AnsweredPage,
  BOUND,
  claimOf,
  coveredOf,
  coveredProposition,
  type CoveredProposition,
  CoveredPropositions,
  type ListedRow,
  type PageAsked,
  pageOf,
  pageTypeOf,
  rowOf,
  subjectOf,
  type Under,
} from "../coverage/index.ts";
import { carriedRows, fallenWithout, type Fallen } from "./withdrawal.read.ts";
import { DateShift, placeOfShift, type ShiftedRow } from "./shifts.ts";

@ObjectType({
  description:
    "Something that stands without the sources, but with other dates: those inferred with their help fall back.",
  simpleResolvers: true,
})
export class ShiftedDates {
  @Field(() => Node, { description: "The source, claim or proposition as the lens tells it." })
  before!: Node;

  @Field(() => Node, { description: "The same without the sources; its id carries the lens without them." })
  after!: Node;

  @Field(() => [DateShift], { description: "Which of its dates say something else." })
  shifted!: readonly DateShift[];
}

@ObjectType({
  description:
    "What would fall if some sources were withdrawn. Claims and evidence have no day: a day of the lens leaves propositions only that are in lists on it.",
  simpleResolvers: true,
})
export class Withdrawal {
  @Extensions({ rows: MAXIMUM_WITHOUT_SOURCES })
  @Field(() => [Source], { description: "The sources, those that the lens shows." })
  sources!: readonly Source[];

  readonly fallen!: Fallen;
}

const ShiftedDatesPage = pageTypeOf(ShiftedDates);

@Resolver()
export class FallsWithoutResolver {
  @Query(() => Withdrawal, {
    description: `What would fall if some sources were withdrawn: claims that no other source carries, their evidence, and the propositions that nobody else claims. \`asOf(withoutSources:)\` answers any question as if they were. BAD_INPUT without sources, BAD_LENS for one that is not there or more than ${String(MAXIMUM_WITHOUT_SOURCES)} in all; ${BOUND}`,
  })
  async fallsWithout(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("sources", () => [String], {
      description: "The sources, by slug. What the lens sets aside already is not told again.",
    })
    sources: string[],
  ): Promise<Withdrawal> {
    const fallen = await fallenWithout(context, rootScope(root, context), sources);
    return { sources: fallen.sources, fallen };
  }
}

@Resolver(() => Withdrawal)
export class WithdrawalResolver {
  @FieldResolver(() => pageTypeOf(Claim), {
    description: "The claims that fall, in the order they were recorded in: nothing else carries them.",
  })
  claims(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Claim>> {
    const { under, claims } = fallenOf(root);
    return pageOfSerials("claims", claims, { first, after }, (serial) => claimOf(under, serial));
  }

  @FieldResolver(() => pageTypeOf(Evidence), {
    description:
      "The evidence that falls, in the order it was recorded in: all that stands in the sources, also of claims that stay, and what other sources add to the claims that fall.",
  })
  evidence(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Evidence>> {
    const { under, evidence } = fallenOf(root);
    return pageOfSerials("evidence", evidence, { first, after }, (serial) => rowOf(under, Evidence, serial));
  }

  @FieldResolver(() => CoveredPropositions, {
    description: "The propositions that fall, the latest first: no claim of theirs is left.",
  })
  propositions(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<CoveredProposition>> {
    const { under, propositions } = fallenOf(root);
    return pageOfPropositions(context, under, { rows: propositions, first, after });
  }

  @FieldResolver(() => CoveredPropositions, {
    description:
      "The propositions that these sources carry and that stay, as another source carries them, the latest first: read without the sources, so that `carriers` are those that are left. One that shifts out of the lens's day is not in it, but in `shifts`.",
  })
  staying(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<CoveredProposition>> {
    const { without, staying } = fallenOf(root);
    return pageOfPropositions(context, without, { rows: staying, first, after });
  }

  @FieldResolver(() => pageTypeOf(Subject), {
    description:
      "Nodes that stay without any claim: what falls names them, or is claimed by them, and nothing that is left does. In the order they were recorded in.",
  })
  unclaimedNodes(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Subject>> {
    const { under, nodes } = fallenOf(root);
    return pageOfSerials("nodes", nodes, { first, after }, (serial) => subjectOf(under, serial));
  }

  @FieldResolver(() => ShiftedDatesPage, {
    description: "What stands with other dates: sources first, then claims, then propositions.",
  })
  shifts(
    @Root() root: never,
    @Arg("dates", () => [DateShift], {
      nullable: true,
      description: "Only where any of these dates says something else; any when left out or null.",
    })
    dates: DateShift[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<ShiftedDates>> {
    const fallen = fallenOf(root);
    const asked = dates ?? null;
    const rows = fallen.shifts.filter(
      ({ shifted }) => asked === null || shifted.some((date) => asked.includes(date)),
    );
    const page = pageOf(rows, { name: "shifts", placeOf: placeOfShift }, { first, after });
    return answered(page, (row) => shiftedDates(fallen, row));
  }
}

function fallenOf(root: never): Fallen {
  return (root as Withdrawal).fallen;
}

function pageOfSerials<Row>(
  name: string,
  serials: readonly number[],
  asked: PageAsked,
  answer: (serial: number) => Promise<Row>,
): Promise<AnsweredPage<Row>> {
  return answered(pageOf(serials, { name, placeOf: (serial) => [serial] }, asked), answer);
}

function pageOfPropositions(
  context: RequestContext,
  under: Under,
  { rows, ...asked }: PageAsked & { readonly rows: readonly ListedRow[] },
): Promise<AnsweredPage<CoveredProposition>> {
  const placeOf = ({ sortDay, serial }: ListedRow): number[] => [-sortDay, serial];
  return answered(pageOf(rows, { name: "covered", placeOf }, asked), async (listed) => {
    const carried = await carriedRows(context, under, listed.serial);
    const [covered] = coveredOf([listed], new Map([[listed.serial, carried]]));
    return coveredProposition(under, covered ?? { ...listed, rows: [], bySource: new Map() });
  });
}

async function shiftedDates({ under, without }: Fallen, row: ShiftedRow): Promise<ShiftedDates> {
  const concept = { sources: Source, claims: Claim, propositions: Proposition }[row.set];
  const [before, after] = await Promise.all(
    [under, without].map((lens) => rowOf<Node>(lens, concept, row.serial)),
  );
  return { before: before as Node, after: after as Node, shifted: row.shifted };
}
