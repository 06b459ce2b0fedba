import type { GraphView } from "../graph-index/index.ts";
import { sideOf, standingsIn } from "../standing/index.ts";
import type { Side } from "./agreement.formula.ts";

/** What a holder is known to say on a subject. */
export interface HolderSide {
  readonly side: Exclude<Side, null>;
  /** The stances that tell it, by serial: the current one first. */
  readonly stances: readonly number[];
  /** The utterances behind the current stance. */
  readonly utterances: readonly number[];
}

/** What a holder says, by subject. Who declined to say on a subject and has a stance there too has the stance. */
export function sidesOf(view: GraphView, holder: number): ReadonlyMap<number, HolderSide> {
  const { standings, declined } = standingsIn(view, { holder });
  const sides = new Map<number, HolderSide>();
  for (const { subject, serial, utterances } of declined)
    sides.set(subject, { side: "DECLINED", stances: [serial], utterances });
  for (const standing of standings) {
    const { stance, stances, subject } = standing;
    const shown = stance === null ? stances : [stance];
    const serials = shown.map(({ serial }) => serial);
    sides.set(subject, { side: sideOf(standing), stances: serials, utterances: stance?.utterances ?? [] });
  }
  return sides;
}
