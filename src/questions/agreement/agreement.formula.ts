import type { Position } from "../../claims/stance/index.ts";

/**
 * Where somebody stands on a subject, for comparing: a position, why none can be told, or null where nothing is known.
 */
export type Side = Position | "CONTESTED" | "UNORDERED" | null;

/** Where two actors stand on one subject. */
export interface Pair<Key = number> {
  readonly subject: Key;
  readonly a: Side;
  readonly b: Side;
  /** How much it counts, above 0; 1 when left out. */
  readonly weight?: number;
}

/** What one shared subject gives to an agreement. */
export interface Term<Key = number> {
  readonly subject: Key;
  /** |Δ|: 0 the same side, 1 a side and none, 2 opposite sides. */
  readonly delta: number;
  readonly weight: number;
  /** w·(1 − |Δ|/2) / Σw: the contributions add up to the agreement. */
  readonly contribution: number;
}

/** How far two actors take the same side, and what it was computed from. */
export interface AgreementNumbers<Key = number> {
  /** Σ w·(1 − |Δ|/2) / Σ w over the shared subjects; null where there is none. */
  readonly share: number | null;
  readonly terms: readonly Term<Key>[];
  /** |K| / |Ka ∪ Kb|; null where neither has said anything. */
  readonly coverage: number | null;
  /** Shared subjects left out because one of the two contradicts itself there. */
  readonly contested: number;
  /** Shared subjects left out because of two stances of one of the two neither is known to be the later. */
  readonly unordered: number;
}

/** Positions as numbers. UNDECIDED and DECLINED are none: they are no point between for and against. */
const SIGNS = { SUPPORT: 1, OPPOSE: -1, NEUTRAL: 0, MIXED: 0 } as const;

/** A position on {−1, 0, 1}; null for what is no such position. */
export function signOf(side: Side): -1 | 0 | 1 | null {
  return side !== null && side in SIGNS ? SIGNS[side as keyof typeof SIGNS] : null;
}

/** The agreement of two actors, from where they stand on each subject, each subject once. */
export function agreementOf<Key>(pairs: readonly Pair<Key>[]): AgreementNumbers<Key> {
  const known = pairs.filter(({ a, b }) => a !== null || b !== null);
  const shared = known.flatMap(({ subject, a, b, weight = 1 }) => {
    const [left, right] = [signOf(a), signOf(b)];
    return left === null || right === null ? [] : [{ subject, delta: Math.abs(left - right), weight }];
  });
  const total = shared.reduce((sum, { weight }) => sum + weight, 0);
  const terms = shared.map((term) => ({
    ...term,
    contribution: (term.weight * (1 - term.delta / 2)) / total,
  }));
  const agreed = shared.reduce((sum, { delta, weight }) => sum + weight * (1 - delta / 2), 0);
  const leftOut = known.map(({ a, b }) => reasonLeftOut(a, b));
  return {
    share: shared.length === 0 ? null : agreed / total,
    terms,
    coverage: known.length === 0 ? null : shared.length / known.length,
    contested: leftOut.filter((reason) => reason === "CONTESTED").length,
    unordered: leftOut.filter((reason) => reason === "UNORDERED").length,
  };
}

/** Why a subject on which both take some position can't be compared; null where it can, or where one takes none. */
export function reasonLeftOut(a: Side, b: Side): "CONTESTED" | "UNORDERED" | null {
  const sides = [a, b];
  const takeSome = sides.every(
    (side) => signOf(side) !== null || side === "CONTESTED" || side === "UNORDERED",
  );
  if (!takeSome) return null;
  if (sides.includes("CONTESTED")) return "CONTESTED";
  return sides.includes("UNORDERED") ? "UNORDERED" : null;
}

/**
 * For ranking only: an agreement over n subjects drawn towards one half, so that two subjects do not outrank twenty.
 * (A·n + 1) / (n + 2), Laplace's rule of succession.
 */
export function shrunkAgreement(share: number, n: number): number {
  return (share * n + 1) / (n + 2);
}
