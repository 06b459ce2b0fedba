import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Claim, Proposition, PropositionKind } from "../../claims/claim/index.ts";
import { MAXIMUM_WITHOUT_SOURCES, type LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { After, First, type ThinRow } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import { rootScope, serialBySlug, serialsBySlug, type RequestContext } from "../as-of/index.ts";
import { alikeBySerial, MAXIMUM_ALIKE } from "./alike.sql.ts";
import { claimOf, propositionOf } from "./answers.ts";
import { BOUND } from "./bounds.ts";
import { carrierOf, coverageOf, coveredProposition, sourceCoverage } from "./coverage.answers.ts";
import { SourcesCoverageArguments } from "./coverage.arguments.ts";
import { coveredAbout, coveredIn } from "./coverage.read.ts";
import { askedOf, sharesOf } from "./coverage.ts";
import {
  Carrier,
  Carriers,
  Coverage,
  CoveredProposition,
  CoveredPropositions,
  type SourceCoverage,
  SourceCoverages,
} from "./coverage.types.ts";
import { answered, pageOf, pageTypeOf, type AnsweredPage } from "./page.ts";

@Resolver(() => Subject)
export class SubjectCoverageResolver {
  @FieldResolver(() => Coverage, {
    description: `Which sources carry what about it: stances on it and, for an actor, those it holds; ties from and to it; figures, traits, arguments, and events that it takes part in. The arguments leave only some of it. BAD_INPUT for a source that is not there, or a count below 1; ${BOUND}`,
  })
  async coverage(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("onlyIn", () => String, {
      nullable: true,
      description: "Only what this source, by slug, carries and no other does.",
    })
    onlyIn: string | null | undefined,
    @Arg("sourceCount", () => Int, {
      nullable: true,
      description: "Only what exactly so many sources carry: 1 for what only one says, 2 for what two tell.",
    })
    sourceCount: number | null | undefined,
    @Arg("kinds", () => [PropositionKind], {
      nullable: true,
      description: "Only propositions of these kinds.",
    })
    kinds: PropositionKind[] | null | undefined,
  ): Promise<Coverage> {
    const { scope, serial } = root as ThinRow & Subject & { scope: LensScope };
    const asked = { sourceCount: countOrNull(sourceCount), kinds: kinds ?? null, framing: null };
    const under = { load: context.load, scope };
    const source = await sourceNamed(context, onlyIn);
    const covered = await coveredAbout(context, under, { node: serial, kinds: asked.kinds });
    return coverageOf(under, askedOf(covered, { ...asked, onlyIn: source }));
  }
}

/** As the sources are now: what only a source carries that was not known yet is nothing, and no error. */
async function sourceNamed(context: RequestContext, slug: string | null | undefined): Promise<number | null> {
  if (slug === null || slug === undefined) return null;
  return serialBySlug(context, context.scope, { argument: "onlyIn", of: Source, slug });
}

function countOrNull(count: number | null | undefined): number | null {
  if (count === null || count === undefined || count >= 1) return count ?? null;
  throw new Problem("BAD_INPUT", `sourceCount is ${String(count)}: expected 1 or more.`, {
    sourceCount: count,
  });
}

@Resolver()
export class SourcesCoverageResolver {
  @Query(() => Coverage, {
    description: `What some sources carry, side by side: as if there were no others, so that what only one of them carries is counted and left by that, whoever else tells it. The other arguments leave only some of it. BAD_INPUT without sources, for more than ${String(MAXIMUM_WITHOUT_SOURCES)}, for one that is not there, or a count below 1; ${BOUND}`,
  })
  async coverage(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Args(() => SourcesCoverageArguments)
    { sources, onlyIn, sourceCount, kinds, framing }: SourcesCoverageArguments,
  ): Promise<Coverage> {
    const scope = rootScope(root, context);
    const under = { load: context.load, scope };
    const asked = { sourceCount: countOrNull(sourceCount), kinds: kinds ?? null, framing: framing ?? null };
    const [among, source] = await Promise.all([
      sourcesNamed(context, scope, sources),
      sourceNamed(context, onlyIn),
    ]);
    const covered = await coveredIn(context, under, { sources: among, kinds: asked.kinds });
    return coverageOf(under, askedOf(covered, { ...asked, onlyIn: source }));
  }
}

function sourcesNamed(
  context: RequestContext,
  scope: LensScope,
  slugs: readonly string[],
): Promise<number[]> {
  const limit = MAXIMUM_WITHOUT_SOURCES;
  if (slugs.length > 0)
    return serialsBySlug(context, scope, { argument: "sources", of: Source, slugs, limit });
  const message = `sources is []: expected the slugs of 1 to ${String(limit)} sources.`;
  throw new Problem("BAD_INPUT", message, { sources: slugs });
}

@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => CoveredPropositions, { description: "The propositions, the latest first." })
  propositions(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<CoveredProposition>> {
    const { covered, under } = root as Coverage;
    const place = ({ sortDay, serial }: (typeof covered)[number]): number[] => [-sortDay, serial];
    const page = pageOf(covered, { name: "covered", placeOf: place }, { first, after });
    return answered(page, (one) => coveredProposition(under, one));
  }

  @FieldResolver(() => SourceCoverages, {
    description: "What each source carries of them, the one that carries most first.",
  })
  sources(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<SourceCoverage>> {
    const { covered, under } = root as Coverage;
    const shares = sharesOf(covered);
    const place = (share: (typeof shares)[number]): number[] => [-share.propositions.length, share.source];
    const page = pageOf(shares, { name: "sources", placeOf: place }, { first, after });
    return answered(page, (share) => sourceCoverage(under, share));
  }
}

@Resolver(() => CoveredProposition)
export class CoveredPropositionResolver {
  @FieldResolver(() => Carriers, {
    description: "The sources that carry it, in the order they were recorded in.",
  })
  carriers(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Carrier>> {
    const { covered, under } = root as CoveredProposition;
    const sources = [...covered.bySource.keys()];
    const page = pageOf(sources, { name: "carriers", placeOf: (source) => [source] }, { first, after });
    return answered(page, (source) => carrierOf(under, source, covered.bySource.get(source) ?? []));
  }

  @Extensions({ rows: MAXIMUM_ALIKE })
  @FieldResolver(() => [Proposition], {
    description: `Other propositions that answer the same question, the latest first, at most ${String(MAXIMUM_ALIKE)}: the same holder on the same subject, the same tie with another post or bearing, another value of a trait of kind SCOPE, AGE, ORDINAL or OUTCOME. Here it shows where one source is more explicit than another; whether two of them are at odds is for conflicts to say.`,
  })
  async alike(@Root() root: never, @Ctx() context: RequestContext): Promise<Proposition[]> {
    const { covered, under } = root as CoveredProposition;
    const batch = (serials: readonly number[]): Promise<number[][]> =>
      alikeBySerial(under, serials, context.reader);
    const found = await context.load
      .own<number, number[]>(`alike|${under.scope.key}`, batch)
      .load(covered.serial);
    return Promise.all(found.map((serial) => propositionOf(under, serial)));
  }
}

@Resolver(() => Carrier)
export class CarrierResolver {
  @FieldResolver(() => pageTypeOf(Claim), {
    description:
      "The claims of the proposition that stand in this source, in the order they were recorded in: claimant, attribution, mode, limit and word side by side. Their `evidence` leads to the characters; one may stand in other sources, too.",
  })
  claims(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Claim>> {
    const { under, rows } = root as Carrier;
    const claims = [...new Set(rows.map(({ claim }) => claim))];
    const page = pageOf(claims, { name: "claims", placeOf: (claim) => [claim] }, { first, after });
    return answered(page, (claim) => claimOf(under, claim));
  }
}
