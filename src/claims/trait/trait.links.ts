import { collection, many, one, oneOf, type Concept } from "../../platform/links/index.ts";
import { bySlug, Subject } from "../../things/node/index.ts";
import { BY_TIME, propositionFilter, propositionShape } from "../claim/index.ts";
import { Trait } from "./trait.entity.ts";
import { TraitKind } from "./trait.words.ts";

const paged = {
  of: Trait,
  order: BY_TIME,
  filter: propositionFilter("Trait", {
    traitKind: oneOf<Trait>("traitKind", () => TraitKind, "Of any of these kinds."),
    valueKey: oneOf<Trait>("valueKey", () => String, "With any of these controlled values."),
    subject: bySlug("nodeSerial", "Of any of these, by slug."),
  }),
};

const links = [
  collection({ ...paged, name: "traits", description: "Every trait, the latest first." }),
  many({
    ...paged,
    on: Subject,
    name: "traits",
    by: "nodeSerial",
    description: "What sources say it is like, its names included.",
  }),
  one({ on: Trait, name: "subject", of: Subject, by: "nodeSerial", description: "What it is a trait of." }),
];

export const traitConcept: Concept = {
  folder: "claims/trait",
  entities: [Trait],
  shapes: [propositionShape(Trait)],
  links,
};
