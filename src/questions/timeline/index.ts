import type { Concept } from "../../platform/links/index.ts";
import { SubjectTimelineResolver, TimelineEntryResolver, TimelineResolver } from "./timeline.resolver.ts";

export { datingOf, type DatingClaim } from "./dating.ts";

export const timelineConcept: Concept = {
  folder: "questions/timeline",
  resolvers: [SubjectTimelineResolver, TimelineResolver, TimelineEntryResolver],
};
