import { closedSet } from "../../platform/graphql/index.ts";

export const EvidenceRole = closedSet("EvidenceRole", "What a passage does for a claim.", {
  CARRIES: "Says what is claimed.",
  SPEAKER: "Says who claims it, where that stands elsewhere.",
  DATING: "Gives the date, or what it was inferred from.",
  CONTEXT: "Is needed to understand it.",
  REFUTES: "Speaks against it.",
});
export type EvidenceRole = keyof typeof EvidenceRole;
