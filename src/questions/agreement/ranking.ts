import { shrunkAgreement, signOf, type Side } from "./agreement.formula.ts";

export type Direction = "CLOSEST" | "FURTHEST";

/** Who is to be ranked, and how. */
export interface Ranking {
  readonly direction: Direction;
  readonly minimumShared: number;
  readonly first: number;
  /** Whether an actor is to be ranked at all. */
  readonly mayRank: (actor: number) => boolean;
}

/** A subject that an actor takes a position on, and where everybody stands on it, by holder. */
export interface ComparedSubject {
  readonly own: Side;
  readonly others: ReadonlyMap<number, Side>;
}

/** An actor in its place. */
export interface Ranked {
  readonly actor: number;
  readonly n: number;
  readonly score: number;
}

/**
 * Those who agree with an actor more than they disagree, the closest first, or those who disagree more than they agree,
 * the furthest first: by the shrunk agreement, then by the number of shared subjects, then by serial.
 */
export function rankedActors(subjects: readonly ComparedSubject[], asked: Ranking): Ranked[] {
  const sign = asked.direction === "CLOSEST" ? 1 : -1;
  return [...sharedByActor(subjects)]
    .filter(([actor, { n }]) => n >= asked.minimumShared && asked.mayRank(actor))
    .filter(([, { n, agreed }]) => sign * (agreed - n / 2) > 0)
    .map(([actor, { n, agreed }]) => ({ actor, n, score: shrunkAgreement(agreed / n, n) }))
    .sort((left, right) => sign * (right.score - left.score) || right.n - left.n || left.actor - right.actor)
    .slice(0, asked.first);
}

/** Over how many subjects each actor can be compared, and the agreement on them added up. */
function sharedByActor(subjects: readonly ComparedSubject[]): Map<number, { n: number; agreed: number }> {
  const shared = new Map<number, { n: number; agreed: number }>();
  for (const { own, others } of subjects) {
    const ownSign = signOf(own);
    if (ownSign === null) continue;
    for (const [actor, other] of others) {
      const sign = signOf(other);
      if (sign === null) continue;
      const sum = shared.get(actor) ?? { n: 0, agreed: 0 };
      shared.set(actor, { n: sum.n + 1, agreed: sum.agreed + 1 - Math.abs(ownSign - sign) / 2 });
    }
  }
  return shared;
}
