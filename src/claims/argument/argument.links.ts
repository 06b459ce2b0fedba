import { collection, many, one, oneOf, type Concept } from "../../platform/links/index.ts";
import { linkedBySlug, Subject } from "../../things/node/index.ts";
import { BY_TIME, propositionFilter, propositionShape } from "../claim/index.ts";
import { Stance } from "../stance/index.ts";
import { Bearing } from "../tie/index.ts";
import { Argument } from "./argument.entity.ts";
import { Degree } from "./argument.words.ts";

const paged = {
  of: Argument,
  order: BY_TIME,
  filter: propositionFilter("Argument", {
    bearing: oneOf<Argument>("bearing", () => Bearing, "For or against."),
    degree: oneOf<Argument>("degree", () => Degree, "Of any of these degrees."),
    subject: linkedBySlug("aboutSerial", "About any of these, by slug."),
  }),
};

const links = [
  collection({ ...paged, name: "arguments", description: "Every argument, the latest first." }),
  many({
    ...paged,
    on: Subject,
    name: "argumentsAbout",
    by: "aboutSerial",
    description:
      "Reasons, blame and praise about it, the latest first. Each is its claimants', never a fact.",
  }),
  one({
    on: Argument,
    name: "subject",
    of: Subject,
    by: "aboutSerial",
    description: "What it speaks for or against.",
  }),
  one({
    on: Argument,
    name: "explains",
    of: Stance,
    by: "explainsSerial",
    nullable: true,
    description: "The stance it is given as the reason of.",
  }),
  many({
    ...paged,
    on: Stance,
    name: "explainedBy",
    by: "explainsSerial",
    description: "The arguments given as its reasons.",
  }),
];

export const argumentConcept: Concept = {
  folder: "claims/argument",
  entities: [Argument],
  shapes: [propositionShape(Argument)],
  links,
};
