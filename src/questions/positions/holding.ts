import type { GraphView } from "../graph-index/index.ts";
import type { CountedStance, Standing } from "../standing/index.ts";
import type { HolderKind } from "./positions.words.ts";

/** A holder who takes one position on a subject, with the stance that stands. */
export interface HeldStance extends CountedStance {
  readonly kind: HolderKind;
}

/** The standings with one position each, in their order. */
export function heldStances(standings: readonly (Standing | null)[], view: GraphView): HeldStance[] {
  return standings
    .map((standing) => standing?.stance ?? null)
    .filter((stance) => stance !== null)
    .map((stance) => ({ ...stance, kind: kindOfHolder(view, stance.holder) }));
}

/** Of which sort a holder is. */
export function kindOfHolder({ graph: { nodes } }: GraphView, holder: number): HolderKind {
  if (nodes.isPerson(holder)) return "PERSON";
  return nodes.isInformalGroup(holder) ? "INFORMAL_GROUP" : "ORGANIZATION";
}
