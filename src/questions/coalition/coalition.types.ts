import { Extensions, Field, Float, Int, ObjectType } from "type-graphql";
import { Stance } from "../../claims/stance/index.ts";
import { connectionOf } from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { Agreement } from "../agreement/index.ts";
import { CampSide, CoalitionsReason } from "./coalition.words.ts";

/** How many subjects may be asked about, and how many actors may be in the answer. */
export const MAXIMUM_SUBJECTS = 50;
export const MAXIMUM_ACTORS = 200;

@ObjectType({ description: "An actor in a camp.", simpleResolvers: true })
export class CampMember {
  @Field(() => Actor, { description: "The actor." })
  actor!: () => Promise<Actor>;

  @Field(() => Int, {
    description:
      "How firmly it stands there: how many more pairs would speak against the camps if it moved to the one that suits it best among the others, or to one of its own. 0: it could as well stand elsewhere.",
  })
  margin!: number;

  @Extensions({ rows: 3 })
  @Field(() => [Stance], {
    description: "Its current stances on the subjects, in the order in which the subjects are asked for.",
  })
  stances!: () => Promise<Stance[]>;
}

@ObjectType({
  description:
    "A subject on which a camp stands together: two or more of it take a position, and all who do take one side.",
  simpleResolvers: true,
})
export class CommonStand {
  @Field(() => Subject, { description: "The subject." })
  subject!: () => Promise<Subject>;

  @Field(() => CampSide, { description: "The side they take." })
  side!: CampSide;

  @Field(() => Int, { description: "How many of the camp take it; the others take no position." })
  members!: number;
}

export const CampMemberConnection = connectionOf(CampMember, false);

@ObjectType({
  description:
    "Actors who take the same side more than others do. That is all it says: not that they are allied, know one another or act together.",
  simpleResolvers: true,
})
export class Camp {
  @Extensions({ rows: 5 })
  @Field(() => [CommonStand], {
    description: "The subjects on which it stands together, in the order in which they are asked for.",
  })
  standsTogetherOn!: CommonStand[];
}

@ObjectType({
  description: "Two actors whose positions speak against the camps.",
  simpleResolvers: true,
})
export class PairAgainst {
  @Field(() => Actor, { description: "The first of the two." })
  a!: () => Promise<Actor>;

  @Field(() => Actor, { description: "The second." })
  b!: () => Promise<Actor>;

  @Field(() => Boolean, {
    description:
      "True: they are in one camp and take opposite sides more often. False: they are in two and take the same side more often.",
  })
  together!: boolean;

  @Field(() => Agreement, {
    description: "Their agreement over the subjects, with what it was computed from.",
  })
  agreement!: () => Agreement;
}

export const CampConnection = connectionOf(Camp, false);
export const PairAgainstConnection = connectionOf(PairAgainst, false);
export const UnplacedConnection = connectionOf(Actor, false);

@ObjectType({
  description:
    "Who sides with whom on some subjects. Two actors are congruent where their agreement over these subjects is above one half, conflicting where it is below, and neither where it is one half or they share no subject. The camps are the partition, into any number of camps, that the fewest pairs speak against: F = congruent pairs that are apart + conflicting pairs that are together. Sources: N. Bansal, A. Blum and S. Chawla (2004), “Correlation clustering”, Machine Learning 56; P. Doreian and A. Mrvar (1996), “A partitioning approach to structural balance”, Social Networks 18; F is the line index of balance of F. Harary (1959), for any number of camps.",
  simpleResolvers: true,
})
export class Coalitions {
  @Extensions({ rows: 5 })
  @Field(() => [Subject], {
    description: "The subjects, each once, in the order in which they were asked for.",
  })
  subjects!: () => Promise<Subject[]>;

  @Field(() => CoalitionsReason, {
    nullable: true,
    description: "Why no camps are drawn; null where they are.",
  })
  reason!: CoalitionsReason | null;

  @Field(() => Int, { description: "How many actors take a position on one of the subjects." })
  actorCount!: number;

  @Field(() => Int, { description: "How many pairs of actors are congruent." })
  congruentPairs!: number;

  @Field(() => Int, { description: "How many pairs of actors are conflicting." })
  conflictingPairs!: number;

  @Field(() => Int, {
    nullable: true,
    description: "F: how many pairs speak against the camps; null where none are drawn.",
  })
  frustration!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "F / (congruent + conflicting pairs), between 0 and 1; null where no camps are drawn.",
  })
  share!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it is certain that no other partition has a smaller F. Sought where at most 20 actors hang together by congruent pairs, those that stand alike in everything counted as one; beyond, the camps are the best that a local search finds, the same each time, and this is false. Null where none are drawn.",
  })
  exact!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether every other partition of camps that hang together by congruent pairs has a larger F. Where false, the camps could be drawn otherwise just as well. Null where that is not known, or none are drawn.",
  })
  unique!: boolean | null;
}
