import { closedSet } from "../../platform/graphql/index.ts";

export const AgreementReason = closedSet("AgreementReason", "Why an agreement has no value.", {
  NO_OVERLAP: "There is no subject on which both take a position that can be compared.",
  TOO_FEW_SHARED: "There is only one such subject: one subject is no agreement. `terms` tells it.",
});
export type AgreementReason = keyof typeof AgreementReason;

export const IntervalLabel = closedSet("IntervalLabel", "What is to be said beside an interval.", {
  WIDE: "It rests on fewer than five subjects: the value says little.",
});
export type IntervalLabel = keyof typeof IntervalLabel;

export const LeftOutReason = closedSet(
  "LeftOutReason",
  "Why a subject does not count for an agreement. The first that fits is told.",
  {
    ONLY_ONE: "Of one of the two, nothing is known there. That is not neutrality.",
    NO_POSITION: "One of the two is undecided, or declined to say.",
    CONTESTED: "Two stances of one of the two contradict each other there.",
    UNORDERED: "One of the two has two stances there, of which neither is known to be the later.",
  },
);
export type LeftOutReason = keyof typeof LeftOutReason;
