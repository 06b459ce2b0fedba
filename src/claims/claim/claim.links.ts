import { collection, many, one, type Concept } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import { Actor } from "../../things/node/index.ts";
import { claimFilter } from "./claim.filters.ts";
import { ClaimResolver } from "./claim.resolver.ts";
import { Claim } from "./claim.entity.ts";
import { BY_ATTESTATION, propositionLinks, propositionShape } from "./proposition.links.ts";
import { Proposition } from "./proposition.entity.ts";
import { PropositionResolver } from "./proposition.resolver.ts";

const paged = { of: Claim, order: BY_ATTESTATION, filter: claimFilter };

const links = [
  collection({ ...paged, name: "claims", description: "Every claim, the latest first." }),
  many({
    ...paged,
    on: Actor,
    name: "claims",
    by: "claimantSerial",
    description: "What is claimed on its word, the latest first.",
  }),
  many({
    ...paged,
    on: ChangeSet,
    name: "claims",
    by: "knownFrom",
    from: "number",
    description: "The claims it wrote that still stand, the latest first.",
  }),
  one({
    on: Claim,
    name: "proposition",
    of: Proposition,
    by: "propositionSerial",
    description: "What is claimed.",
  }),
  one({
    on: Claim,
    name: "claimant",
    of: Actor,
    by: "claimantSerial",
    description: "The actor on whose word it stands: the outlet itself where it speaks in its own voice.",
  }),
  one({
    on: Claim,
    name: "changeSet",
    of: ChangeSet,
    by: "knownFrom",
    description: "The change set that wrote it.",
  }),
];

export const claimConcept: Concept = {
  folder: "claims/claim",
  entities: [Proposition, Claim],
  shapes: [
    propositionShape(Proposition),
    { of: Claim, key: "key", life: "interval", fallsWith: [{ set: "claims", by: "serial" }] },
  ],
  links: [...propositionLinks, ...links],
  resolvers: [PropositionResolver, ClaimResolver],
};
