import { compareKeys } from "../../platform/links/index.ts";
import type { Derivation } from "./positions.words.ts";

/** A tie by which a stance on one subject is carried over to another. */
export interface CarryingTie {
  readonly tie: number;
  readonly derivation: Derivation;
  /** The subject that it is carried over from. */
  readonly from: number;
  /** Whether support there counts as opposition here. */
  readonly turns: boolean;
}

/** How stances on another subject reach the one that is asked about. */
export interface Chain {
  /** The subject of the stances at its start. */
  readonly start: number;
  readonly turns: boolean;
  /** From the start to the subject that is asked about. */
  readonly ties: readonly CarryingTie[];
}

/** The most ties that a stance is carried over. */
export const MAXIMUM_CARRIES = 3;

/**
 * The shortest chain to a subject from each other one, and for each sign where there are ways of both. A chain passes
 * no subject twice, and never goes both up and down PART_OF: a stance on one part says nothing of another.
 */
export function chainsTo(subject: number, tiesInto: (subject: number) => readonly CarryingTie[]): Chain[] {
  const chains = new Map<string, Chain>();
  let reached: readonly Chain[] = [{ start: subject, turns: false, ties: [] }];
  for (let carries = 0; carries < MAXIMUM_CARRIES; carries += 1) {
    const longer = reached.flatMap((chain) =>
      tiesInto(chain.start)
        .filter(({ from, derivation }) => from !== subject && !passes(chain, from) && fits(chain, derivation))
        .map((tie): Chain => ({
          start: tie.from,
          turns: chain.turns !== tie.turns,
          ties: [tie, ...chain.ties],
        })),
    );
    reached = longer.toSorted(byTies).filter(isFirstOfItsWay());
    for (const chain of reached) {
      const name = `${String(chain.start)}/${String(chain.turns)}`;
      if (!chains.has(name)) chains.set(name, chain);
    }
  }
  return [...chains.values()];
}

function passes({ ties }: Chain, subject: number): boolean {
  return ties.some(({ from }) => from === subject);
}

const OPPOSITE: Readonly<Record<Derivation, Derivation | null>> = {
  BEARS_ON: null,
  WHOLE_TO_PART: "PART_TO_WHOLE",
  PART_TO_WHOLE: "WHOLE_TO_PART",
};

function fits({ ties }: Chain, derivation: Derivation): boolean {
  return ties.every((tie) => tie.derivation !== OPPOSITE[derivation]);
}

function byTies(left: Chain, right: Chain): number {
  return compareKeys(
    left.ties.map(({ tie }) => tie),
    right.ties.map(({ tie }) => tie),
  );
}

/** Keeps one chain of a length for all that can be carried on in the same way, so that ways do not multiply. */
function isFirstOfItsWay(): (chain: Chain) => boolean {
  const known = new Set<string>();
  return ({ start, turns, ties }) => {
    const direction = ties.map(({ derivation }) => derivation).find((word) => word !== "BEARS_ON");
    const way = [start, turns, direction].join("/");
    if (known.has(way)) return false;
    known.add(way);
    return true;
  };
}
