import { compareKeys } from "../../platform/links/index.ts";
import { checkComparable, sideOf, sidesOn, standingsIn, type HeldSide } from "../standing/index.ts";
import { agreementOf, type Pair } from "../agreement/index.ts";
import type { GraphView } from "../graph-index/index.ts";

/** An actor who stands on subjects that another stands on too. */
export interface FoundNeighbour {
  readonly actor: number;
  /** The subjects on which both stand, in the order of their serials. */
  readonly subjects: readonly number[];
  readonly sameSide: number;
  readonly oppositeSide: number;
  /** Their agreement on the subjects that can be compared; null under two of them. */
  readonly agreement: number | null;
  /** How many subjects can be compared. */
  readonly compared: number;
}

/** The fewest subjects of which an agreement is told. */
const FEWEST = 2;

/**
 * Everybody who stands on at least so many of the subjects that an actor stands on, those who share most first, then
 * those who are most often on the same side. Who is named only as context is left out. COST_LIMIT where that is too much to look at.
 */
export function neighboursOf(view: GraphView, actor: number, minimumShared: number): FoundNeighbour[] {
  const pairs = new Map<number, Pair[]>();
  const { standings } = standingsIn(view, { holder: actor });
  checkComparable(
    view,
    standings.map(({ subject }) => subject),
    "the subjects of this actor",
  );
  for (const standing of standings) {
    const mine = sideOf(standing);
    for (const [holder, side] of sidesOn(view, standing.subject)) {
      if (holder === actor || view.graph.nodes.isBackground(holder)) continue;
      const pair = { subject: standing.subject, a: mine, b: side };
      const known = pairs.get(holder);
      if (known === undefined) pairs.set(holder, [pair]);
      else known.push(pair);
    }
  }
  return [...pairs]
    .filter(([, shared]) => shared.length >= minimumShared)
    .map(([holder, shared]) => neighbourOf(holder, shared))
    .sort((left, right) => compareKeys(neighbourKey(left), neighbourKey(right)));
}

/** What the list is ordered by, the least first. */
export function neighbourKey({ actor, subjects, sameSide }: FoundNeighbour): readonly number[] {
  return [-subjects.length, -sameSide, actor];
}

function neighbourOf(actor: number, pairs: readonly Pair[]): FoundNeighbour {
  const { share, terms } = agreementOf(pairs);
  return {
    actor,
    subjects: pairs.map(({ subject }) => subject),
    sameSide: pairs.filter(({ a, b }) => isSide(a) && a === b).length,
    oppositeSide: terms.filter(({ delta }) => delta === 2).length,
    agreement: terms.length < FEWEST ? null : share,
    compared: terms.length,
  };
}

function isSide(side: Pair["a"]): side is HeldSide {
  return side === "SUPPORT" || side === "OPPOSE";
}
