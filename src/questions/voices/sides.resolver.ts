import { After, First } from "../../platform/links/index.ts";
import { Arg, Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Subject } from "../../things/node/index.ts";
import { serialBySlug, type RequestContext } from "../as-of/index.ts";
import { standingsAbout } from "../standing/index.ts";
import { answered, type AnsweredPage, pageOf, Room, roomOf } from "../coverage/index.ts";
import { Side, sidesOf } from "./sides.ts";
import { placeOfVoice, quotedIn, voiceOf } from "./voices.answers.ts";
import { SourceVoices, Voices, type Voice } from "./voices.types.ts";
import type { SpokenVoice } from "./voices.ts";

@ObjectType({ description: "The room that one side of a subject gets in a source.", simpleResolvers: true })
export class SideRoom {
  @Field(() => Side, { description: "The side." })
  side!: Side;

  @Field(() => Int, { description: "How many of the quoted voices stand on it." })
  voiceCount!: number;

  @Field(() => Room, {
    description: "The room that they take together: a passage that several of them share is counted once.",
  })
  room!: Room;

  readonly in!: SourceVoices;
  readonly voices!: readonly SpokenVoice[];
}

@Resolver(() => SourceVoices)
export class SidesResolver {
  @Extensions({ rows: Object.keys(Side).length })
  @FieldResolver(() => [SideRoom], {
    nullable: true,
    description:
      "The room that each side of a subject gets: the quoted voices by their own stance on it, from all sources, under the lens (on its day, if it has one). No side without a voice. Null where the subject was not known yet under the lens; BAD_INPUT where it is unknown.",
  })
  async sides(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("of", () => String, {
      description: "The subject, by slug: a policy, campaign, person or organization.",
    })
    of: string,
  ): Promise<SideRoom[] | null> {
    const voices = root as SourceVoices;
    const { scope } = voices.under;
    const subject = await serialBySlug(context, scope, { argument: "of", of: Subject, slug: of });
    if (subject === null) return null;
    const { standings } = await standingsAbout(context, scope, { subject });
    return sidesOf(quotedIn(voices), subject, standings).map((side) => sideRoom(voices, side));
  }
}

@Resolver(() => SideRoom)
export class SideRoomResolver {
  @FieldResolver(() => Voices, { description: "The voices on it, the one with the most room first." })
  voices(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Voice>> {
    const side = root as SideRoom;
    const page = pageOf(side.voices, { name: "voices", placeOf: placeOfVoice }, { first, after });
    return answered(page, (voice) => voiceOf(side.in, voice));
  }
}

function sideRoom(
  voices: SourceVoices,
  { side, voices: own }: { readonly side: Side; readonly voices: readonly SpokenVoice[] },
): SideRoom {
  const rows = own.flatMap((voice) => voice.rows);
  return {
    side,
    voiceCount: own.length,
    room: roomOf(rows, voices.source.codePoints),
    in: voices,
    voices: own,
  };
}
