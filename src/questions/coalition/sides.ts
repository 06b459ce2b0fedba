import { SignedGraph } from "./signed-graph.ts";

/** A position on {−1, 0, 1}. */
export type Sign = -1 | 0 | 1;

/** What positions an actor takes, by subject: of those asked about, and as far as they can be compared. */
export interface ActorSides {
  readonly actor: number;
  readonly positions: ReadonlyMap<number, Sign>;
}

/**
 * Who takes the same side as whom. Over the subjects that two share, Σ (1 − |Δ|) is above zero exactly where their
 * agreement is above one half: 1 where they say the same, 0 where one takes a side and the other none, −1 where they take
 * opposite sides.
 */
export function signsOf(sides: readonly ActorSides[]): SignedGraph {
  return new SignedGraph(sides.length, (left, right) => Math.sign(balanceOf(sides[left], sides[right])));
}

function balanceOf(left: ActorSides | undefined, right: ActorSides | undefined): number {
  let balance = 0;
  for (const [subject, sign] of left?.positions ?? []) {
    const other = right?.positions.get(subject);
    if (other !== undefined) balance += 1 - Math.abs(sign - other);
  }
  return balance;
}
