import type { CountedStance, Standing } from "../standing/index.ts";
import type { HolderKind } from "./positions.words.ts";

/** A holder who takes one position on a subject, with the stance that stands. */
export interface HeldStance extends CountedStance {
  readonly kind: HolderKind;
}

/** The standings with one position each, in their order. */
export function heldStances(
  standings: readonly Standing[],
  kindOf: (holder: number) => HolderKind,
): HeldStance[] {
  return standings.flatMap(({ stance }) =>
    stance === null ? [] : [{ ...stance, kind: kindOf(stance.holder) }],
  );
}
