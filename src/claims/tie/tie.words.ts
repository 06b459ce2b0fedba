import { closedSet } from "../../platform/graphql/index.ts";

export const TieKind = closedSet("TieKind", "What a tie says, read from its first node to its second.", {
  HOLDS_POST:
    "A person holds a post (`post`) at an organization or of a jurisdiction; the employer may be unknown.",
  WORKS_FOR: "Works for, without a post of note.",
  MEMBER_OF: "Belongs to.",
  ORGANIZES: "Organizes a campaign.",
  SPEAKS_FOR: "Speaks for.",
  IMPLEMENTS: "Puts a policy into effect.",
  TARGETS: "A campaign is directed at.",
  ADMINISTERS: "Runs the official side of a campaign: takes petitions, counts, certifies.",
  PART_OF: "Is a part of.",
  SUCCEEDS: "Comes after, in the same row.",
  BEARS_ON: "What happens to the first counts for or against the second (`bearsAs`).",
  FUNDS: "Gives money to.",
  REPRESENTS: "Stands for the interests of.",
  APPOINTED: "Put into a post.",
});
export type TieKind = keyof typeof TieKind;

export const Bearing = closedSet("Bearing", "Whether something counts for or against a subject.", {
  FOR: "Counts for it.",
  AGAINST: "Counts against it.",
});
export type Bearing = keyof typeof Bearing;
