import { collection, many, one, oneOf, type Concept } from "../../platform/links/index.ts";
import { hasSector, linkedBySlug, Sector, sectorsOf, sectorsSql, Subject } from "../../things/node/index.ts";
import { BY_TIME, propositionFilter, propositionShape } from "../claim/index.ts";
import { Tie } from "./tie.entity.ts";
import { TieKind } from "./tie.words.ts";

const paged = {
  of: Tie,
  order: BY_TIME,
  filter: propositionFilter("Tie", {
    tieKind: oneOf<Tie>("tieKind", () => TieKind, "Of any of these kinds."),
    from: linkedBySlug("fromSerial", "From any of these nodes, by slug."),
    to: linkedBySlug("toSerial", "To any of these nodes, by slug."),
    sector: {
      type: () => Sector,
      list: true,
      description: "Posts of any of these sectors, by our own classification.",
      condition: (place, sectors: readonly string[]) =>
        hasSector(place, `${place.alias}.post_sector_list`, sectors),
    },
  }),
};

const links = [
  collection({ ...paged, name: "ties", description: "Every tie, the latest first." }),
  many({
    ...paged,
    on: Subject,
    name: "ties",
    by: "fromSerial",
    description: "Its own ties: those that are read from it, the latest first.",
  }),
  many({
    ...paged,
    on: Subject,
    name: "tiesTo",
    by: "toSerial",
    description: "Ties that lead to it, the latest first.",
  }),
  one({ on: Tie, name: "from", of: Subject, by: "fromSerial", description: "The node it is read from." }),
  one({
    on: Tie,
    name: "to",
    of: Subject,
    by: "toSerial",
    nullable: true,
    description: "The node it leads to; null for a post whose employer no source gives.",
  }),
];

export const tieConcept: Concept = {
  folder: "claims/tie",
  entities: [Tie],
  shapes: [
    propositionShape(Tie, {
      sectors: { read: (row: Tie) => sectorsOf(row.sectorList), sql: sectorsSql },
    }),
  ],
  links,
};
