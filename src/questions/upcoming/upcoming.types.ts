import { Field, ObjectType } from "type-graphql";
import { DateScalar, type LensScope } from "../../lens/index.ts";
import { EdtfScalar } from "../../platform/graphql/index.ts";
import { PageInfo } from "../../platform/links/index.ts";
import { UpcomingKind } from "./upcoming.words.ts";

@ObjectType({ description: "Something that lies ahead of a day, or may.", simpleResolvers: true })
export class UpcomingEntry {
  readonly scope!: LensScope;
  readonly serial!: number;

  @Field(() => UpcomingKind, { description: "Whether it is a deadline or an event." })
  kind!: UpcomingKind;

  @Field(() => EdtfScalar, { description: "When, as precisely as the sources say." })
  date!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day it may be; null where that is open.",
  })
  earliest!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day it may be; null where that is open.",
  })
  latest!: number | null;

  @Field(() => Boolean, {
    description: "Its date is vague and reaches back to the day or before it: it may not lie ahead any more.",
  })
  mayHavePassed!: boolean;
}

@ObjectType({ description: "Something that lies ahead, in a list.", simpleResolvers: true })
export class UpcomingEntryEdge {
  @Field(() => String, { description: "Its place in the list: opaque text." })
  cursor!: string;

  @Field(() => UpcomingEntry, { description: "What lies ahead." })
  node!: UpcomingEntry;
}

@ObjectType({ description: "A page of what lies ahead of a day, the earliest first.", simpleResolvers: true })
export class UpcomingEntryConnection {
  readonly scope!: LensScope;
  /** The node it is about; null for the whole graph. */
  readonly subject!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day it lies ahead of: the lens's, else the last day on which any claim in the graph is known to be made (the newest dated source or utterance). Null where nothing is dated: then all that is dated is listed.",
  })
  on!: number | null;

  @Field(() => [UpcomingEntryEdge], { description: "What lies ahead, each with its cursor." })
  edges!: UpcomingEntryEdge[];

  @Field(() => [UpcomingEntry], { description: "What lies ahead, without cursors." })
  nodes!: UpcomingEntry[];

  @Field(() => PageInfo, { description: "Where the page lies in the list." })
  pageInfo!: PageInfo;
}
