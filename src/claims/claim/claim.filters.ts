import { anyOf } from "../../platform/database/index.ts";
import { inputOf, oneOf, type FilterField, type FilterSet } from "../../platform/links/index.ts";
import { hasSector, linkedBySlug, Sector, Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import { Claim } from "./claim.entity.ts";
import { Attribution, DateBasis, Modality, OnWhoseWord, PropositionKind, Rank } from "./claim.words.ts";
import { Proposition } from "./proposition.entity.ts";
import { attestedBetween, attestedWithin, DaySpan, holdsAt } from "./time.filters.ts";
import { onWhoseWordSql } from "./whose-word.ts";

const claimantSector: FilterField = {
  type: () => Sector,
  list: true,
  description: "Claimed by one of any of these sectors, by our own classification.",
  condition: (place, sectors: readonly string[]) => {
    const node = place.newAlias();
    const { table } = place.shapeOf(Subject);
    const matches = hasSector(place, `${node}.sector_list`, sectors);
    return `EXISTS (SELECT 1 FROM ${table} ${node} WHERE ${node}.serial = ${place.alias}.claimant_serial AND ${matches})`;
  },
};

const source: FilterField = {
  type: () => String,
  list: true,
  description: "Carried by evidence in any of these sources, by slug.",
  condition: (place, slugs: readonly string[]) => {
    const { alias, scope } = place;
    const [evidence, from] = [place.newAlias(), place.newAlias()];
    const stands = scope.visible(place.shapeOf(Source), from);
    const known = `${evidence}.known_from <= :lensRevision AND ${evidence}.known_to > :lensRevision`;
    const named = anyOf(scope.engine, `${from}.slug`, place.bind(slugs), "text");
    return `EXISTS (SELECT 1 FROM evidence ${evidence} JOIN source ${from} ON ${from}.serial = ${evidence}.source_serial WHERE ${evidence}.claim_serial = ${alias}.serial AND ${evidence}.role = 'CARRIES' AND ${known} AND ${stands} AND ${named})`;
  },
};

const onWhoseWord: FilterField = {
  type: () => OnWhoseWord,
  list: true,
  description: "On the word of any of these.",
  condition: (place, words: readonly string[]) => {
    const { alias, scope } = place;
    const propositions = place.shapeOf(Proposition);
    const proposition = place.newAlias();
    const word = onWhoseWordSql({ claim: alias, proposition }, scope, propositions);
    const isAsked = anyOf(scope.engine, word, place.bind(words), "text");
    return `EXISTS (SELECT 1 FROM ${propositions.table} ${proposition} WHERE ${proposition}.serial = ${alias}.proposition_serial AND ${scope.visible(propositions, proposition)} AND ${isAsked})`;
  },
};

/** Which claims: one condition for each thing a claim says of itself. */
export const claimFilter: FilterSet = {
  name: "ClaimFilter",
  description: "Which claims; one claim must meet all conditions.",
  fields: {
    kind: oneOf<Claim>(
      "propositionKind",
      () => PropositionKind,
      "Asserting any of these kinds of propositions.",
    ),
    claimant: linkedBySlug("claimantSerial", "On the word of any of these, by slug."),
    claimantSector,
    attribution: oneOf<Claim>("attribution", () => Attribution, "Told in any of these ways."),
    modality: oneOf<Claim>("modality", () => Modality, "In any of these modes."),
    rank: oneOf<Claim>("rank", () => Rank, "Of any of these ranks."),
    dateBasis: oneOf<Claim>("dateBasis", () => DateBasis, "Dated on any of these grounds."),
    onWhoseWord,
    source,
    attestedBetween: {
      type: () => DaySpan,
      description:
        "That may have been made within this span: by the date of the utterance, else of the source.",
      condition: (place, span: DaySpan) => attestedWithin(place, place.alias, span),
    },
  },
};

const claim: FilterField = {
  type: () => inputOf(claimFilter),
  description: "Only what some one claim asserts that meets all of these conditions.",
  condition: (place, value: object) => {
    const alias = place.newAlias();
    const shape = place.shapeOf(Claim);
    const meets = place.nested(claimFilter, value, { shape, alias });
    return `EXISTS (SELECT 1 FROM ${shape.table} ${alias} WHERE ${alias}.proposition_serial = ${place.alias}.serial AND ${place.scope.visible(shape, alias)} AND ${meets})`;
  },
};

/** The filter of a list of propositions; kinds add their own fields. */
export function propositionFilter(name: string, own: FilterSet["fields"] = {}): FilterSet {
  return {
    name: `${name}Filter`,
    description: `Which ${name} rows to list; all conditions must hold.`,
    fields: { ...own, claim, holdsAt, attestedBetween },
  };
}
