import { setImmediate } from "node:timers/promises";
import type { GraphView } from "../graph-index/index.ts";
import { contradictAsCounted, StanceWalk, weighedRow } from "../standing/index.ts";
import { tiedTogether } from "./component.ts";

/** The stances of a conflict, by serial, the oldest first. */
export type StanceGroup = readonly number[];

/** After so many stances others are let through. */
const STANCES_AT_ONCE = 20_000;

/** The conflicts among all stances that a view of the graph shows, without what they say, in order. */
export async function stanceGroups(view: GraphView): Promise<StanceGroup[]> {
  const { edgesTo } = view.graph;
  const groups: StanceGroup[] = [];
  let left = STANCES_AT_ONCE;
  for (const subject of subjectsIn(view)) {
    groups.push(...groupsOf(view, new StanceWalk(view).about(subject)));
    left -= edgesTo.countOf(subject);
    if (left > 0) continue;
    left = STANCES_AT_ONCE;
    await setImmediate();
  }
  return inOrder(groups);
}

/** Those on a subject, or of a holder, in order. */
export function stanceGroupsOf(view: GraphView, node: number): StanceGroup[] {
  const asSubject = groupsOf(view, new StanceWalk(view).about(node));
  return inOrder([...asSubject, ...groupsOf(view, new StanceWalk(view).of(node))]);
}

function subjectsIn(view: GraphView): number[] {
  const { edges } = view.graph;
  const subjects = new Set<number>();
  for (let row = 0; row < edges.length; row += 1) if (view.isStance(row)) subjects.add(edges.at(row, "to"));
  return [...subjects];
}

function groupsOf(view: GraphView, { differing }: StanceWalk): StanceGroup[] {
  return differing.flatMap(([, rows]) => {
    const stances = rows
      .map((row) => weighedRow(view, row))
      .sort((left, right) => left.serial - right.serial);
    return tiedTogether(stances, contradictAsCounted).map(({ sides }) => sides.map(({ serial }) => serial));
  });
}

function inOrder(groups: StanceGroup[]): StanceGroup[] {
  return groups.sort(([left = 0], [right = 0]) => left - right);
}
