import { Field, ObjectType } from "type-graphql";
import { DateBasis, EndKind, PropositionKind } from "../../claims/claim/index.ts";
import { DateScalar, type Day } from "../../lens/index.ts";
import { EdtfScalar } from "../../platform/graphql/index.ts";
import type { TimelineAsked } from "./timeline.sql.ts";
import type { TimelineOf } from "./timeline.read.ts";
import { TimelineConcern, TimelineMark } from "./timeline.words.ts";

@ObjectType({
  description: "What is said of the end of an entry, on the word of all its claims.",
  simpleResolvers: true,
})
export class TimelineEnd {
  @Field(() => EndKind, {
    description: "Whether an end is given, open, over on an unknown day, or not told.",
  })
  kind!: EndKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day it may have ended; null where none is known.",
  })
  earliest!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day it may have ended; null where none is known.",
  })
  latest!: Day | null;
}

/** What its fields are read from. */
export interface EntryRead {
  readonly of: TimelineOf;
  readonly serial: number;
  readonly claimSerial: number;
  readonly isEvent: boolean;
}

@ObjectType({
  description:
    "One entry of a timeline: an event, stance, figure, tie, trait or argument, once, however many say it and in however many ways it is about the one whose timeline it is. Its day is a span where the date is vague.",
  simpleResolvers: true,
})
export class TimelineEntry {
  readonly read!: EntryRead;

  @Field(() => PropositionKind, { description: "Which of the six kinds it is." })
  kind!: PropositionKind;

  @Field(() => String, {
    description:
      "What it says, in our own words: the name of an event, else the paraphrase of `claim`, after the names of the two that a stance or tie is between and, where it is an argument or not plainly asserted, of the claimant. What a claim infers from a deed says so.",
  })
  label!: string;

  @Field(() => [TimelineConcern], { description: "In which ways it is about the one whose timeline it is." })
  concerns!: TimelineConcern[];

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "The date as `claim` gives it, in its own precision; for a deadline the day it names. Null where no claim gives any. An undated entry may have one that bounds no day: a day and month without a year.",
  })
  date!: string | null;

  @Field(() => DateBasis, {
    nullable: true,
    description: "Whether the text gives that date or we inferred it; null where there is no date.",
  })
  dateBasis!: DateBasis | null;

  @Field(() => TimelineMark, {
    nullable: true,
    description: "What `earliest` and `latest` are the days of; null for an undated entry.",
  })
  mark!: TimelineMark | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The first day it may have been, on the word of all claims together: of its beginning, its end or its deadline, as `mark` says. Null where none is known.",
  })
  earliest!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The last day it may have been: what is attested on a day had begun by then. Equal to `earliest` where the day is certain; null where none is known.",
  })
  latest!: Day | null;

  @Field(() => TimelineEnd, { description: "Until when it lasted, as far as it is told." })
  end!: TimelineEnd;
}

@ObjectType({
  description:
    "What is said of one node, by date. An entry is dated where somebody says when it happened, was measured, began or ended, or names the day of a deadline; that a paper reported it on some day doesn't date it. All others are in `undated`, so that nothing is left out. Under a lens with a day: events, figures and arguments that certainly were by then; stances, ties and traits that hold or are presumed to hold on it, dated when they began; undated ones as they are attested by then, and those of which nothing at all is dated. A deadline stands on the day that it names, which may lie ahead.",
  simpleResolvers: true,
})
export class Timeline {
  readonly of!: TimelineOf;
  readonly asked!: Omit<TimelineAsked, "isDated">;
}
