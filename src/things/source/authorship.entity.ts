import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** That an actor is named as an author of a source. */
@Entity("source_author")
@ObjectType({ description: "That an actor is named as an author of a source." })
export class Authorship {
  @PrimaryColumn("integer")
  serial!: number;

  @Column("integer")
  sourceSerial!: number;

  @Column("integer")
  authorSerial!: number;

  @Field(() => Int, { description: "The revision since which this database knows it." })
  @Column("integer")
  knownFrom!: number;
}
