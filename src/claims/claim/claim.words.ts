import { closedSet } from "../../platform/graphql/index.ts";

export const PropositionKind = closedSet("PropositionKind", "The six kinds of what is said.", {
  Stance: "A holder's position on a subject.",
  Tie: "A dated relation that is not a stance.",
  Observation: "A figure at a date.",
  Event: "Something that happened, with participants.",
  Trait: "An attribute that sources may differ on.",
  Argument: "A reason for or against a subject.",
});
export type PropositionKind = keyof typeof PropositionKind;

export const Attribution = closedSet("Attribution", "How a claim is told.", {
  DIRECT_QUOTE: "In the claimant's own words, in quotation marks.",
  PARAPHRASED: "The claimant's words, retold by the source.",
  REPORTED: "Told by the source, of the claimant or in its own voice.",
  INFERRED_FROM_ACTION: "Read from a deed, which `inferredFrom` names.",
});
export type Attribution = keyof typeof Attribution;

export const Modality = closedSet("Modality", "In what mode the claimant says it.", {
  ASSERTED: "Said to be so.",
  ALLEGED: "Said to be so, at a distance: claims, allegedly, sought to.",
  PLEDGED: "Promised.",
  CONDITIONAL: "Would be so, under a condition that `qualifier` names.",
  INTENDED: "Meant to be done.",
  DENIED: "Said not to be so.",
});
export type Modality = keyof typeof Modality;

export const Rank = closedSet("Rank", "An editor's judgement of a claim; it deletes nothing.", {
  PREFERRED: "To be shown first.",
  NORMAL: "Not judged.",
  DEPRECATED: "Known to be mistaken; kept, and shown last.",
});
export type Rank = keyof typeof Rank;

export const DateBasis = closedSet("DateBasis", "Where a date comes from.", {
  STATED: "The text gives it.",
  INFERRED: "We inferred it from the sources at hand; the reason and DATING evidence are given.",
});
export type DateBasis = keyof typeof DateBasis;

export const EndKind = closedSet("EndKind", "What is said of the end of a valid time.", {
  KNOWN: "A day, month or range is given.",
  UNKNOWN: "Nothing is said.",
  ENDED: "It is said to have ended, not when.",
  OPEN: "It is said to go on.",
});
export type EndKind = keyof typeof EndKind;

export const Weekday = closedSet("Weekday", "The day of the week, where that is what the text gives.", {
  MONDAY: "Monday.",
  TUESDAY: "Tuesday.",
  WEDNESDAY: "Wednesday.",
  THURSDAY: "Thursday.",
  FRIDAY: "Friday.",
  SATURDAY: "Saturday.",
  SUNDAY: "Sunday.",
});
export type Weekday = keyof typeof Weekday;

export const OnWhoseWord = closedSet(
  "OnWhoseWord",
  "On whose word a claim stands, computed from its claimant and the one it is about, under the lens. The first that fits counts.",
  {
    UNKNOWN: "The source does not say who claims it.",
    SELF: "The one it is about says so, or who organizes it.",
    ALLY: "The claimant takes the holder's side on the same subject, or supports the one it is about.",
    OPPONENT: "The claimant takes the other side on the same subject, or opposes the one it is about.",
    OUTLET: "An outlet in its own voice.",
    OFFICIAL: "A government body or its officials.",
    OTHER: "Somebody else.",
  },
);
export type OnWhoseWord = keyof typeof OnWhoseWord;
