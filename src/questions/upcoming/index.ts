import type { Concept } from "../../platform/links/index.ts";
import {
  UpcomingEntryConnectionResolver,
  UpcomingEntryResolver,
  UpcomingResolver,
} from "./upcoming.resolver.ts";

export const upcomingConcept: Concept = {
  folder: "questions/upcoming",
  resolvers: [UpcomingResolver, UpcomingEntryResolver, UpcomingEntryConnectionResolver],
};
