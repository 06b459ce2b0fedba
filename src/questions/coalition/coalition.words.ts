import { closedSet } from "../../platform/graphql/index.ts";

export const CoalitionsReason = closedSet("CoalitionsReason", "Why no camps are drawn.", {
  NO_OPPOSITION:
    "Nobody opposes anybody: no two actors take opposite sides more often than the same one. All may be of one mind, or their opponents may not be in the sources.",
  NOTHING_SHARED: "No two actors take a position on the same subject.",
});
export type CoalitionsReason = keyof typeof CoalitionsReason;

export const CampSide = closedSet("CampSide", "The side that all of a camp take who take a position.", {
  FOR: "All support it.",
  AGAINST: "All oppose it.",
  NEITHER: "All are neutral or mixed.",
});
export type CampSide = keyof typeof CampSide;
