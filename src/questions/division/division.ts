import { divisionOf, type Sides } from "./division.rule.ts";
import { type HeldPositions, holderSerials } from "../positions/index.ts";
import type { DivisionReason } from "./division.words.ts";

/** How divided holders are, with the counts it rests on and those it leaves out. */
export interface DivisionAnswer extends Sides {
  readonly value: number | null;
  readonly reason: DivisionReason | null;
  readonly total: number;
  readonly undecided: number;
  readonly contested: number;
  readonly unordered: number;
  readonly declined: number;
}

/** How divided those who hold positions are. */
export function divisionAmong(positions: HeldPositions): DivisionAnswer {
  const count = (position: Parameters<typeof holderSerials>[1]): number =>
    holderSerials(positions, position).length;
  const sides = {
    support: count("SUPPORT"),
    oppose: count("OPPOSE"),
    other: count("NEUTRAL") + count("MIXED"),
  };
  const value = divisionOf(sides);
  return {
    ...sides,
    value,
    reason: value === null ? "TOO_FEW" : null,
    total: sides.support + sides.oppose + sides.other,
    undecided: count("UNDECIDED"),
    contested: positions.contested.length,
    unordered: positions.unordered.length,
    declined: new Set(positions.declined.map(({ holder }) => holder)).size,
  };
}
