import { POSITIONS, type GraphView } from "../graph-index/index.ts";
import { standingsIn } from "./standings.ts";
import type { CountedStance, Standing } from "./standing.types.ts";

/** Where a holder stands on a subject, for comparing: a position, or why none can be told. */
export type HeldSide = CountedStance["position"] | Exclude<Standing["state"], "STANDS">;

/** Where every holder stands on a subject, as `standingsIn` tells it, without the stances themselves. */
export function sidesOn(view: GraphView, subject: number): Map<number, HeldSide> {
  const { edges, edgesTo } = view.graph;
  const sides = new Map<number, HeldSide>();
  const several = new Set<number>();
  for (const row of edgesTo.rowsOf(subject)) {
    const position = POSITIONS[edges.at(row, "kind")];
    if (position === undefined || position === "DECLINED" || !view.lists("edges", row)) continue;
    if (!view.isAsserted(edges.at(row, "proposition"))) continue;
    const holder = edges.at(row, "from");
    // Nearly every holder has one stance on a subject; only the others need weighing.
    if (sides.has(holder)) several.add(holder);
    sides.set(holder, position);
  }
  for (const holder of several) {
    const [standing] = standingsIn(view, { holder, subject }).standings;
    if (standing !== undefined) sides.set(holder, sideOf(standing));
  }
  return sides;
}

/** The side of a standing. */
export function sideOf({ state, stance }: Standing): HeldSide {
  if (state !== "STANDS") return state;
  return (stance as CountedStance).position;
}
