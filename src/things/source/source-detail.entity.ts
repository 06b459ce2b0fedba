import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { SourceDetailField } from "./source.words.ts";

/** A passage that gives a source's own metadata: its publisher, its date. */
@Entity("source_detail")
@ObjectType({
  description: "A passage that gives a source's own metadata, such as its publisher or its date.",
})
export class SourceDetail {
  @PrimaryColumn("integer")
  serial!: number;

  /** The source it is about. */
  @Column("integer")
  aboutSerial!: number;

  /** The source it stands in. */
  @Column("integer")
  sourceSerial!: number;

  @Field(() => SourceDetailField, { description: "Which part of the metadata it gives." })
  @Column("text")
  field!: SourceDetailField;

  @Field(() => String, {
    description: "What the passage does: CARRIES it, or DATING, where a date was inferred from it.",
  })
  @Column("text")
  role!: string;

  @Column("integer")
  rangeStart!: number;

  @Column("integer")
  rangeEnd!: number;

  @Column("text")
  sha256!: string;

  @Field(() => String, { description: "What the passage says, in one line of our own." })
  @Column("text")
  paraphrase!: string;

  @Field(() => Int, { description: "The revision since which this database knows it." })
  @Column("integer")
  knownFrom!: number;
}
