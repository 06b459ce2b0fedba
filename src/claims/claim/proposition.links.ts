import { many, one, oneOf, type Orders, type ShapeDeclaration } from "../../platform/links/index.ts";
import type { Class } from "../../platform/links/index.ts";
import { ChangeSet } from "../../things/change-set/index.ts";
import { claimFilter, propositionFilter } from "./claim.filters.ts";
import { Claim } from "./claim.entity.ts";
import { PropositionKind } from "./claim.words.ts";
import { Proposition } from "./proposition.entity.ts";

/** The orders of every list of propositions. */
export const BY_TIME: Orders<Proposition> = { LATEST: ["sortDay", "DESC"], EARLIEST: ["sortDay", "ASC"] };

/** The orders of every list of claims. */
export const BY_ATTESTATION: Orders<Claim> = {
  LATEST: ["attestedEarliest", "DESC"],
  EARLIEST: ["attestedEarliest", "ASC"],
};

/** How propositions of a kind are read. */
export function propositionShape(
  of: Class,
  derived: NonNullable<ShapeDeclaration["derived"]> = {},
): ShapeDeclaration {
  return {
    of,
    key: "key",
    row: "rowId",
    life: "interval",
    hasDays: true,
    fallsWith: [{ set: "propositions", by: "serial" }],
    derived,
  };
}

export const propositionLinks = [
  many({
    on: ChangeSet,
    name: "propositions",
    of: Proposition,
    by: "knownFrom",
    from: "number",
    description:
      "What it wrote, said anew or gave other times to, in the version that still stands; the latest first.",
    order: BY_TIME,
    filter: propositionFilter("Proposition", {
      kind: oneOf<Proposition>("kind", () => PropositionKind, "Of any of these kinds."),
    }),
  }),
  many({
    on: Proposition,
    name: "claims",
    of: Claim,
    by: "propositionSerial",
    description: "Who says so, the latest first. Each claim names its claimant and points at its evidence.",
    usual: 5,
    order: BY_ATTESTATION,
    filter: claimFilter,
  }),
  one({
    on: Proposition,
    name: "changeSet",
    of: ChangeSet,
    by: "knownFrom",
    description: "The change set that wrote this version of it.",
  }),
];
