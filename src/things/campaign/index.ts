export * from "./campaign.words.ts";
