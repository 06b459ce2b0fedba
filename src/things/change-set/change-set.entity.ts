import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar, Node } from "../../platform/graphql/index.ts";

/** One act of writing: who, why, when. Its number is the revision of the graph that it made. */
@Entity("change_set")
@ObjectType({
  implements: [Node],
  description: "One act of writing: who, why and when. Its number is the revision of the graph that it made.",
})
export class ChangeSet extends Node {
  @Field(() => Int, { description: "The revision this change set made: 1 is the first." })
  @PrimaryColumn("integer")
  number!: number;

  @Field(() => String, { description: "Who wrote it." })
  @Column("text")
  author!: string;

  @Field(() => String, { description: "Why it was written." })
  @Column("text")
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When it was recorded, in UTC." })
  @Column("text")
  recordedAt!: string;
}
