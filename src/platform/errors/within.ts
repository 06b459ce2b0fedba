import { Problem } from "./problem.ts";

/** The value of an argument; BAD_INPUT, quoting it, where it is out of its bounds, both included. */
export function within(
  argument: string,
  value: number,
  [least, most]: readonly [least: number, most: number],
): number {
  if (value >= least && value <= most) return value;
  const message = `${argument} is ${String(value)}: expected ${String(least)} to ${String(most)}.`;
  throw new Problem("BAD_INPUT", message, { limit: most, seen: value });
}
