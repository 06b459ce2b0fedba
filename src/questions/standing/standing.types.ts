import type { Position } from "../../claims/stance/index.ts";
import type { Day } from "../../lens/index.ts";

/** A stance that counts under the lens: listed there, not DECLINED, and asserted or pledged by some claim. */
export interface CountedStance {
  /** The serial of its proposition. */
  readonly serial: number;
  readonly holder: number;
  readonly subject: number;
  readonly position: Exclude<Position, "DECLINED">;
  readonly certainFrom: Day;
  readonly certainTo: Day;
  readonly presumedTo: Day;
  /** The last day on which a claim that counts may have been made; null where none is dated. */
  readonly attestedOn: Day | null;
  /** The serial of the stance that it qualifies. */
  readonly qualifies: number | null;
  /** Serials of the claims that count, in their order. */
  readonly claims: readonly number[];
  /**
   * The utterances in which those claims were made, each once: the serial of the event, or, for a claim of which no
   * utterance is told, its own serial below zero.
   */
  readonly utterances: readonly number[];
  /** Whether it is only read from deeds: no claim that counts says it in words. */
  readonly isInferred: boolean;
}

/** A stance of a holder who declined to say, kept apart from those that count. */
export type DeclinedStance = Omit<CountedStance, "position">;

/**
 * Where a holder stands on a subject. The stance held last stands. Two at once that contradict one another are
 * contested; two of which neither is known to be the later are unordered: then no position is told.
 */
export interface Standing {
  readonly holder: number;
  readonly subject: number;
  readonly state: "STANDS" | "CONTESTED" | "UNORDERED";
  /** The stance that stands; null where none can be told. */
  readonly stance: CountedStance | null;
  /** Every stance on the subject that counts and is listed, the one held last first. */
  readonly stances: readonly CountedStance[];
}

/** The standings on a subject or of a holder, ordered by holder, then subject. */
export interface Standings {
  readonly standings: readonly Standing[];
  readonly declined: readonly DeclinedStance[];
}
