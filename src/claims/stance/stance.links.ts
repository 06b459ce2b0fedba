import { ofFound } from "../../platform/database/index.ts";
import { collection, many, one, oneOf, type Concept, type FilterField } from "../../platform/links/index.ts";
import { Actor, hasSector, linkedBySlug, Sector, Subject } from "../../things/node/index.ts";
import { BY_TIME, propositionFilter, propositionShape } from "../claim/index.ts";
import { Tie } from "../tie/index.ts";
import { Stance } from "./stance.entity.ts";
import { Position } from "./stance.words.ts";

/** Filters stances by the sector of their holder. */
export const holderSector: FilterField = {
  type: () => Sector,
  list: true,
  description:
    "Held by one of any of these sectors: its own, that of its post, or of the group it works for or belongs to.",
  condition: (place, sectors: readonly string[]) => {
    const { alias, scope, isOfAll } = place;
    const [holder, tie, group] = [place.newAlias(), place.newAlias(), place.newAlias()];
    const ofHolder = hasSector(place, `${holder}.sector_list`, sectors);
    const ofPost = hasSector(place, `${tie}.post_sector_list`, sectors);
    const ofGroup = hasSector(place, `${group}.sector_list`, sectors);
    const seen = scope.listed(place.shapeOf(Tie), tie);
    const isTie = `${tie}.tie_kind IN ('HOLDS_POST', 'WORKS_FOR', 'MEMBER_OF') AND ${seen} AND (${ofPost} OR ${ofGroup})`;
    const ties = `proposition ${tie} LEFT JOIN node ${group} ON ${group}.serial = ${tie}.to_serial`;
    if (isOfAll) {
      const holders = `SELECT ${holder}.serial FROM node ${holder} WHERE ${ofHolder} UNION SELECT ${tie}.from_serial FROM ${ties} WHERE ${tie}.kind = 'Tie' AND ${isTie}`;
      return ofFound(scope.engine, `${alias}.holder_serial IN (${holders})`);
    }
    return `(EXISTS (SELECT 1 FROM node ${holder} WHERE ${holder}.serial = ${alias}.holder_serial AND ${ofHolder}) OR EXISTS (SELECT 1 FROM ${ties} WHERE ${tie}.from_serial = ${alias}.holder_serial AND ${isTie}))`;
  },
};

const paged = {
  of: Stance,
  order: BY_TIME,
  filter: propositionFilter("Stance", {
    position: oneOf<Stance>("position", () => Position, "Any of these positions."),
    holder: linkedBySlug("holderSerial", "Held by any of these, by slug."),
    subject: linkedBySlug("subjectSerial", "About any of these, by slug."),
    holderSector,
  }),
};

const links = [
  collection({ ...paged, name: "stances", description: "Every stance, the latest first." }),
  many({
    ...paged,
    on: Actor,
    name: "stances",
    by: "holderSerial",
    description: "The stances it holds, the latest first.",
  }),
  many({
    ...paged,
    on: Subject,
    name: "stancesAbout",
    by: "subjectSerial",
    description: "Every stance on this subject, the latest first.",
  }),
  one({ on: Stance, name: "holder", of: Actor, by: "holderSerial", description: "Who holds it." }),
  one({ on: Stance, name: "subject", of: Subject, by: "subjectSerial", description: "What it is about." }),
  one({
    on: Stance,
    name: "qualifies",
    of: Stance,
    by: "qualifiesSerial",
    nullable: true,
    description: "The stance that it qualifies; it is no conflict with that one.",
  }),
  many({
    ...paged,
    on: Stance,
    name: "qualifiedBy",
    by: "qualifiesSerial",
    description: "The stances that qualify it.",
  }),
];

export const stanceConcept: Concept = {
  folder: "claims/stance",
  entities: [Stance],
  shapes: [propositionShape(Stance)],
  links,
};
