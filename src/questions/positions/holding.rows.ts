import type { Position } from "../../claims/stance/index.ts";
import type { Day, LensScope } from "../../lens/index.ts";
import type { ChosenList, KeptList } from "../../platform/links/index.ts";
import type { CollapsedHolder } from "./collapse.rule.ts";
import type { HeldStance } from "./holding.ts";
import type { HeldPositions } from "./positions.ts";
import { chosenHolders, countAt, holdersAt } from "./ranked-holders.ts";
import { COUNTED_POSITIONS, placeOfPosition } from "./tally.rule.ts";

/** A holding, as its type shows it. */
export interface HoldingRow {
  readonly scope: LensScope;
  readonly stance: HeldStance;
  readonly position: Position;
  readonly inferred: boolean;
  readonly claimCount: number;
  readonly utterances: number;
  readonly attestedOn: Day | null;
}

/** A holder that is told apart, with the stances that are told. */
export interface ApartHolder {
  readonly scope: LensScope;
  readonly holderSerial: number;
  readonly stanceSerials: readonly number[];
}

/** A collapsed holder, as its type shows it. */
export interface CollapsedRow extends CollapsedHolder {
  readonly scope: LensScope;
  readonly position: Position;
}

/** The serials of those who take a position. */
export function holderSerials({ ranked }: HeldPositions, position: Position): Int32Array {
  return holdersAt(ranked, placeOfPosition(position));
}

/** Those who take any of some positions, or any at all. */
export function holdingList(
  held: HeldPositions,
  positions: readonly Position[] | null,
): ChosenList<HoldingRow> {
  const { ranked, scope } = held;
  const places = COUNTED_POSITIONS.flatMap((position, place) =>
    positions === null || positions.includes(position) ? [place] : [],
  );
  return {
    name: "holdings",
    totalCount: places.reduce((sum, place) => sum + countAt(ranked, place), 0),
    keyOf: ({ position, stance }) => [placeOfPosition(position), stance.holder],
    choose(after, count) {
      const chosen = chosenHolders(ranked, places, { after, count });
      return held.stancesOf(chosen.map(({ holder }) => holder)).map((stance) => holdingRow(stance, scope));
    },
  };
}

function holdingRow(stance: HeldStance, scope: LensScope): HoldingRow {
  return {
    scope,
    stance,
    position: stance.position,
    inferred: stance.isInferred,
    claimCount: stance.claims.length,
    utterances: stance.utterances.length,
    attestedOn: stance.attestedOn,
  };
}

/** Those of whom no one position can be told. */
export function apartOf(positions: HeldPositions, state: "contested" | "unordered"): KeptList<ApartHolder> {
  const { scope } = positions;
  const items = positions[state].map(({ holder, stances }) => ({
    scope,
    holderSerial: holder,
    stanceSerials: stances.map(({ serial }) => serial),
  }));
  return { name: state, items, keyOf: ({ holderSerial }) => [holderSerial] };
}

/** Those who declined to say, each once. */
export function declinedOf({ declined, scope }: HeldPositions): KeptList<ApartHolder> {
  const byHolder = new Map<number, number[]>();
  for (const { holder, serial } of declined) {
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), serial]);
  }
  const items = [...byHolder]
    .map(([holderSerial, stanceSerials]) => ({ scope, holderSerial, stanceSerials }))
    .toSorted((left, right) => left.holderSerial - right.holderSerial);
  return { name: "declined", items, keyOf: ({ holderSerial }) => [holderSerial] };
}

/** Those who are not counted in favour of a group. */
export function collapsedList({ collapsed, scope }: HeldPositions): KeptList<CollapsedRow> {
  const items = collapsed.map((one) => ({ ...one, scope, position: one.stance.position }));
  return { name: "collapsed", items, keyOf: ({ stance }) => [stance.holder] };
}
