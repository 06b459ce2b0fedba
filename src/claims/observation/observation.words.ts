import { closedSet } from "../../platform/graphql/index.ts";

export const Metric = closedSet("Metric", "What a figure measures.", {
  SIGNATURES_COLLECTED: "Signatures gathered so far.",
  SIGNATURES_SUBMITTED: "Signatures handed in.",
  SIGNATURES_VALID: "Signatures found valid.",
  SIGNATURES_INVALID: "Signatures found invalid.",
  SIGNATURES_REQUIRED: "Signatures that are needed, as a number.",
  SIGNATURES_REQUIRED_SHARE: "Signatures that are needed, as a share of `base`.",
  SIGNATURES_REMAINING: "Signatures still missing.",
  PETITIONS_MAILED: "Petition forms sent out.",
  RESPONSE_RATE: "Share of those asked who answer.",
  FUNDS_RAISED: "Money taken in.",
  FUNDS_SPENT: "Money spent.",
  DURATION: "How long something has lasted.",
  POLL_SHARE: "Share of those polled.",
  VOTES: "Votes cast for.",
  TURNOUT: "Share or number of those entitled who voted.",
  DEADLINE: "The last day for something; a date, not a number.",
  CRIME: "Crime, of the kind that `base` names.",
  PEOPLE: "A number of people, of the sort that `base` names.",
  CASES: "A number of cases, of the sort that `base` names.",
  SIZE: "How large something is, in the terms of `base`.",
  OTHER: "Another measure, named by `base`.",
});
export type Metric = keyof typeof Metric;

export const Bound = closedSet("Bound", "How a source qualifies a figure.", {
  STATED: "The text qualifies nothing.",
  APPROXIMATE: "About, around, some.",
  AT_LEAST: "That or more.",
  MORE_THAN: "More than that.",
  JUST_OVER:
    "A little more: above it, and at most one unit of its last non-zero digit more. 560,000 is (560,000, 570,000].",
  AT_MOST: "That or less.",
  LESS_THAN: "Less than that.",
  JUST_UNDER: "A little less: below it, by at most one unit of its last non-zero digit.",
  BETWEEN: "Between two figures.",
});
export type Bound = keyof typeof Bound;

export const Direction = closedSet("Direction", "Where a measure is going, without a number.", {
  RISING: "Goes up.",
  FALLING: "Goes down.",
  LEVEL: "Stays as it is.",
});
export type Direction = keyof typeof Direction;

export const FigureWindow = closedSet("FigureWindow", "The span of time a figure sums up.", {
  CUMULATIVE: "All from the beginning to the as-of date.",
  PERIOD: "Only a period.",
  UNKNOWN: "The source does not say.",
});
export type FigureWindow = keyof typeof FigureWindow;

export const Unit = closedSet(
  "Unit",
  "What a figure counts. Figures are stored as integers of the smallest unit.",
  {
    SIGNATURE: "Signatures, whole.",
    PETITION: "Petition forms, whole.",
    PERSON: "People, whole.",
    CASE: "Cases, whole.",
    VOTE: "Votes, whole.",
    USD: "United States dollars; the smallest unit is the cent.",
    PERCENT: "Per cent; the smallest unit is a thousandth of one per cent.",
    DAY: "Days, whole.",
    MONTH: "Months, whole.",
    YEAR: "Years, whole.",
    RANK: "A place in an order, 1 is first.",
    COUNT: "A plain number of what `base` names, whole.",
  },
);
export type Unit = keyof typeof Unit;

/** How many decimal places the smallest unit of each unit has: 1 USD is 10² cents. */
export const UNIT_SCALE: Readonly<Record<Unit, number>> = {
  SIGNATURE: 0,
  PETITION: 0,
  PERSON: 0,
  CASE: 0,
  VOTE: 0,
  USD: 2,
  PERCENT: 3,
  DAY: 0,
  MONTH: 0,
  YEAR: 0,
  RANK: 0,
  COUNT: 0,
};

export const Basis = closedSet("Basis", "What a claim rests a figure on.", {
  SELF_REPORTED: "The word of the one it is about or who benefits.",
  OFFICIAL_COUNT: "Counted by an authority.",
  REQUIREMENT: "Set by a rule.",
  SAMPLE: "Drawn from a sample.",
  POLL: "Asked in a poll.",
  ESTIMATE: "Estimated.",
  UNSTATED: "The source does not say.",
});
export type Basis = keyof typeof Basis;
