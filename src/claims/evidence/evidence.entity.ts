import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { EvidenceRole } from "./evidence.words.ts";

/** Where a claim stands: a range of characters of a source. */
@Entity("evidence")
@ObjectType({
  implements: [Node],
  description: "Where a claim stands: a range of characters of a source, with a hash (W3C Web Annotation).",
})
export class Evidence extends Node {
  @PrimaryColumn("integer")
  serial!: number;

  @Column("integer")
  claimSerial!: number;

  /** 1 for a claim's first evidence, without which it falls. */
  @Column("integer")
  number!: number;

  @Column("text")
  key!: string;

  @Column("integer")
  sourceSerial!: number;

  @Field(() => EvidenceRole, { description: "What the passage does for the claim." })
  @Column("text")
  role!: EvidenceRole;

  @Column("integer")
  rangeStart!: number;

  @Column("integer")
  rangeEnd!: number;

  @Column("text")
  sha256!: string;

  @Field(() => String, { description: "What the passage says, in one line of our own." })
  @Column("text")
  paraphrase!: string;

  @Field(() => Int, { description: "The revision since which this database stands by it." })
  @Column("integer")
  knownFrom!: number;

  @Column("integer")
  knownTo!: number;
}
