import { closedSet } from "../../platform/graphql/index.ts";

export const ConflictKind = closedSet(
  "ConflictKind",
  "What a conflict is about. Everything else in which sources differ is a difference of framing.",
  {
    STANCE:
      "One holder is said to hold different positions on one subject, both certain to hold on a common day.",
    TRAIT: "An attribute that has one value at a time is given different ones.",
    FIGURE: "Figures of the same thing at the same time that do not meet, even with rounding.",
    DATE: "Claims of the same thing give it dates that cannot be the same.",
  },
);
export type ConflictKind = keyof typeof ConflictKind;
