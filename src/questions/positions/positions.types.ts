import { Field, Int, ObjectType } from "type-graphql";
import { Position } from "../../claims/stance/index.ts";

@ObjectType({ description: "How many hold one position on a subject.", simpleResolvers: true })
export class PositionTally {
  @Field(() => Position, { description: "The position." })
  position!: Position;

  @Field(() => Int, { description: "How many hold it: people, organizations and informal groups together." })
  holders!: number;

  @Field(() => Int, { description: "How many of them are people." })
  people!: number;

  @Field(() => Int, { description: "How many of them are organizations, informal groups not included." })
  organizations!: number;

  @Field(() => Int, { description: "How many of them are informal groups, whose size nobody tells." })
  informalGroups!: number;

  @Field(() => Int, { description: "Of how many of them it is read only from deeds." })
  inferred!: number;

  @Field(() => Int, {
    description:
      "In how many utterances they were told of: a joint statement is one, however many speak in it. A claim of which no utterance is told counts as one of its own.",
  })
  utterances!: number;
}

@ObjectType({
  description:
    "Who stands where on a subject. Each holder counts once, by its current stance: of those that somebody asserts or pledges, the one held last, as far as the claims under the lens attest. Who contradicts itself, of whom no stance is known to be the latest, and who declined to say are told apart and in no total. Who is not here has no stance in the sources; that is not neutrality.",
  simpleResolvers: true,
})
export class Positions {}
