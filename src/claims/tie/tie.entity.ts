import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { Sector } from "../../things/node/index.ts";
import { Proposition, PropositionKind } from "../claim/index.ts";
import { Bearing, TieKind } from "./tie.words.ts";

/** A dated relation that is not a stance. */
@ChildEntity(PropositionKind.Tie)
@ObjectType({
  implements: [Node, Proposition],
  description:
    "A dated relation that is not a stance: holds a post, organizes, implements, targets, is part of.",
})
export class Tie extends Proposition {
  @Column("integer")
  fromSerial!: number;

  @Column("integer", { nullable: true })
  toSerial!: number | null;

  @Field(() => TieKind, { description: "What the tie says, read from its first node to its second." })
  @Column("text")
  tieKind!: TieKind;

  @Field(() => String, { nullable: true, description: "The post that is held, for HOLDS_POST." })
  @Column("text", { nullable: true })
  post!: string | null;

  @Field(() => Bearing, {
    nullable: true,
    description: "For BEARS_ON: whether what happens to the first counts for or against the second.",
  })
  @Column("text", { nullable: true })
  bearsAs!: Bearing | null;

  /** Words of the closed set Sector, joined by commas. */
  @Column("text", { name: "post_sector_list", nullable: true })
  sectorList!: string | null;

  @Field(() => [Sector], { description: "Our own classification of the post, not a source's." })
  sectors!: Sector[];
}
