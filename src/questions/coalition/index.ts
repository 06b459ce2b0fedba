import type { Concept } from "../../platform/links/index.ts";
import { CampResolver, CoalitionListsResolver, CoalitionResolver } from "./coalition.resolver.ts";

export { EXACT_LIMIT, leastFrustration, type Camps } from "./least-frustration.ts";
export { localCamps } from "./local-search.ts";
export {
  frustratedPairs,
  hangingTogether,
  marginOf,
  membersOf,
  worthOf,
  type Partition,
} from "./partition.ts";
export { SignedGraph } from "./signed-graph.ts";

export const coalitionConcept: Concept = {
  folder: "questions/coalition",
  resolvers: [CoalitionResolver, CoalitionListsResolver, CampResolver],
};
