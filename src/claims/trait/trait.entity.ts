import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { Proposition, PropositionKind } from "../claim/index.ts";
import { TraitKind } from "./trait.words.ts";

/** An attribute that sources may differ on. */
@ChildEntity(PropositionKind.Trait)
@ObjectType({
  implements: [Node, Proposition],
  description: "An attribute that sources may differ on: a name, the scope of a policy, an age.",
})
export class Trait extends Proposition {
  @Column("integer")
  nodeSerial!: number;

  @Field(() => TraitKind, { description: "Which attribute it is." })
  @Column("text")
  traitKind!: TraitKind;

  @Field(() => String, { description: "What is said." })
  @Column("text", { name: "trait_value" })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: "The controlled value, for kinds that have one value at a time.",
  })
  @Column("text", { nullable: true })
  valueKey!: string | null;

  @Field(() => Boolean, {
    description: "The source gives no limit, and none is what we note: a SCOPE of ALL.",
  })
  @Column("integer")
  implicit!: number;

  /** The value as search compares names, for kind NAME: without case, accents and punctuation. */
  @Column("text", { name: "folded_value", nullable: true })
  folded!: string | null;
}
