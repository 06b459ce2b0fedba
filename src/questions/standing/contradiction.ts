import type { Position } from "../../claims/stance/index.ts";
import type { Day } from "../../lens/index.ts";

/** What decides whether two stances of one holder on one subject contradict each other. */
export interface ContradictionSide {
  readonly serial: number;
  readonly position: Position;
  /** The first and the last day on which it is certain to hold; the first after the last where it never is. */
  readonly certainFrom: Day;
  readonly certainTo: Day;
  /** The serial of the stance that it qualifies. */
  readonly qualifies: number | null;
  /** Whether some claim of it that is seen is ASSERTED or PLEDGED: what is only conditional contradicts nothing. */
  readonly isCounted: boolean;
}

/**
 * Whether two stances of one holder on one subject contradict each other: their positions differ, both are certain to
 * hold on a common day, neither is conditional, and neither qualifies the other. Who declined to say contradicts
 * nothing; other positions on other days are a change.
 */
export function contradict(left: ContradictionSide, right: ContradictionSide): boolean {
  return left.isCounted && right.isCounted && contradictAsCounted(left, right);
}

/** The same of two that count. */
export function contradictAsCounted(
  left: Omit<ContradictionSide, "isCounted">,
  right: Omit<ContradictionSide, "isCounted">,
): boolean {
  if (left.position === right.position) return false;
  if (left.position === "DECLINED" || right.position === "DECLINED") return false;
  if (left.qualifies === right.serial || right.qualifies === left.serial) return false;
  return commonDays(left, right) !== null;
}

/** The days on which two things are both certain to hold; null where there is none. */
export function commonDays(
  left: Pick<ContradictionSide, "certainFrom" | "certainTo">,
  right: Pick<ContradictionSide, "certainFrom" | "certainTo">,
): { readonly from: Day; readonly to: Day } | null {
  // Each may never be certain, and its own days then end before they begin.
  const from = Math.max(left.certainFrom, right.certainFrom);
  const to = Math.min(left.certainTo, right.certainTo);
  return from <= to ? { from, to } : null;
}
