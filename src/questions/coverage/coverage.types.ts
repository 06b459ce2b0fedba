import { Extensions, Field, Float, Int, ObjectType } from "type-graphql";
import { Proposition, PropositionKind } from "../../claims/claim/index.ts";
import { Source } from "../../things/source/index.ts";
import type { Under } from "./about.sql.ts";
import type { CarriedRow } from "./carried.sql.ts";
import type { Covered } from "./coverage.ts";
import { FramingDifference } from "./framing.ts";
import { pageTypeOf } from "./page.ts";
import { Room } from "./room.ts";

@ObjectType({
  description: "A source that carries a proposition, with the claims by which it does.",
  simpleResolvers: true,
})
export class Carrier {
  @Field(() => Source, { description: "The source." })
  source!: Source;

  @Field(() => Int, {
    description: "How many claims of the proposition it carries: one for each way of telling it.",
  })
  claimCount!: number;

  @Field(() => Int, { description: "How many passages of it carry them (evidence of role CARRIES)." })
  evidenceCount!: number;

  readonly under!: Under;
  readonly rows!: readonly CarriedRow[];
}

@ObjectType({
  description: "A proposition about a subject, and the sources that carry it, side by side.",
  simpleResolvers: true,
})
export class CoveredProposition {
  @Field(() => Proposition, { description: "What is said." })
  proposition!: Proposition;

  @Field(() => Int, { description: "How many sources carry it: 1 means that only one source says so." })
  sourceCount!: number;

  @Field(() => Int, { description: "On the word of how many different claimants it is told." })
  claimantCount!: number;

  @Field(() => [FramingDifference], {
    description:
      "In what the sources that carry it tell it differently: for each respect, the set of what the claims in one source say is not that of another. Empty with one source.",
  })
  framing!: FramingDifference[];

  readonly under!: Under;
  readonly covered!: Covered;
}

@ObjectType({ description: "How many propositions of one kind.", simpleResolvers: true })
export class KindCount {
  @Field(() => PropositionKind, { description: "The kind." })
  kind!: PropositionKind;

  @Field(() => Int, { description: "How many of it." })
  count!: number;
}

@ObjectType({
  description: "What one source carries about a subject, of the propositions that were asked for.",
  simpleResolvers: true,
})
export class SourceCoverage {
  @Field(() => Source, { description: "The source." })
  source!: Source;

  @Field(() => Int, { description: "How many of the propositions it carries." })
  propositionCount!: number;

  @Extensions({ rows: 6 })
  @Field(() => [KindCount], {
    description:
      "Those by kind, in the order of PropositionKind; kinds of which it carries none are left out.",
  })
  byKind!: KindCount[];

  @Field(() => Int, { description: "By how many claims." })
  claimCount!: number;

  @Field(() => Int, {
    description: "In how many passages, told by claim: pieces of evidence of role CARRIES.",
  })
  evidenceCount!: number;

  @Field(() => Int, { description: "How many of its propositions no other source carries." })
  onlyHereCount!: number;

  @Field(() => Float, { description: "`onlyHereCount / propositionCount`, from 0 to 1." })
  onlyHereShare!: number;

  @Field(() => Room, { description: "How much of its text these passages take." })
  room!: Room;
}

@ObjectType({
  description:
    "Which sources carry what about a subject: every proposition that it has a part in and that the lens lists. Counts are of what the arguments of `coverage` leave.",
  simpleResolvers: true,
})
export class Coverage {
  @Field(() => Int, { description: "How many propositions." })
  propositionCount!: number;

  @Field(() => Int, { description: "By how many claims they are told." })
  claimCount!: number;

  @Field(() => Int, { description: "How many sources carry any of them." })
  sourceCount!: number;

  @Field(() => Int, { description: "How many of the propositions are carried by one source only." })
  onlyOneSourceCount!: number;

  readonly under!: Under;
  readonly covered!: readonly Covered[];
}

export const CoveredPropositions = pageTypeOf(CoveredProposition);
export const Carriers = pageTypeOf(Carrier);
export const SourceCoverages = pageTypeOf(SourceCoverage);
