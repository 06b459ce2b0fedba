import { many, one, oneOf, type Concept } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import { locatorResolver, Source, surroundingsResolver } from "../../things/source/index.ts";
import { Claim } from "../claim/index.ts";
import { Evidence } from "./evidence.entity.ts";
import { EvidenceRole } from "./evidence.words.ts";

const paged = {
  of: Evidence,
  order: { PLACE: ["rangeStart", "ASC"], PLACE_DESCENDING: ["rangeStart", "DESC"] },
  filter: {
    name: "EvidenceFilter",
    description: "Which evidence to list; all conditions must hold.",
    fields: { role: oneOf<Evidence>("role", () => EvidenceRole, "In any of these roles.") },
  },
} as const;

const links = [
  many({
    ...paged,
    on: Claim,
    name: "evidence",
    by: "claimSerial",
    orderName: "ClaimEvidenceOrder",
    order: { RECORDED: ["number", "ASC"], RECORDED_DESCENDING: ["number", "DESC"] },
    description: "Where it stands: first the passage that carries it.",
    usual: 4,
  }),
  many({
    ...paged,
    on: Source,
    name: "evidence",
    by: "sourceSerial",
    description: "Everything it carries, by place in its text.",
  }),
  many({
    ...paged,
    on: ChangeSet,
    name: "evidence",
    by: "knownFrom",
    from: "number",
    description: "The evidence it wrote that still stands, by place in its text.",
  }),
  one({
    on: Evidence,
    name: "claim",
    of: Claim,
    by: "claimSerial",
    description: "The claim it is evidence of.",
  }),
  one({
    on: Evidence,
    name: "source",
    of: Source,
    by: "sourceSerial",
    description: "The source it points into.",
  }),
  one({
    on: Evidence,
    name: "changeSet",
    of: ChangeSet,
    by: "knownFrom",
    description: "The change set that wrote it.",
  }),
];

export const evidenceConcept: Concept = {
  folder: "claims/evidence",
  entities: [Evidence],
  shapes: [
    {
      of: Evidence,
      key: "key",
      life: "interval",
      fallsWith: [
        { set: "sources", by: "sourceSerial" },
        { set: "claims", by: "claimSerial" },
      ],
    },
  ],
  links,
  resolvers: [locatorResolver(Evidence, "evidence"), surroundingsResolver(Evidence, "evidence")],
};
