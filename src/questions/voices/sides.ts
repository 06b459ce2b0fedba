import { closedSet } from "../../platform/graphql/index.ts";
import type { Standing } from "../standing/index.ts";
import type { SpokenVoice } from "./voices.ts";

export const Side = closedSet(
  "Side",
  "On which side of a subject a voice stands, by the stance of its own that stands.",
  {
    SUPPORT: "For it.",
    OPPOSE: "Against it.",
    SUBJECT: "The subject itself speaks.",
    NEITHER: "Neutral, mixed or undecided.",
    UNTOLD: "No stance of it stands: none is told, it declined to say, or two are at odds.",
  },
);
export type Side = keyof typeof Side;

/** The voices on each side of a subject; no side without one. */
export function sidesOf(
  voices: readonly SpokenVoice[],
  subject: number,
  standings: readonly Standing[],
): { readonly side: Side; readonly voices: readonly SpokenVoice[] }[] {
  const positions = new Map(standings.map(({ holder, stance }) => [holder, stance?.position]));
  const sideOf = ({ actor }: SpokenVoice): Side =>
    actor === subject ? Side.SUBJECT : sideFor(positions.get(actor));
  const sides = (Object.keys(Side) as Side[]).map((side) => ({
    side,
    voices: voices.filter((voice) => sideOf(voice) === side),
  }));
  return sides.filter((side) => side.voices.length > 0);
}

function sideFor(position: string | undefined): Side {
  if (position === undefined) return Side.UNTOLD;
  return position === Side.SUPPORT || position === Side.OPPOSE ? position : Side.NEITHER;
}
