import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Attribution } from "../../claims/claim/index.ts";
import { Actor } from "../../things/node/index.ts";
import type { Source } from "../../things/source/index.ts";
import { pageTypeOf, Room, type Under } from "../coverage/index.ts";
import type { VoiceRow } from "./voices.sql.ts";

@ObjectType({ description: "What of a voice is told in one way.", simpleResolvers: true })
export class AttributedRoom {
  @Field(() => Attribution, { description: "How it is told." })
  attribution!: Attribution;

  @Field(() => Int, { description: "How many claims are." })
  claimCount!: number;

  @Field(() => Room, {
    description:
      "The room that they take. One passage may carry claims told in several ways: the parts may overlap.",
  })
  room!: Room;
}

@ObjectType({ description: "One on whose word a source tells something.", simpleResolvers: true })
export class Voice {
  @Field(() => Actor, {
    description: "Whose voice it is; the actor `unknown` stands for those whom the source doesn't name.",
  })
  actor!: Actor;

  @Field(() => Int, { description: "How many claims the source carries on its word." })
  claimCount!: number;

  @Field(() => Int, { description: "How many of them are told as DIRECT_QUOTE." })
  directQuoteCount!: number;

  @Field(() => Room, { description: "The room that all of them take." })
  room!: Room;

  @Extensions({ rows: 4 })
  @Field(() => [AttributedRoom], {
    description: "The same by how they are told; ways in which none is told are left out.",
  })
  byAttribution!: readonly AttributedRoom[];
}

@ObjectType({
  description: "A person or organization that a source speaks about, and on whose word it tells nothing.",
  simpleResolvers: true,
})
export class SpokenAbout {
  @Field(() => Actor, { description: "Who is spoken about." })
  actor!: Actor;

  @Field(() => Int, { description: "In how many propositions that the source carries it has a part." })
  propositionCount!: number;

  @Field(() => Int, { description: "How many of these are stances that it is said to hold." })
  stanceCount!: number;
}

@ObjectType({
  description:
    "Who speaks in a source, and who is only spoken about. A voice is a claimant; it is the source's own where the claimant is its publisher. By claims, which have no day: the lens's day does not matter here.",
  simpleResolvers: true,
})
export class SourceVoices {
  @Field(() => Room, {
    description: "The room that all claims take together: the part of the text that carries any.",
  })
  room!: Room;

  @Field(() => Room, {
    description:
      "The room that all quoted voices take together, to set beside `ownVoice { room }`: the two may overlap.",
  })
  quotedRoom!: Room;

  readonly under!: Under;
  readonly source!: Source;
  readonly rows!: readonly VoiceRow[];
}

export const Voices = pageTypeOf(Voice);
export const SpokenAboutPage = pageTypeOf(SpokenAbout);
