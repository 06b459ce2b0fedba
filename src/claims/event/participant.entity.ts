import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Role } from "./event.words.ts";

/**
 * A node's part in an event: a row for each version of the event, with that version's times, so that the events of one
 * node are listed from this row alone.
 */
@Entity("participant")
@ObjectType({ description: "A node's part in an event." })
export class Participant {
  @PrimaryColumn("integer")
  serial!: number;

  @Column("integer")
  eventSerial!: number;

  @Column("integer")
  nodeSerial!: number;

  @Field(() => Role, { description: "What part it has." })
  @Column("text")
  role!: Role;

  @Column("integer")
  knownFrom!: number;

  @Column("integer")
  knownTo!: number;

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
  sortDay!: number;
}
