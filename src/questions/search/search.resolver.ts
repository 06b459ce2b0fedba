import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { LensScope } from "../../lens/index.ts";
import { closedSet } from "../../platform/graphql/index.ts";
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE, PageInfo, type ThinRow } from "../../platform/links/index.ts";
import { foldName } from "../../platform/text/index.ts";
import { Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { searchPage, type FoundName } from "./search.sql.ts";

export const NameMatch = closedSet(
  "NameMatch",
  "How a name matched what was searched for. Case, accents and punctuation never matter.",
  {
    EXACT: "The whole name.",
    PREFIX: "The name begins with it.",
    WORDS: "Each word that was searched for begins a word of the name.",
  },
);
export type NameMatch = keyof typeof NameMatch;

@ObjectType({ description: "A node that was found, and by which of its names.", simpleResolvers: true })
export class SearchHit {
  @Field(() => Subject, { description: "What was found." })
  node!: Subject;

  @Field(() => String, { description: "The name that matched, as it is written in a source or shown by us." })
  matchedName!: string;

  @Field(() => NameMatch, { description: "How it matched." })
  match!: NameMatch;
}

@ObjectType({ description: "A hit in a list.", simpleResolvers: true })
export class SearchHitEdge {
  @Field(() => String, { description: "Its place in the list: opaque text." })
  cursor!: string;

  @Field(() => SearchHit, { description: "The hit." })
  node!: SearchHit;
}

@ObjectType({ description: "A page of hits, the best first.", simpleResolvers: true })
export class SearchHitConnection {
  @Field(() => [SearchHitEdge], { description: "The hits, each with its cursor." })
  edges!: SearchHitEdge[];

  @Field(() => [SearchHit], { description: "The hits, without cursors." })
  nodes!: SearchHit[];

  @Field(() => PageInfo, { description: "Where the page lies in the list." })
  pageInfo!: PageInfo;
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      "Nodes by name: every spelling that a source gives, and the name each is shown by. Plain text: nothing in it is an operator.",
  })
  async search(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("text", () => String, { description: "What to look for, as people write it." }) text: string,
    @Arg("first", () => Int, {
      nullable: true,
      description: `How many hits at most: 1 to ${String(MAXIMUM_PAGE_SIZE)}; ${String(DEFAULT_PAGE_SIZE)} when left out or null.`,
    })
    first: number | null | undefined,
    @Arg("after", () => String, { nullable: true, description: "Only what follows this cursor." })
    after: string | null | undefined,
  ): Promise<SearchHitConnection> {
    const scope = (root as { scope: LensScope } | undefined)?.scope ?? context.scope;
    const { found, hasNextPage } = await searchPage({ context, scope }, foldName(text), {
      first: first ?? null,
      after: after ?? null,
    });
    const edges = await Promise.all(found.map((name) => edgeOf(name, context, scope)));
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo: {
        hasNextPage,
        hasPreviousPage: typeof after === "string",
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}

async function edgeOf(found: FoundName, { load }: RequestContext, scope: LensScope): Promise<SearchHitEdge> {
  const row = (await load.one(Subject, found.serial, scope)) as ThinRow;
  const match = (["EXACT", "PREFIX", "WORDS"] as const)[found.rank] ?? NameMatch.WORDS;
  return {
    cursor: found.cursor,
    node: { node: row as unknown as Subject, matchedName: found.name, match },
  };
}
