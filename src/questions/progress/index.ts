import type { Concept } from "../../platform/links/index.ts";
import { CampaignProgressResolver, ProgressFigureResolver, ProgressResolver } from "./progress.resolver.ts";

export const progressConcept: Concept = {
  folder: "questions/progress",
  resolvers: [CampaignProgressResolver, ProgressResolver, ProgressFigureResolver],
};
