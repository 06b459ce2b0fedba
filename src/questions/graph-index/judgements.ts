import { groupBy } from "../../platform/collections/index.ts";
import type { ResolutionRow } from "./graph.read.ts";

/** In favour of which of two stances their contradiction was settled, or of neither; undefined where it is open. */
export type Favours = (left: number, right: number) => number | null | undefined;

/** How contradictions between stances were settled, each judgement with the revisions between which it is known. */
export class Judgements {
  private readonly newestFirst: readonly (readonly ResolutionRow[])[];

  constructor(rows: readonly ResolutionRow[] = []) {
    this.newestFirst = [...groupBy(rows, ({ serial }) => serial).values()];
  }

  /** The newest judgement at a revision that covers two propositions, by serial. */
  favours(left: number, right: number, revision: number): ReturnType<Favours> {
    const covering = this.newestFirst.find(
      (sides) =>
        sides.some(({ knownFrom, knownTo }) => knownFrom <= revision && knownTo > revision) &&
        [left, right].every((serial) => sides.some(({ proposition }) => proposition === serial)),
    );
    if (covering === undefined) return undefined;
    return covering.find(({ favoured }) => favoured === 1)?.proposition ?? null;
  }
}
