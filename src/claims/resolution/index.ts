import type { Concept } from "../../platform/links/index.ts";
import { Resolution, ResolutionMember } from "./resolution.entity.ts";
import { ResolutionResolver } from "./resolution.resolver.ts";

export { Resolution, ResolutionMember } from "./resolution.entity.ts";
export * from "./resolution.words.ts";
export {
  allResolutions,
  resolutionsCovering,
  settledBy,
  type CoveredSide,
  type SeenResolution,
  type Settled,
} from "./resolutions.ts";

/** How conflicts were settled: the only thing that is written of them. */
export const resolutionConcept: Concept = {
  folder: "claims/resolution",
  entities: [Resolution, ResolutionMember],
  shapes: [{ of: Resolution, key: "key", life: "interval" }],
  resolvers: [ResolutionResolver],
};
