import type { Concept } from "../../platform/links/index.ts";
import { SilenceResolver, SilentActorResolver, SubjectSilenceResolver } from "./silence.resolver.ts";

export const silenceConcept: Concept = {
  folder: "questions/silence",
  resolvers: [SubjectSilenceResolver, SilenceResolver, SilentActorResolver],
};
