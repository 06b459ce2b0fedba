import { Problem } from "../../platform/errors/index.ts";
import type { GraphView } from "../graph-index/index.ts";

/** How many stances one comparison may look at: some hundred milliseconds of work. */
export const MAXIMUM_COMPARED = 500_000;

/** Refuses to compare everybody who stands on some subjects, named as a message says it, where that is too much. */
export function checkComparable(view: GraphView, subjects: Iterable<number>, named: string): void {
  let seen = 0;
  for (const subject of subjects) seen += view.graph.edgesTo.countOf(subject);
  if (seen <= MAXIMUM_COMPARED) return;
  const limit = MAXIMUM_COMPARED;
  const message = `${String(seen)} stances are held on ${named}: expected at most ${String(limit)}, so that everybody can be compared.`;
  throw new Problem("COST_LIMIT", message, { limit, seen });
}
