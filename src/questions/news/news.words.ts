import { closedSet } from "../../platform/graphql/index.ts";

export const NewsKind = closedSet("NewsKind", "What a piece of news means.", {
  NEW_SOURCE: "A source came into the graph.",
  NEW_NODE: "A person, organization, policy or campaign came into the graph.",
  NEW_STANCE: "A stance is claimed for the first time.",
  NEW_TIE: "A tie is claimed for the first time.",
  NEW_FIGURE: "A figure is claimed for the first time.",
  NEW_EVENT: "An event is told for the first time.",
  NEW_TRAIT: "A name or another attribute is given for the first time.",
  NEW_ARGUMENT: "An argument is made for the first time.",
  REVERSAL:
    "A stance is claimed for the first time, held later than the one that its holder was last known to hold on the subject, and contrary to it: SUPPORT against OPPOSE. Two that hold on a common day are a conflict and no reversal.",
  FIGURE_SUPERSEDED:
    "A claimant gives a figure of a later day than the one it gave last for the same node, metric, unit, base and window; or a figure was corrected to another.",
  CORROBORATED:
    "What was already asserted is asserted by another claimant in another utterance, or carried by a source that had not carried it.",
  DENIED: "A claimant says that something is not so.",
  CLAIM_CORRECTED: "A claim was replaced by another that corrects it.",
  CLAIM_WITHDRAWN: "A claim was withdrawn, and no other replaces it.",
  EVIDENCE_SHIFTED: "The text at hand has the words of a passage elsewhere.",
  EVIDENCE_BROKEN: "The text at hand does not have the words of a passage.",
});
export type NewsKind = keyof typeof NewsKind;
