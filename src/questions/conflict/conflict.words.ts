import { closedSet } from "../../platform/graphql/index.ts";

export const ConflictStatus = closedSet("ConflictStatus", "Whether an editor has settled a conflict.", {
  OPEN: "Nobody has settled it, or a side has come since that the judgement does not cover.",
  RESOLVED: "One resolution covers every side that contradicts another now.",
});
export type ConflictStatus = keyof typeof ConflictStatus;

export const SpreadGap = closedSet("SpreadGap", "Why a conflict has no spread.", {
  NO_NUMBER: "It is not about numbers: positions, traits, dates and directions have no median.",
  OPEN_ENDED: "A side is open: at least, more than.",
  MEDIAN_ZERO: "The median is zero, which nothing can be a share of.",
});
export type SpreadGap = keyof typeof SpreadGap;
