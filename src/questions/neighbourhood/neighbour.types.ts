import { Extensions, Field, Float, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";

/** How many of the shared subjects are named at most. */
export const MAXIMUM_SUBJECTS = 20;

@ObjectType({
  description:
    "An actor who stands on subjects that another stands on too. To stand near is to have taken some position on the same things: it may be the opposite one.",
  simpleResolvers: true,
})
export class Neighbour {
  @Field(() => Actor, { description: "The neighbour." })
  actor!: () => Promise<Actor>;

  @Field(() => Int, { description: "On how many subjects both stand." })
  shared!: number;

  @Field(() => Int, { description: "Of these, those that both support or both oppose." })
  sameSide!: number;

  @Field(() => Int, { description: "Of these, those that one supports and the other opposes." })
  oppositeSide!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Their agreement on the subjects that can be compared, Σ(1 − |Δ|/2)/n as `agreement` defines it, from 0 to 1; null under two of them.",
  })
  agreement!: number | null;

  @Field(() => Int, {
    description:
      "The n of that agreement: shared subjects on which both are for, against, neutral or mixed and neither contradicts itself.",
  })
  compared!: number;

  @Extensions({ rows: 5 })
  @Field(() => [Subject], {
    description: `The subjects they share, at most ${String(MAXIMUM_SUBJECTS)} of them.`,
  })
  subjects!: () => Promise<Subject[]>;
}

/** A page of neighbours. */
export const NeighbourConnection = connectionOf(Neighbour, false);
