import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { PassageReason } from "./source.words.ts";

/** A stretch of a source's text: it carries claims, or there is a reason why it carries none. */
@Entity("passage")
@ObjectType({
  description:
    "A stretch of a source's text. Passages cover the whole text; each carries claims, or says why it carries none.",
})
export class Passage {
  @PrimaryColumn("integer")
  serial!: number;

  @Column("integer")
  sourceSerial!: number;

  @Field(() => Int, { description: "Where it starts: 0-based, in Unicode code points." })
  @Column("integer")
  rangeStart!: number;

  @Field(() => Int, { description: "Where it ends, exclusive, in Unicode code points." })
  @Column("integer")
  rangeEnd!: number;

  @Field(() => PassageReason, {
    nullable: true,
    description: "Why it carries no claim of its own; null where it does.",
  })
  @Column("text", { nullable: true })
  reason!: PassageReason | null;

  @Field(() => String, { nullable: true, description: "More about that reason." })
  @Column("text", { nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "The revision since which this database knows it." })
  @Column("integer")
  knownFrom!: number;
}
