import type { ConflictKind } from "../../claims/resolution/index.ts";
import type { Day } from "../../lens/index.ts";
import { sha256 } from "../../platform/text/index.ts";
import type { FigureSaid } from "./figure.rule.ts";

/** A conflict that was found, in the integers of the graph. */
export interface FoundConflict {
  readonly kind: ConflictKind;
  /** Made from its kind and the keys of its sides. */
  readonly key: string;
  readonly sides: readonly FoundSide[];
  /** What it is about: the subject of a stance, the node of a figure; null for an event. */
  readonly about: number | null;
  /** Whose stances contradict each other; null for other kinds. */
  readonly holder: number | null;
  /** Every node at which it is listed. */
  readonly nodes: readonly number[];
  /** The days on which some two of its sides both hold; null where no days are known. */
  readonly common: CommonDays | null;
  /** The figures, of a conflict of numbers. */
  readonly figures: readonly FigureSaid[] | null;
  /** What differs, in a line of ours. */
  readonly explanation: string;
}

/** A conflict that is known to be there, in the integers that it is counted, ordered and settled by. */
export interface SpottedConflict {
  readonly kind: ConflictKind;
  /** Its sides by serial, the oldest first: propositions; claims, in a conflict of dates. */
  readonly members: readonly number[];
  /** What it says; null for stances, of which that is read for those that are shown. */
  readonly found: FoundConflict | null;
}

/** A conflict that was found, by its sides. */
export function spotted(found: FoundConflict): SpottedConflict {
  const members = found.sides.map(({ claim, proposition }) => claim ?? proposition);
  return { kind: found.kind, members, found };
}

/** One side of a conflict. */
export interface FoundSide {
  /** The key of the proposition; of the claim, in a conflict of dates. */
  readonly key: string;
  readonly proposition: number;
  /** The serial of the claim, in a conflict of dates. */
  readonly claim: number | null;
  /** What it says, in a word: a position, a value, a figure, a date. */
  readonly says: string;
}

export interface CommonDays {
  readonly from: Day;
  readonly to: Day;
}

/** 96 bits of a hash, as the keys of propositions have. */
const KEY_LENGTH = 24;

/** The key of a conflict: the same for the same sides, at every revision and under every lens. */
export function conflictKey(kind: ConflictKind, keys: readonly string[]): string {
  const digest = sha256(JSON.stringify([kind, ...keys.toSorted()]));
  return `${kind.toLowerCase()}-${digest.slice(0, KEY_LENGTH)}`;
}

/** From the first to the last of some days; null where there are none. */
export function hullOf(days: readonly (CommonDays | null)[]): CommonDays | null {
  const known = days.filter((one) => one !== null);
  if (known.length === 0) return null;
  const from = Math.min(...known.map((one) => one.from));
  return { from, to: Math.max(...known.map((one) => one.to)) };
}

/** "A, B and C". */
export function listed(words: readonly string[]): string {
  const all = [...new Set(words)];
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(", ")} and ${String(all.at(-1))}`;
}
