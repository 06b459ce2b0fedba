import { closedSet } from "../../platform/graphql/index.ts";

export const CampaignKind = closedSet("CampaignKind", "What a campaign is meant to bring about.", {
  RECALL: "The removal of an office holder by vote.",
  CANDIDACY: "The election or re-election of a person.",
  INITIATIVE: "A law or measure put to the voters by petition.",
  REFERENDUM: "A vote of the people on a question.",
  LEGISLATION: "The passing of a law.",
  LAWSUIT: "A ruling of a court.",
  OTHER: "None of the above.",
});
export type CampaignKind = keyof typeof CampaignKind;
