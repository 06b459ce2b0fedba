import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { Proposition, PropositionKind } from "../claim/index.ts";
import { Position } from "./stance.words.ts";

/** A holder's position on a subject. */
@ChildEntity(PropositionKind.Stance)
@ObjectType({
  implements: [Node, Proposition],
  description: "A holder's position on a subject. What is not known has no stance; that is not neutrality.",
})
export class Stance extends Proposition {
  @Column("integer")
  holderSerial!: number;

  @Column("integer")
  subjectSerial!: number;

  @Field(() => Position, { description: "Where the holder stands." })
  @Column("text")
  position!: Position;

  @Column("integer", { nullable: true })
  qualifiesSerial!: number | null;
}
