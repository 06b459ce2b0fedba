import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Claim } from "../../claims/claim/index.ts";
import { Channel, Event } from "../../claims/event/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { After, First, type ThinRow } from "../../platform/links/index.ts";
import { Actor } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import {
  answered,
  type AnsweredPage,
  BOUND,
  claimOf,
  pageOf,
  pageTypeOf,
  rowOf,
  sourceOf,
  type Under,
} from "../coverage/index.ts";
import { quoteRows } from "./voices.read.ts";
import type { QuoteRow } from "./voices.sql.ts";
import { quotesFrom, type QuotedStretch } from "./voices.ts";

@ObjectType({
  description:
    "A stretch of a source's text in which an actor is quoted: the passages of one utterance that carry claims told as DIRECT_QUOTE, where those overlap or touch taken together.",
  simpleResolvers: true,
})
export class Quote {
  @Field(() => Source, { description: "The source that quotes it." })
  source!: Source;

  @Field(() => Int, { description: "Where the stretch starts in its text: 0-based, in Unicode code points." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive, in Unicode code points." })
  end!: number;

  @Field(() => Int, { description: "How long it is: `end - start`." })
  characters!: number;

  @Field(() => Channel, {
    nullable: true,
    description:
      "How it was said, as its utterance tells: UNKNOWN where that says nothing, null where none is told.",
  })
  channel!: Channel | null;

  @Field(() => Event, { nullable: true, description: "The utterance; null where none is told." })
  saidIn!: Event | null;

  readonly under!: Under;
  readonly rows!: readonly QuoteRow[];
}

const Quotes = pageTypeOf(Quote);

@Resolver(() => Actor)
export class QuotesResolver {
  @FieldResolver(() => Quotes, {
    description: `Every direct quote of it, the one said last first, then by source and place. By claims, which have no day: the lens's day does not matter here. ${BOUND}`,
  })
  async quotes(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Quote>> {
    const { scope, serial } = root as ThinRow & Actor & { scope: LensScope };
    const under = { load: context.load, scope };
    const quotes = quotesFrom(await quoteRows(context, under, serial));
    const page = pageOf(quotes, { name: "quotes", placeOf }, { first, after });
    return answered(page, (stretch) => quote(under, stretch));
  }
}

@Resolver(() => Quote)
export class QuoteResolver {
  @FieldResolver(() => pageTypeOf(Claim), {
    description: "The claims that the quote carries, in the order they were recorded in.",
  })
  claims(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Claim>> {
    const { under, rows } = root as Quote;
    const claims = [...new Set(rows.map(({ claim }) => claim))];
    const page = pageOf(claims, { name: "claims", placeOf: (claim) => [claim] }, { first, after });
    return answered(page, (claim) => claimOf(under, claim));
  }

  @FieldResolver(() => pageTypeOf(Evidence), {
    description: "The passages within it, by place: one piece of evidence for each range.",
  })
  evidence(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Evidence>> {
    const { under, rows } = root as Quote;
    const byRange = new Map(rows.toReversed().map((row) => [`${String(row.start)}-${String(row.end)}`, row]));
    const ordered = { name: "evidence", placeOf: (row: QuoteRow) => [row.start, row.end] };
    const page = pageOf([...byRange.values()], ordered, { first, after });
    return answered(page, ({ evidence }) => rowOf(under, Evidence, evidence));
  }
}

function placeOf({ attestedEarliest, source, start, saidIn }: QuotedStretch): number[] {
  return [-attestedEarliest, source, start, saidIn ?? 0];
}

async function quote(under: Under, stretch: QuotedStretch): Promise<Quote> {
  const { source, saidIn, start, end, rows } = stretch;
  return {
    source: await sourceOf(under, source),
    start,
    end,
    characters: end - start,
    channel: rows[0]?.channel ?? null,
    saidIn: saidIn === null ? null : await rowOf(under, Event, saidIn),
    under,
    rows,
  };
}
