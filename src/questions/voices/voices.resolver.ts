import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { LensScope } from "../../lens/index.ts";
import { After, First, type ThinRow } from "../../platform/links/index.ts";
import { Source } from "../../things/source/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { actorOf, answered, type AnsweredPage, BOUND, pageOf, type Room, roomOf } from "../coverage/index.ts";
import { placeOfVoice, quotedIn, voiceOf } from "./voices.answers.ts";
import { mentionRows, voiceRows } from "./voices.read.ts";
import { spokenAboutOf, voicesOf, type SpokenOf } from "./voices.ts";
import { SourceVoices, SpokenAboutPage, Voice, Voices, type SpokenAbout } from "./voices.types.ts";

@Resolver(() => Source)
export class VoicesResolver {
  @FieldResolver(() => SourceVoices, {
    description: `Who speaks in it, in its own voice and quoted, how much room each gets, and who is spoken about. ${BOUND}`,
  })
  async voices(@Root() root: never, @Ctx() context: RequestContext): Promise<SourceVoices> {
    const source = root as ThinRow & Source & { scope: LensScope };
    const under = { load: context.load, scope: source.scope };
    const rows = await voiceRows(context, under, source.serial);
    const quoted = rows.filter(({ claimant }) => claimant !== source.publisherSerial);
    const [room, quotedRoom] = [rows, quoted].map((part) => roomOf(part, source.codePoints)) as [Room, Room];
    return { room, quotedRoom, under, source, rows };
  }
}

@Resolver(() => SourceVoices)
export class SourceVoicesResolver {
  @FieldResolver(() => Voice, {
    nullable: true,
    description: "What it tells in its own voice: on its publisher's word. Null where that is nothing.",
  })
  ownVoice(@Root() root: never): Promise<Voice> | null {
    const voices = root as SourceVoices;
    const own = voicesOf(voices.rows).find(({ actor }) => actor === voices.source.publisherSerial);
    return own === undefined ? null : voiceOf(voices, own);
  }

  @FieldResolver(() => Voices, {
    description: "Everyone else on whose word it tells something, the one with the most room first.",
  })
  quotedVoices(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<Voice>> {
    const voices = root as SourceVoices;
    const page = pageOf(quotedIn(voices), { name: "voices", placeOf: placeOfVoice }, { first, after });
    return answered(page, (one) => voiceOf(voices, one));
  }

  @FieldResolver(() => SpokenAboutPage, {
    description:
      "People and organizations that have a part in what it says, and on whose word it tells nothing, those with the most propositions first. Policies and campaigns don't speak: they are not listed.",
  })
  async spokenAbout(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<AnsweredPage<SpokenAbout>> {
    const { under, source, rows } = root as SourceVoices;
    const found = spokenAboutOf(await mentionRows(context, under, source.serial), rows);
    const placeOf = ({ propositions, actor }: SpokenOf): number[] => [-propositions, actor];
    const page = pageOf(found, { name: "spoken", placeOf }, { first, after });
    return answered(page, async ({ actor, propositions, stances }) => ({
      actor: await actorOf(under, actor),
      propositionCount: propositions,
      stanceCount: stances,
    }));
  }
}
