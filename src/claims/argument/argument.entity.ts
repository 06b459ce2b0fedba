import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { Proposition, PropositionKind } from "../claim/index.ts";
import { Bearing } from "../tie/index.ts";
import { Degree } from "./argument.words.ts";

/** A reason, a blame, a praise, for or against a subject. */
@ChildEntity(PropositionKind.Argument)
@ObjectType({
  implements: [Node, Proposition],
  description:
    "A reason, blame or praise for or against a subject. It is its claimant's, never a fact about the subject.",
})
export class Argument extends Proposition {
  @Column("integer")
  aboutSerial!: number;

  @Field(() => Bearing, { description: "Whether it speaks for or against the subject." })
  @Column("text")
  bearing!: Bearing;

  @Field(() => String, { description: "The argument, in one line of our own." })
  @Column("text", { name: "argument_text" })
  text!: string;

  @Field(() => Degree, { description: "How far it goes." })
  @Column("text")
  degree!: Degree;

  @Column("integer", { nullable: true })
  explainsSerial!: number | null;
}
