import { Field, Int, ObjectType } from "type-graphql";
import { Position } from "../../claims/stance/index.ts";
import { DateScalar, type Day } from "../../lens/index.ts";
import { connectionOf } from "../../platform/links/index.ts";

@ObjectType({
  description:
    "That a holder takes one position on a subject, by its current stance: of those that somebody asserts or pledges, the one held last, as far as the claims under the lens attest.",
  simpleResolvers: true,
})
export class Holding {
  @Field(() => Position, { description: "The position it takes." })
  position!: Position;

  @Field(() => Boolean, {
    description: "Whether it is read only from deeds: no claim that counts says it in words.",
  })
  inferred!: boolean;

  @Field(() => Int, { description: "How many claims count for it." })
  claimCount!: number;

  @Field(() => Int, {
    description:
      "In how many utterances they were made. A claim of which no utterance is told counts as one of its own.",
  })
  utterances!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day on which a claim that counts may have been made; null where none is dated.",
  })
  attestedOn!: Day | null;
}

@ObjectType({
  description:
    "A holder of whom no one position is told: it declined, two stances contradict each other, or none of two is known to be the later.",
  simpleResolvers: true,
})
export class HolderApart {}

@ObjectType({
  description: "A holder that is not counted, because a group it belongs to takes the same position and is.",
  simpleResolvers: true,
})
export class CollapsedMember {
  @Field(() => Position, { description: "The position that both take." })
  position!: Position;
}

export const HoldingConnection = connectionOf(Holding, false);
export const HolderApartConnection = connectionOf(HolderApart, false);
export const CollapsedMemberConnection = connectionOf(CollapsedMember, false);
