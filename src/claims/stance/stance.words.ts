import { closedSet } from "../../platform/graphql/index.ts";

export const Position = closedSet("Position", "Where a holder stands on a subject.", {
  SUPPORT: "For it.",
  OPPOSE: "Against it.",
  NEUTRAL: "Says to take no side.",
  MIXED: "For parts of it and against others.",
  UNDECIDED: "Says not to have decided.",
  DECLINED:
    "Declined to say. Kept apart: it never opens, ends, changes or contradicts a stance, and its holder is whom is spoken for.",
});
export type Position = keyof typeof Position;
