import type { Concept } from "../../platform/links/index.ts";
import { CampaignProgressResolver, ProgressFigureResolver, ProgressResolver } from "./progress.resolver.ts";

export * from "./progress.formula.ts";
export { toldNumber, toldShare } from "./progress-range.ts";
export * from "./rational.ts";
export { MAXIMUM_RECORDS, withinLimit } from "./records.limit.ts";

export const progressConcept: Concept = {
  folder: "questions/progress",
  resolvers: [CampaignProgressResolver, ProgressResolver, ProgressFigureResolver],
};
