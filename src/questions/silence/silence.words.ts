import { closedSet } from "../../platform/graphql/index.ts";

export const StakeKind = closedSet("StakeKind", "What an actor has at stake in a subject.", {
  TARGET: "The campaign is directed at it: a tie TARGETS.",
  ORGANIZER: "It organizes the campaign: a tie ORGANIZES.",
  FUNDER: "It gives money to it: a tie FUNDS.",
  IMPLEMENTER: "It puts the policy into effect: a tie IMPLEMENTS.",
  ASKED:
    "It was asked: it was addressed in an utterance, or spoke in an interview, in which the subject is AFFECTED as what it was about; or it declined to say.",
});
export type StakeKind = keyof typeof StakeKind;

export const RelatedAs = closedSet("RelatedAs", "How one who has spoken is close to one who has not.", {
  MEMBER: "Belongs to it, works for it or holds a post of it.",
  VOICE: "Speaks for it or represents it.",
});
export type RelatedAs = keyof typeof RelatedAs;

/** Which list of the question an actor is in. */
export type SilentList = "SILENT" | "DECLINED";
