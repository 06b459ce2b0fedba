import { Field, Float, Int, ObjectType } from "type-graphql";
import { DivisionReason } from "./division.words.ts";

@ObjectType({
  description:
    "How divided those who take a position on a subject are: pS + pO − (pS − pO)², where pS and pO are the shares of `total` that support and oppose. This is the population variance of a position that is 1 for SUPPORT, −1 for OPPOSE and 0 for NEUTRAL and MIXED: 0 where all take one side, 1 where half stand against half. It counts holders, not people: an informal group is one.",
  simpleResolvers: true,
})
export class Division {
  @Field(() => Float, {
    nullable: true,
    description: "From 0 (all on one side) to 1 (half against half); null where `reason` says why.",
  })
  value!: number | null;

  @Field(() => DivisionReason, {
    nullable: true,
    description: "Why there is no value; null where there is one.",
  })
  reason!: DivisionReason | null;

  @Field(() => Int, { description: "How many support it." })
  support!: number;

  @Field(() => Int, { description: "How many oppose it." })
  oppose!: number;

  @Field(() => Int, { description: "How many stand in the middle: NEUTRAL and MIXED." })
  other!: number;

  @Field(() => Int, { description: "How many the value rests on: support + oppose + other." })
  total!: number;

  @Field(() => Int, { description: "How many are undecided; the value does not count them." })
  undecided!: number;

  @Field(() => Int, { description: "How many contradict themselves; the value does not count them." })
  contested!: number;

  @Field(() => Int, {
    description: "Of how many no stance is known to be the latest; the value does not count them.",
  })
  unordered!: number;

  @Field(() => Int, { description: "How many declined to say; the value does not count them." })
  declined!: number;
}
