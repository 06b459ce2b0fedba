import type { Concept } from "../../platform/links/index.ts";
import { NeighbourResolver } from "./neighbour.resolver.ts";

export { Neighbourhood, type FoundNeighbour } from "./neighbours.ts";

export const neighbourhoodConcept: Concept = {
  folder: "questions/neighbourhood",
  resolvers: [NeighbourResolver],
};
