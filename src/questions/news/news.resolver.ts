import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/index.ts";
import { First } from "../../platform/links/index.ts";
import { rootScope, type RequestContext } from "../as-of/index.ts";
import { CHANGE_SETS_OF_A_PAGE, newsPage } from "./news.page.ts";
import { NewsItem, NewsItemConnection } from "./news.types.ts";
import { NewsKind } from "./news.words.ts";
import { EVIDENCE_STRETCH, STRETCH } from "./strands.read.ts";
import { summaryOf } from "./summary.ts";
import { toldOf } from "./summary.read.ts";

@Resolver()
export class NewsResolver {
  @Query(() => NewsItemConnection, {
    description: [
      "What is new in the record: meanings, not rows, in the order in which they were written. Ask without a cursor for all from the beginning, and with `endCursor` for what has come since: it is there also where nothing is new. Under `asOf(knownAt:)` the feed ends there; the lens's day does not narrow it, as it tells what this database learnt and not what held.",
      `One page looks at ${String(STRETCH)} claims and at ${EVIDENCE_STRETCH.toLocaleString("en-US")} pieces of evidence and tells of ${String(CHANGE_SETS_OF_A_PAGE)} change sets at most, so that it may hold fewer than \`first\` where \`hasNextPage\` is true.`,
      "Passages that the text at hand has elsewhere or not at all come last. No change set writes that, so all of them are told again whenever their list changes.",
    ].join(" "),
  })
  changesSince(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("after", () => String, {
      nullable: true,
      description:
        "Only what follows this cursor, which an answer of this field gave. From the beginning when left out or null.",
    })
    after: string | null | undefined,
    @First() first: number | null | undefined,
    @Arg("since", () => DateTimeScalar, {
      nullable: true,
      description: "Only what was recorded after this instant. Not looked at where `after` is given.",
    })
    since: string | null | undefined,
    @Arg("kinds", () => [NewsKind], {
      nullable: true,
      description: "Only news of any of these kinds; of all when left out or null.",
    })
    kinds: NewsKind[] | null | undefined,
  ): Promise<NewsItemConnection> {
    const asked = {
      cursor: after ?? null,
      since: since ?? null,
      first: first ?? null,
      kinds: kinds ?? null,
    };
    return newsPage(context, rootScope(root, context), asked);
  }
}

@Resolver(() => NewsItem)
export class NewsSummaryResolver {
  @FieldResolver(() => String, {
    description: "It in one line of our own, made from names and our paraphrases.",
  })
  async summary(@Root() item: NewsItem, @Ctx() context: RequestContext): Promise<string> {
    return summaryOf(await toldOf(item, context));
  }
}
