import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { Proposition, PropositionKind } from "../claim/index.ts";
import { Channel, EventKind } from "./event.words.ts";

/** Something that happened, with participants. */
@ChildEntity(PropositionKind.Event)
@ObjectType({
  implements: [Node, Proposition],
  description:
    "Something that happened, with participants. An utterance is one, of kind STATEMENT. Its date is its claims' valid time.",
})
export class Event extends Proposition {
  @Field(() => EventKind, { description: "What sort of thing happened." })
  @Column("text")
  eventKind!: EventKind;

  @Field(() => String, { description: "What happened, in a few words of our own." })
  @Column("text", { name: "event_name" })
  name!: string;

  @Field(() => Channel, { nullable: true, description: "How it was said, for a STATEMENT." })
  @Column("text", { nullable: true })
  channel!: Channel | null;

  @Field(() => Boolean, { description: "Mentioned in passing, for context only." })
  @Column("integer")
  background!: number;
}
