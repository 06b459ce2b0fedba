import { Position } from "../../claims/stance/index.ts";
import type { Modality, PropositionKind } from "../../claims/claim/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST, type Day } from "../../lens/index.ts";
import { contradict, type ContradictionSide } from "../standing/index.ts";
import type { NewsKind } from "./news.words.ts";

/** What a stance or figure says of itself, as it stood with a claim's revision. */
export interface SaidThen extends Omit<ContradictionSide, "position"> {
  readonly position: Position | null;
  readonly attestedTo: Day;
  readonly presumedTo: Day;
  readonly sortDay: Day;
}

/** A claim that was added, and what was known when it came. */
export interface AddedClaim {
  readonly kind: PropositionKind;
  readonly modality: Modality;
  readonly said: SaidThen;
  /** For a stance, the one its holder was last known to hold on the subject; for a figure, the claimant's last one. */
  readonly former: SaidThen | null;
  readonly isCorrection: boolean;
  /** Whether a correction says something else, or the same in other words. */
  readonly saysOther: boolean;
  /** Whether somebody claimed the same already, in any mode. */
  readonly wasClaimed: boolean;
  /** Whether somebody asserted it. */
  readonly wasAsserted: boolean;
  /**
   * Whether it stands in a source in which it was not asserted yet, or on another claimant's word in another utterance:
   * a joint statement is one utterance, however many speak.
   */
  readonly isIndependent: boolean;
}

const NEW: Readonly<Record<PropositionKind, NewsKind>> = {
  Stance: "NEW_STANCE",
  Tie: "NEW_TIE",
  Observation: "NEW_FIGURE",
  Event: "NEW_EVENT",
  Trait: "NEW_TRAIT",
  Argument: "NEW_ARGUMENT",
};

/** What a claim that was added means; null where it is no news. */
export function meaningOf(claim: AddedClaim): NewsKind | null {
  const { kind, modality, isCorrection, saysOther } = claim;
  if (isCorrection) return kind === "Observation" && saysOther ? "FIGURE_SUPERSEDED" : "CLAIM_CORRECTED";
  if (modality === "DENIED") return "DENIED";
  if (modality === "ASSERTED" || modality === "PLEDGED") return meaningOfAsserted(claim);
  return claim.wasClaimed ? null : NEW[kind];
}

function meaningOfAsserted({ kind, said, former, ...claim }: AddedClaim): NewsKind | null {
  if (claim.wasAsserted) return claim.isIndependent ? "CORROBORATED" : null;
  if (former === null) return NEW[kind];
  if (kind === "Observation") return isLater(said.sortDay, former.sortDay) ? "FIGURE_SUPERSEDED" : NEW[kind];
  return isReversal(said, former) ? "REVERSAL" : NEW[kind];
}

/** Whether a stance is held later than another one and contrary to it; two on a common day are a conflict instead. */
export function isReversal(said: SaidThen, former: SaidThen): boolean {
  const isContrary =
    (said.position === "SUPPORT" && former.position === "OPPOSE") ||
    (said.position === "OPPOSE" && former.position === "SUPPORT");
  if (!isContrary || said.qualifies === former.serial || former.qualifies === said.serial) return false;
  return isLater(lastHeld(said), lastHeld(former)) && !contradict(sideOf(said), sideOf(former));
}

function sideOf(said: SaidThen): ContradictionSide {
  return { ...said, position: said.position ?? Position.DECLINED };
}

/** The last day on which it is attested to be held: what ended is told later than it was held. */
function lastHeld({ attestedTo, presumedTo }: SaidThen): Day {
  return Math.min(attestedTo === UNKNOWN_FUTURE ? UNKNOWN_PAST : attestedTo, presumedTo);
}

/** Whether one known day is after another. */
function isLater(day: Day, other: Day): boolean {
  return other > UNKNOWN_PAST && day > other;
}
