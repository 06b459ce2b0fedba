import { kindOfHolder } from "./holding.ts";
import type { HeldPositions } from "./positions.ts";
import type { HolderKind } from "./positions.words.ts";
import { countAt, holdersAt } from "./ranked-holders.ts";
import { COUNTED_POSITIONS, talliesOf, type CountedPosition, type Tally } from "./tally.rule.ts";

/** A tally as its type shows it: what is not asked for is not counted. */
export type TallyRow = {
  readonly [Name in keyof Tally]: Name extends "position" | "holders" ? Tally[Name] : () => number;
};

/** One for each position, also where nobody takes it. */
export function tallyRows(positions: HeldPositions): TallyRow[] {
  const { ranked, view } = positions;
  let weighed: readonly Tally[] | undefined;
  const tallyAt = (place: number): Tally => {
    weighed ??= talliesOf(positions.held);
    return weighed[place] as Tally;
  };
  const rowOf = (position: CountedPosition, place: number): TallyRow => {
    const ofKind = (kind: HolderKind) => (): number =>
      holdersAt(ranked, place).filter((holder) => kindOfHolder(view, holder) === kind).length;
    return {
      position,
      holders: countAt(ranked, place),
      people: ofKind("PERSON"),
      organizations: ofKind("ORGANIZATION"),
      informalGroups: ofKind("INFORMAL_GROUP"),
      inferred: () => tallyAt(place).inferred,
      utterances: () => tallyAt(place).utterances,
    };
  };
  return COUNTED_POSITIONS.map(rowOf);
}
