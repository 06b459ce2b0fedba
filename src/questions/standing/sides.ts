import type { GraphView } from "../graph-index/index.ts";
import { sidesOnSubject } from "./kept-sides.ts";
import { sideAt, type HeldSide } from "./sides-walked.ts";
import type { CountedStance, Standing } from "./standing.types.ts";

/** Where every holder stands on a subject, as `standingsIn` tells it, without the stances themselves. */
export function sidesOn(view: GraphView, subject: number): Map<number, HeldSide> {
  const { holders, sides } = sidesOnSubject(view, subject);
  const found = new Map<number, HeldSide>();
  for (let place = 0; place < holders.length; place += 1)
    found.set(holders[place] ?? 0, sideAt(sides[place] ?? 0));
  return found;
}

/** The side of a standing. */
export function sideOf({ state, stance }: Standing): HeldSide {
  if (state !== "STANDS") return state;
  return (stance as CountedStance).position;
}
