export { Campaign } from "./campaign.entity.ts";
export { campaignConcept } from "./campaign.links.ts";
export * from "./campaign.words.ts";
