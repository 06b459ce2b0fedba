import { Field, Int, ObjectType } from "type-graphql";
import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import { PageInfo, type ThinRow } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import { Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import { NewsKind } from "./news.words.ts";

@ObjectType({
  description:
    "A piece of news: what a change of the record means. What it is about is told under the lens of the question; what is no longer seen there, as it stood then, with that lens in its id.",
  simpleResolvers: true,
})
export class NewsItem {
  @Field(() => NewsKind, { description: "What it means." })
  kind!: NewsKind;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision with which it came; null for evidence, whose text is looked at outside of revisions.",
  })
  revision!: number | null;

  @Field(() => ChangeSet, {
    nullable: true,
    description: "The act of writing with which it came: who, when and why; null where `revision` is.",
  })
  changeSet!: ThinRow | null;

  @Field(() => Subject, { nullable: true, description: "The thing that is new, for NEW_NODE." })
  node!: ThinRow | null;

  @Field(() => Source, {
    nullable: true,
    description:
      "The source that is new, that carries what was known, or whose text has moved; null where a claim is the news.",
  })
  source!: ThinRow | null;

  @Field(() => Proposition, {
    nullable: true,
    description: "What is said: the stance, tie, figure, event, trait or argument.",
  })
  proposition!: ThinRow | null;

  @Field(() => Proposition, {
    nullable: true,
    description: "What was said before, for REVERSAL, FIGURE_SUPERSEDED and CLAIM_CORRECTED.",
  })
  formerProposition!: ThinRow | null;

  @Field(() => Claim, {
    nullable: true,
    description:
      "The claim that says so, or that was withdrawn, as it stood before; it leads to its evidence.",
  })
  claim!: ThinRow | null;

  @Field(() => Claim, {
    nullable: true,
    description: "The claim that was corrected, as it stood before the correction.",
  })
  formerClaim!: ThinRow | null;

  @Field(() => Evidence, {
    nullable: true,
    description: "The passage with which a source carries what was known, or that is not where it was.",
  })
  evidence!: ThinRow | null;
}

@ObjectType({ description: "A piece of news in the feed.", simpleResolvers: true })
export class NewsItemEdge {
  @Field(() => String, { description: "Its place in the feed: opaque text." })
  cursor!: string;

  @Field(() => NewsItem, { description: "The piece of news." })
  node!: NewsItem;
}

@ObjectType({ description: "A page of the feed, what came first at first.", simpleResolvers: true })
export class NewsItemConnection {
  @Field(() => [NewsItemEdge], { description: "The news, each with its cursor." })
  edges!: NewsItemEdge[];

  @Field(() => [NewsItem], { description: "The news, without cursors." })
  nodes!: NewsItem[];

  @Field(() => PageInfo, {
    description:
      "Where the page lies in the feed. `endCursor` is never null here: ask `changesSince` with it, now for the next page, later for what has come since.",
  })
  pageInfo!: PageInfo;
}
