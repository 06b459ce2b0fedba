import { oneOf, type Concept } from "../../platform/links/index.ts";
import { nodeFilter, nodeRoots, nodeShape } from "../node/index.ts";
import { Campaign } from "./campaign.entity.ts";
import { CampaignKind } from "./campaign.words.ts";

const filter = nodeFilter(Campaign, {
  campaignKind: oneOf<Campaign>("campaignKind", () => CampaignKind, "Of any of these kinds."),
});

export const campaignConcept: Concept = {
  folder: "things/campaign",
  entities: [Campaign],
  shapes: [nodeShape(Campaign)],
  links: nodeRoots(Campaign, { one: "campaign", all: "campaigns" }, filter),
};
