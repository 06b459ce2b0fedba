import { setImmediate } from "node:timers/promises";
import type { GraphView } from "../graph-index/index.ts";
import { contradictAsCounted, StanceWalk, weighedRow } from "../standing/index.ts";
import { tiedTogether } from "./component.ts";

/** The stances of a conflict, by serial, the oldest first. */
export type StanceGroup = readonly number[];

/** All stances on a subject, or of a holder. */
type Around = { readonly subject: number } | { readonly holder: number };

/** After so many stances, or comparisons of two, others are let through. */
const LOOKS_AT_ONCE = 20_000;

/** The conflicts among all stances that a view of the graph shows, without what they say, in order. */
export function stanceGroups(view: GraphView): Promise<StanceGroup[]> {
  return groupsAround(
    view,
    subjectsIn(view).map((subject) => ({ subject })),
  );
}

/** Those on a subject, or of a holder, in order. */
export function stanceGroupsOf(view: GraphView, node: number): Promise<StanceGroup[]> {
  return groupsAround(view, [{ subject: node }, { holder: node }]);
}

function subjectsIn(view: GraphView): number[] {
  const { edges } = view.graph;
  const subjects = new Set<number>();
  for (let row = 0; row < edges.length; row += 1) if (view.isStance(row)) subjects.add(edges.at(row, "to"));
  return [...subjects];
}

async function groupsAround(view: GraphView, asked: readonly Around[]): Promise<StanceGroup[]> {
  const groups: StanceGroup[] = [];
  let left = LOOKS_AT_ONCE;
  const looked = async (looks: number): Promise<void> => {
    left -= looks;
    if (left > 0) return;
    left = LOOKS_AT_ONCE;
    await setImmediate();
  };
  for (const around of asked) {
    const { differing, others } = walkAround(view, around);
    await looked(others.length);
    for (const [, rows] of differing) {
      groups.push(...groupsAmong(view, rows));
      await looked(rows.length ** 2);
    }
  }
  return groups.sort(([left = 0], [right = 0]) => left - right);
}

function walkAround(view: GraphView, around: Around): StanceWalk {
  const walk = new StanceWalk(view);
  return "subject" in around ? walk.about(around.subject) : walk.of(around.holder);
}

function groupsAmong(view: GraphView, rows: readonly number[]): StanceGroup[] {
  const stances = rows.map((row) => weighedRow(view, row)).sort((left, right) => left.serial - right.serial);
  return tiedTogether(stances, contradictAsCounted).map(({ sides }) => sides.map(({ serial }) => serial));
}
