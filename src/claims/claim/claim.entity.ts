import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { EdtfScalar, Node } from "../../platform/graphql/index.ts";
import { Attribution, DateBasis, EndKind, Modality, PropositionKind, Rank, Weekday } from "./claim.words.ts";

/** That somebody asserts a proposition. */
@Entity("claim")
@ObjectType({
  implements: [Node],
  description:
    "That somebody asserts a proposition: on whose word, how it is told, since when, on what evidence.",
})
export class Claim extends Node {
  @PrimaryColumn("integer")
  serial!: number;

  @Column("integer")
  propositionSerial!: number;

  /** 1 for a proposition's first claim, and so on. */
  @Column("integer")
  number!: number;

  @Field(() => PropositionKind, { description: "The kind of what is claimed." })
  @Column("text")
  propositionKind!: PropositionKind;

  @Field(() => String, { description: "Made from its content: the same claim made twice has one key." })
  @Column("text")
  key!: string;

  @Column("integer")
  claimantSerial!: number;

  @Field(() => Attribution, { description: "How it is told." })
  @Column("text")
  attribution!: Attribution;

  @Field(() => Modality, { description: "In what mode the claimant says it." })
  @Column("text")
  modality!: Modality;

  @Field(() => String, {
    nullable: true,
    description: "A limit or condition, in our words: in part; if every form came back.",
  })
  @Column("text", { nullable: true })
  qualifier!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The word of the text that shows a stance, at most five.",
  })
  @Column("text", { nullable: true })
  saidAs!: string | null;

  @Field(() => Rank, { description: "An editor's judgement; it deletes nothing." })
  @Column("text")
  rank!: Rank;

  @Field(() => String, { nullable: true, description: "The reason for that judgement." })
  @Column("text", { nullable: true })
  rankReason!: string | null;

  @Column("text", { nullable: true })
  basis!: string | null;

  @Column("integer", { nullable: true })
  saidInSerial!: number | null;

  @Column("integer", { nullable: true })
  inferredFromSerial!: number | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "When it holds by this claim; for an event its date, for a figure its as-of date. Null where nothing is said.",
  })
  @Column("text", { nullable: true })
  validTime!: string | null;

  @Field(() => EndKind, { description: "What is said of the end of the valid time." })
  @Column("text")
  endKind!: EndKind;

  @Field(() => DateBasis, { description: "Whether the text gives the date or we inferred it." })
  @Column("text")
  dateBasis!: DateBasis;

  @Field(() => String, { nullable: true, description: "Why we infer this date." })
  @Column("text", { nullable: true })
  dateReason!: string | null;

  @Field(() => Weekday, { nullable: true, description: "The weekday, where that is what the text gives." })
  @Column("text", { nullable: true })
  weekday!: Weekday | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "What the text alone says of the date: to this it falls back when the sources it was inferred from are set aside.",
  })
  @Column("text", { nullable: true })
  validTimeAsStated!: string | null;

  /** The day it was attested on, from its utterance, else its source: the first it may have been. */
  @Column("integer")
  attestedEarliest!: number;

  @Column("integer")
  attestedLatest!: number;

  @Field(() => String, { description: "What is claimed, in one line of our own." })
  @Column("text")
  paraphrase!: string;

  @Column("integer", { nullable: true })
  supersedesSerial!: number | null;

  @Field(() => Int, { description: "The revision since which this database stands by it." })
  @Column("integer")
  knownFrom!: number;

  @Column("integer")
  knownTo!: number;
}
