import { Field, Int, ObjectType } from "type-graphql";
import { Bearing } from "../../claims/tie/index.ts";
import { connectionOf } from "../../platform/links/index.ts";

@ObjectType({ description: "How many arguments there are of one bearing.", simpleResolvers: true })
export class ArgumentTally {
  @Field(() => Bearing, { description: "For or against the subject." })
  bearing!: Bearing;

  @Field(() => Int, { description: "How many arguments: the same one made by several counts once." })
  arguments!: number;

  @Field(() => Int, { description: "How many make any of them." })
  makers!: number;

  @Field(() => Int, { description: "How many of the arguments go all the way." })
  full!: number;

  @Field(() => Int, { description: "How many of the arguments go only in part." })
  partial!: number;

  @Field(() => Int, { description: "Of how many of the arguments no source says how far they go." })
  unstated!: number;

  @Field(() => Int, {
    description:
      "In how many utterances they were made. A claim of which no utterance is told counts as one of its own.",
  })
  utterances!: number;
}

@ObjectType({
  description: "Who makes which arguments of one bearing: those that some claim puts in its mouth.",
  simpleResolvers: true,
})
export class ArgumentMaker {
  @Field(() => Bearing, { description: "For or against the subject." })
  bearing!: Bearing;

  @Field(() => Int, { description: "How many arguments of this bearing it makes." })
  argumentCount!: number;

  @Field(() => Int, { description: "How many of them go all the way." })
  full!: number;

  @Field(() => Int, { description: "How many of them go only in part." })
  partial!: number;

  @Field(() => Int, { description: "Of how many of them no source says how far they go." })
  unstated!: number;
}

@ObjectType({
  description:
    "Why people are for a subject and why against it, by who says so. An argument is its makers', never a fact about the subject, and making one is no stance. What somebody denies to hold is not their argument.",
  simpleResolvers: true,
})
export class ArgumentsByMaker {}

export const ArgumentMakerConnection = connectionOf(ArgumentMaker, false);
