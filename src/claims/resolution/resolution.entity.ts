import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { ConflictKind } from "./resolution.words.ts";

/** An editor's judgement that settles a conflict: conflicts themselves are computed, never written. */
@Entity("resolution")
@ObjectType({
  implements: [Node],
  description:
    "An editor's judgement that settles a conflict. It covers the sides that contradicted each other then: a new one opens the conflict again. It deletes nothing, and can be taken back.",
})
export class Resolution extends Node {
  @PrimaryColumn("integer")
  serial!: number;

  @Field(() => String, {
    description: "Made from what it settles and how: the same judgement made twice has one key.",
  })
  @Column("text")
  key!: string;

  @Field(() => String, { description: "The key that the conflict had when it was settled." })
  @Column("text")
  conflictKey!: string;

  @Field(() => ConflictKind, { description: "What the conflict is about." })
  @Column("text")
  conflictKind!: ConflictKind;

  @Field(() => String, { description: "Why it is settled, in the editor's words." })
  @Column("text")
  reason!: string;

  @Field(() => Int, { description: "The revision since which this database stands by it." })
  @Column("integer")
  knownFrom!: number;

  @Column("integer")
  knownTo!: number;
}

/** One side of a conflict as it was settled. */
@Entity("resolution_member")
export class ResolutionMember {
  @PrimaryColumn("integer")
  serial!: number;

  @Column("integer")
  resolutionSerial!: number;

  /** The key of the proposition; of the claim, in a conflict of dates. */
  @Column("text")
  memberKey!: string;

  @Column("integer")
  propositionSerial!: number;

  /** Always the first, which every proposition has: what the foreign key refers to. */
  @Column("integer")
  propositionVersion!: number;

  /** The claim, in a conflict of dates. */
  @Column("integer", { nullable: true })
  claimSerial!: number | null;

  /** 1 for the side that the editor takes to be right; at most one is. */
  @Column("integer")
  favoured!: number;

  @Column("integer")
  knownFrom!: number;
}
