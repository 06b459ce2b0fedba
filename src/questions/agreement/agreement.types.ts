import { Extensions, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { Stance } from "../../claims/stance/index.ts";
import { connectionOf } from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { AgreementReason, IntervalLabel, LeftOutReason } from "./agreement.words.ts";

/** Bounds of a weight: beyond them, one subject is all there is or none. */
export const LEAST_WEIGHT = 0.001;
export const MOST_WEIGHT = 1_000;

@InputType({ description: "How much a subject counts, beside 1 for each subject that is not named." })
export class SubjectWeight {
  @Field(() => String, { description: "The slug of the subject." })
  subject!: string;

  @Field(() => Float, {
    description: `How often it counts: ${String(LEAST_WEIGHT)} to ${String(MOST_WEIGHT)}.`,
  })
  weight!: number;
}

@ObjectType({
  description: "What one subject, on which both take a position, gives to an agreement.",
  simpleResolvers: true,
})
export class AgreementTerm {
  @Field(() => Subject, { description: "The subject." })
  subject!: () => Promise<Subject>;

  @Field(() => Stance, { description: "The current stance of the first of the two." })
  stanceA!: () => Promise<Stance>;

  @Field(() => Stance, { description: "The current stance of the second." })
  stanceB!: () => Promise<Stance>;

  @Field(() => Int, {
    description: "How far apart the two are, |Δ| of SUPPORT 1, MIXED and NEUTRAL 0, OPPOSE −1: 0, 1 or 2.",
  })
  delta!: number;

  @Field(() => Float, { description: "How often the subject counts." })
  weight!: number;

  @Field(() => Float, {
    description:
      "Its part of the value, w·(1 − |Δ|/2) / Σw, between 0 and 1: the contributions add up to the value.",
  })
  contribution!: number;
}

@ObjectType({ description: "A subject that does not count for an agreement.", simpleResolvers: true })
export class SubjectLeftOut {
  @Field(() => Subject, { description: "The subject." })
  subject!: () => Promise<Subject>;

  @Field(() => LeftOutReason, { description: "Why it does not count." })
  reason!: LeftOutReason;

  @Extensions({ rows: 3 })
  @Field(() => [Stance], { description: "What the two are known to say on it, the first of them first." })
  stances!: () => Promise<Stance[]>;
}

@ObjectType({
  description:
    "The utterances that an agreement rests on: those in which a claim was made that counts for a stance of its terms. A claim of which no utterance is told counts as one of its own.",
  simpleResolvers: true,
})
export class AgreementUtterances {
  @Field(() => Int, { description: "Behind the stances of the first of the two." })
  a!: number;

  @Field(() => Int, { description: "Behind the stances of the second." })
  b!: number;

  @Field(() => Int, {
    description: "Behind those of both, each once: a joint statement of the two is one utterance.",
  })
  distinct!: number;
}

@ObjectType({
  description:
    "The Wilson score interval of an agreement, as if the shared subjects were drawn at random from all on which the two could be compared; successes A·n, which need not be whole, z = 1.96 (95 of 100). Weights don't change n. Source: E. B. Wilson (1927), “Probable inference, the law of succession, and statistical inference”, Journal of the American Statistical Association 22.",
  simpleResolvers: true,
})
export class AgreementInterval {
  @Field(() => Float, {
    description: "(A + z²/2n − z·√(A(1 − A)/n + z²/4n²)) / (1 + z²/n), at least 0.",
  })
  low!: number;

  @Field(() => Float, {
    description: "(A + z²/2n + z·√(A(1 − A)/n + z²/4n²)) / (1 + z²/n), at most 1.",
  })
  high!: number;

  @Field(() => IntervalLabel, { nullable: true, description: "WIDE where n is below 5; null otherwise." })
  label!: IntervalLabel | null;
}

export const AgreementTermConnection = connectionOf(AgreementTerm, false);
export const SubjectLeftOutConnection = connectionOf(SubjectLeftOut, false);

@ObjectType({
  description:
    "How far two actors take the same side, over the subjects on which both take a position, each by its current stance under the lens. It says nothing of whether the two know one another or act together.",
  simpleResolvers: true,
})
export class Agreement {
  @Field(() => Actor, { description: "The first of the two." })
  a!: () => Promise<Actor>;

  @Field(() => Actor, { description: "The second." })
  b!: () => Promise<Actor>;

  @Field(() => Float, {
    nullable: true,
    description:
      "A = Σ w·(1 − |Δ|/2) / Σ w over the shared subjects, Δ being the difference of positions with SUPPORT 1, MIXED and NEUTRAL 0, OPPOSE −1: 1 where both always say the same, 0 where they always take opposite sides. Null below two shared subjects; `reason` says which.",
  })
  value!: number | null;

  @Field(() => AgreementReason, {
    nullable: true,
    description: "Why there is no value; null where there is.",
  })
  reason!: AgreementReason | null;

  @Field(() => Int, { description: "How many subjects both take a comparable position on: how many terms." })
  n!: number;

  @Field(() => AgreementUtterances, { description: "How many utterances the terms rest on." })
  utterances!: AgreementUtterances;

  @Field(() => Float, {
    nullable: true,
    description:
      "How much could be compared, n / |Ka ∪ Kb|, between 0 and 1: of all subjects on which one of the two is known to say anything, be it that they are undecided or decline to say, the share on which both can be compared. Null where nothing is known of either.",
  })
  coverage!: number | null;

  @Field(() => AgreementInterval, {
    nullable: true,
    description: "How far the value may be off for resting on few subjects; null where there is no value.",
  })
  interval!: AgreementInterval | null;

  @Field(() => Int, {
    description:
      "How many subjects on which both take a position were left out because two stances of one of the two contradict each other.",
  })
  contested!: number;

  @Field(() => Int, {
    description:
      "How many were left out because one of the two has two stances of which neither is known to be the later.",
  })
  unordered!: number;
}

@ObjectType({
  description: "An actor in the order of agreement with another one.",
  simpleResolvers: true,
})
export class RankedActor {
  @Field(() => Actor, { description: "The actor." })
  actor!: () => Promise<Actor>;

  @Field(() => Float, {
    description:
      "What the order goes by: (A·n + 1) / (n + 2), the agreement drawn towards one half, so that two subjects don't outrank twenty (Laplace's rule of succession). No measure of its own.",
  })
  score!: number;

  @Field(() => Agreement, { description: "The agreement of the two, with what it was computed from." })
  agreement!: () => Agreement;
}
