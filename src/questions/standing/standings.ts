import type { LensScope } from "../../lens/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { graphUnder, type GraphView } from "../graph-index/index.ts";
import { assertedStance, isCounted } from "./counted-stance.ts";
import { byLastHeld, standingOf } from "./standing.rule.ts";
import type { CountedStance, DeclinedStance, Standing, Standings } from "./standing.types.ts";

/** Whose stances, or stances on what, and which claims count: all of them, or only some, by serial. */
export interface StanceQuestion {
  readonly holder?: number;
  readonly subject?: number;
  /** Of all who stand on the subject, only these. */
  readonly holders?: ReadonlySet<number>;
  readonly claims?: ReadonlySet<number> | undefined;
}

/** The standings of every holder on a subject, from all claims or only from some, by serial. */
export async function standingsAbout(
  context: RequestContext,
  scope: LensScope,
  asked: StanceQuestion & { readonly subject: number },
): Promise<Standings> {
  return standingsIn(await graphUnder(context, scope), asked);
}

/** The standings of a holder on every subject. */
export async function standingsOf(
  context: RequestContext,
  scope: LensScope,
  asked: StanceQuestion & { readonly holder: number },
): Promise<Standings> {
  return standingsIn(await graphUnder(context, scope), asked);
}

/** The standings that a view of the graph shows. */
export function standingsIn(view: GraphView, asked: StanceQuestion): Standings {
  const { counted, declined } = stancesIn(view, asked, (row) => view.lists("edges", row));
  const standings = byHolderAndSubject(counted).map((stances) =>
    standingOf(stances, (left, right) => view.favours(left, right)),
  );
  return { standings, declined };
}

/** Where one holder stands on a subject; null where no stance of it counts. */
export function standingIn(
  view: GraphView,
  asked: { readonly holder: number; readonly subject: number },
): Standing | null {
  const [standing] = standingsIn(view, asked).standings;
  return standing ?? null;
}

/**
 * Every stance that counts, on whatever day it held, grouped by holder and subject; in each group the one held last
 * comes last.
 */
export async function stanceHistories(
  context: RequestContext,
  scope: LensScope,
  asked: StanceQuestion,
): Promise<CountedStance[][]> {
  const view = await graphUnder(context, scope);
  const { counted } = stancesIn(view, asked, (row) => view.sees("edges", row));
  return byHolderAndSubject(counted).map((stances) => stances.toSorted(byLastHeld).reverse());
}

function stancesIn(
  view: GraphView,
  asked: StanceQuestion,
  isAsked: (row: number) => boolean,
): { counted: CountedStance[]; declined: DeclinedStance[] } {
  const counted: CountedStance[] = [];
  const declined: DeclinedStance[] = [];
  for (const row of stanceRows(view, asked)) {
    const stance = isAsked(row) ? assertedStance(view, row, asked.claims) : null;
    if (stance === null) continue;
    if (isCounted(stance)) counted.push(stance);
    else declined.push(stance);
  }
  return { counted, declined };
}

function stanceRows(view: GraphView, { holder, subject, holders }: StanceQuestion): Int32Array {
  const { edges, edgesFrom, edgesTo } = view.graph;
  if (holder === undefined) {
    const isAsked = (row: number): boolean => holders?.has(edges.at(row, "from")) ?? true;
    return edgesTo.rowsOf(subject ?? 0).filter((row) => isAsked(row) && view.isStance(row));
  }
  if (subject === undefined) return edgesFrom.rowsOf(holder).filter((row) => view.isStance(row));
  // Either may have thousands.
  const isFew = edgesFrom.countOf(holder) <= edgesTo.countOf(subject);
  const [rows, cells, other] = isFew
    ? [edgesFrom.rowsOf(holder), edges.columns.to.cells, subject]
    : [edgesTo.rowsOf(subject), edges.columns.from.cells, holder];
  return rows.filter((row) => cells[row] === other && view.isStance(row));
}

/** Groups in the order of holder, then subject. */
function byHolderAndSubject(stances: readonly CountedStance[]): CountedStance[][] {
  const ordered = stances.toSorted(
    (left, right) => left.holder - right.holder || left.subject - right.subject || left.serial - right.serial,
  );
  const groups: CountedStance[][] = [];
  let last: CountedStance | null = null;
  for (const stance of ordered) {
    if (last?.holder === stance.holder && last.subject === stance.subject) groups.at(-1)?.push(stance);
    else groups.push([stance]);
    last = stance;
  }
  return groups;
}
