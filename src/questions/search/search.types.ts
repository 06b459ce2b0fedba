import { createUnionType, Field, ObjectType } from "type-graphql";
import { Claim } from "../../claims/claim/index.ts";
import { PageInfo, type ThinRow } from "../../platform/links/index.ts";
import { Campaign } from "../../things/campaign/index.ts";
import { Subject } from "../../things/node/index.ts";
import { Organization } from "../../things/organization/index.ts";
import { Person } from "../../things/person/index.ts";
import { Policy } from "../../things/policy/index.ts";
import { Source } from "../../things/source/index.ts";
import { MatchedText, TextMatch } from "./search.words.ts";

export const Found = createUnionType({
  name: "Found",
  description: "What a search finds: a node, a source or a claim.",
  types: () => [Person, Organization, Policy, Campaign, Source, Claim] as const,
  resolveType: (row) => (row as unknown as ThinRow).typename,
});

@ObjectType({ description: "Something that was found, by which text, and how.", simpleResolvers: true })
export class SearchHit {
  @Field(() => Found, { description: "What was found." })
  found!: ThinRow;

  @Field(() => Subject, {
    nullable: true,
    description: "What was found, where it is a node; null where it is a source or a claim.",
  })
  node!: ThinRow | null;

  @Field(() => String, {
    description:
      "The text that matched, as it is written in a source or by us. Each thing is told by its best.",
  })
  matchedText!: string;

  @Field(() => MatchedText, { description: "Which text that is." })
  matchedKind!: MatchedText;

  @Field(() => TextMatch, { description: "How it matched." })
  match!: TextMatch;
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
