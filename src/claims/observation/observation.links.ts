import { collection, many, one, oneOf, type Concept } from "../../platform/links/index.ts";
import { bySlug, Subject } from "../../things/node/index.ts";
import { BY_TIME, propositionFilter, propositionShape } from "../claim/index.ts";
import { Observation } from "./observation.entity.ts";
import { ClaimBasisResolver, ObservationResolver } from "./observation.resolver.ts";
import { Direction, Metric, Unit } from "./observation.words.ts";

const paged = {
  of: Observation,
  order: BY_TIME,
  filter: propositionFilter("Observation", {
    metric: oneOf<Observation>("metric", () => Metric, "Of any of these metrics."),
    unit: oneOf<Observation>("unit", () => Unit, "In any of these units."),
    direction: oneOf<Observation>("direction", () => Direction, "Going in any of these directions."),
    subject: bySlug("nodeSerial", "About any of these, by slug."),
  }),
};

const links = [
  collection({ ...paged, name: "observations", description: "Every figure, the latest first." }),
  many({
    ...paged,
    on: Subject,
    name: "observations",
    by: "nodeSerial",
    description: "Figures about it, the latest first.",
  }),
  one({
    on: Observation,
    name: "subject",
    of: Subject,
    by: "nodeSerial",
    description: "What it is a figure of.",
  }),
];

export const observationConcept: Concept = {
  folder: "claims/observation",
  entities: [Observation],
  shapes: [propositionShape(Observation)],
  links,
  resolvers: [ObservationResolver, ClaimBasisResolver],
};
