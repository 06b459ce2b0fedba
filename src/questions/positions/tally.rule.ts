import type { Position } from "../../claims/stance/index.ts";
import type { HeldStance } from "./holding.ts";

/** The positions that are counted, in the order in which they are told. */
export const COUNTED_POSITIONS = ["SUPPORT", "OPPOSE", "NEUTRAL", "MIXED", "UNDECIDED"] as const;
export type CountedPosition = (typeof COUNTED_POSITIONS)[number];

/** The place of a position in that order; -1 for DECLINED, which is none. */
export function placeOfPosition(position: Position): number {
  return (COUNTED_POSITIONS as readonly Position[]).indexOf(position);
}

/** How many hold a position. */
export interface Tally {
  readonly position: CountedPosition;
  readonly holders: number;
  readonly people: number;
  readonly organizations: number;
  readonly informalGroups: number;
  readonly inferred: number;
  readonly utterances: number;
}

/** One tally for each position, also where nobody takes it. */
export function talliesOf(held: readonly HeldStance[]): Tally[] {
  return COUNTED_POSITIONS.map((position) => {
    const holders = held.filter((stance) => stance.position === position);
    const ofKind = (kind: HeldStance["kind"]): number => holders.filter((one) => one.kind === kind).length;
    return {
      position,
      holders: holders.length,
      people: ofKind("PERSON"),
      organizations: ofKind("ORGANIZATION"),
      informalGroups: ofKind("INFORMAL_GROUP"),
      inferred: holders.filter(({ isInferred }) => isInferred).length,
      utterances: utterancesOf(holders),
    };
  });
}

/** In how many utterances stances were told: what several said together is one. */
export function utterancesOf(stances: readonly Pick<HeldStance, "utterances">[]): number {
  return new Set(stances.flatMap(({ utterances }) => utterances)).size;
}
