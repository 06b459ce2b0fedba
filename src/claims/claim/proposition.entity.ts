import { Field, Int, InterfaceType } from "type-graphql";
import { Column, Entity, PrimaryColumn, TableInheritance } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { PropositionKind } from "./claim.words.ts";

/**
 * What is said, once: a row of the table `proposition` is one version of it. Its content never changes; a new claim may
 * change when it holds, and then the row is closed and the next version opened.
 */
@Entity("proposition")
@TableInheritance({ column: { name: "kind", type: "text" } })
@InterfaceType({
  implements: [Node],
  description:
    "What is said, once, however many say it: a stance, tie, observation, event, trait or argument. Who says so, and on what evidence, are its claims.",
  resolveType: (row: Proposition) => row.kind,
})
export abstract class Proposition extends Node {
  /** This version's own integer. */
  @PrimaryColumn("integer")
  rowId!: number;

  /** The integer by which other tables refer to it: the same for all its versions. */
  @Column("integer")
  serial!: number;

  @Column("integer")
  version!: number;

  @Field(() => PropositionKind, { description: "Which of the six kinds it is." })
  @Column("text")
  kind!: PropositionKind;

  @Field(() => String, { description: "Made from its content: the same thing said twice has one key." })
  @Column("text")
  key!: string;

  /** The number of the claim this version stands on, which must be there and current. */
  @Column("integer")
  claimNumber!: number;

  @Field(() => Int, { description: "The revision since which this database stands by this version of it." })
  @Column("integer")
  knownFrom!: number;

  @Column("integer")
  knownTo!: number;

  // The five days of `lens/validity.ts`, and what lists are ordered by. Days since 1970-01-01.
  @Column("integer")
  possibleFrom!: number;

  @Column("integer")
  certainFrom!: number;

  @Column("integer")
  certainTo!: number;

  @Column("integer")
  presumedTo!: number;

  @Column("integer")
  possibleTo!: number;

  @Column("integer")
  attestedFrom!: number;

  @Column("integer")
  attestedTo!: number;

  @Column("integer")
  sortDay!: number;
}
