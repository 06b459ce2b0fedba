import { Attribution } from "../../claims/claim/index.ts";
import { actorOf, countOf, roomOf } from "../coverage/index.ts";
import type { VoiceRow } from "./voices.sql.ts";
import { byAttribution, voicesOf, type SpokenVoice } from "./voices.ts";
import type { SourceVoices, Voice } from "./voices.types.ts";

/** Everyone on whose word a source tells something, but its publisher. */
export function quotedIn({ rows, source }: SourceVoices): SpokenVoice[] {
  return voicesOf(rows).filter(({ actor }) => actor !== source.publisherSerial);
}

/** A voice's place among others: the one with the most room first. */
export function placeOfVoice({ actor, rows }: SpokenVoice): number[] {
  return [-roomOf(rows, 0).characters, actor];
}

export async function voiceOf({ under, source }: SourceVoices, { actor, rows }: SpokenVoice): Promise<Voice> {
  const claims = (of: readonly VoiceRow[]): number => countOf(of, ({ claim }) => claim);
  return {
    actor: await actorOf(under, actor),
    claimCount: claims(rows),
    directQuoteCount: claims(rows.filter(({ attribution }) => attribution === Attribution.DIRECT_QUOTE)),
    room: roomOf(rows, source.codePoints),
    byAttribution: byAttribution(rows).map(([attribution, own]) => ({
      attribution,
      claimCount: claims(own),
      room: roomOf(own, source.codePoints),
    })),
  };
}
