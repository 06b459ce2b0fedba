import { Field, Int, InterfaceType } from "type-graphql";
import { Column, Entity, PrimaryColumn, TableInheritance } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { NodeType, Sector } from "./node.words.ts";

/** A thing one can talk about and take a stance on: a row of the table `node`. */
@Entity("node")
@TableInheritance({ column: { name: "type", type: "text" } })
@InterfaceType({
  implements: [Node],
  description:
    "A thing one can talk about, and that a stance can be about: a person, organization, policy or campaign.",
  resolveType: (row: Subject) => row.type,
})
export abstract class Subject extends Node {
  /** The integer by which other tables refer to it; never shown. */
  @PrimaryColumn("integer")
  serial!: number;

  @Field(() => NodeType, { description: "Which of the four kinds of things it is." })
  @Column("text")
  type!: NodeType;

  @Field(() => String, { description: "Its human address; it never changes meaning." })
  @Column("text")
  slug!: string;

  @Field(() => String, {
    description: "The name it is shown by. Every spelling that sources give is a trait of kind NAME.",
  })
  @Column("text")
  name!: string;

  /** The name as search compares it: without case, accents and punctuation. */
  @Column("text")
  folded!: string;

  /** Words of the closed set Sector, joined by commas. */
  @Column("text")
  sectorList!: string;

  @Field(() => [Sector], { description: "Our own classification, not a source's." })
  sectors!: Sector[];

  @Field(() => Boolean, { description: "Named only as context; never part of silence, paths or neighbours." })
  @Column("integer")
  background!: number;

  @Field(() => String, { nullable: true, description: "How it is told apart from its like, in our words." })
  @Column("text", { nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "The revision since which this database knows it." })
  @Column("integer")
  knownFrom!: number;
}

/** What can hold a stance: a Person or an Organization. */
@InterfaceType({
  implements: [Node, Subject],
  description:
    "What can hold a stance and make a claim: a person or an organization, unnamed collectives included.",
  resolveType: (row: Subject) => row.type,
})
export abstract class Actor extends Subject {}
