import { closedSet } from "../../platform/graphql/index.ts";

export const ProgressStatus = closedSet(
  "ProgressStatus",
  "Whether a campaign will make it. REACHED and FAILED are told by sources; figures alone say no more than ON_TRACK and BEHIND.",
  {
    ON_TRACK:
      "Enough is collected at the validity asked, with the deadline not passed; or the pace observed is at least the pace needed, whatever the ranges.",
    BEHIND: "The pace observed is below the pace needed, whatever the ranges.",
    REACHED: "An OUTCOME on record says so.",
    FAILED: "An OUTCOME on record says so, or an event in which it was halted.",
    CANNOT_TELL: "Too little is on record; the reason says what.",
  },
);
export type ProgressStatus = keyof typeof ProgressStatus;

export const ProgressReason = closedSet(
  "ProgressReason",
  "What a status rests on, or why a number can't be given.",
  {
    OUTCOME_ON_RECORD: "A source tells how it ended.",
    OUTCOMES_DIFFER: "Sources tell of both a success and a failure.",
    OUTCOME_UNREAD:
      "An outcome is on record, and its `valueKey` is neither a known success nor a known failure.",
    ENOUGH_COLLECTED:
      "What is collected is enough at the validity asked, by its claimant's figure; whether it counts is for an event to say.",
    PACE_SUFFICES: "The pace observed is at least the pace needed.",
    PACE_FALLS_SHORT: "The pace observed is below the pace needed.",
    RANGES_OVERLAP: "The ranges of the pace observed and the pace needed overlap.",
    NO_REQUIREMENT:
      "Nobody asserts how many signatures are required, nor how many were missing beside a count of the same day.",
    SHARE_OF_UNKNOWN_BASE: "What is required is a share, and of how many is not on record.",
    NO_COLLECTED_FIGURE: "Nobody asserts, by the day, how many signatures are collected.",
    FIGURES_NOT_COMPARABLE:
      "What is required and what is collected are in different units, or of different bases.",
    NO_DAY: "No day was asked for, and no figure of the campaign is dated.",
    NO_DEADLINE: "No deadline is on record.",
    DEADLINE_WITHOUT_YEAR: "The deadline on record can't be placed: its year is not known.",
    NO_DAYS_LEFT:
      "The day is that of the deadline, which it does not count: nothing can be divided by 0 days.",
    DEADLINE_PASSED: "The deadline lies before the day.",
    NO_EARLIER_FIGURE:
      "The claimant of the last count gives no earlier one on the same basis, in the same unit, on dated days apart.",
    NO_MAILING: "No number of petition forms sent out is on record by the day.",
    NOT_ENOUGH_EVEN_IF_ALL_VALID: "Even if every signature were valid, it would not be enough.",
  },
);
export type ProgressReason = keyof typeof ProgressReason;
