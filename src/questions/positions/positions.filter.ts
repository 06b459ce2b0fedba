import { claimFilter } from "../../claims/claim/index.ts";
import { holderSector } from "../../claims/stance/index.ts";
import { anyOf } from "../../platform/database/index.ts";
import { inputOf, type FilterField, type FilterSet } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import { HolderKind } from "./positions.words.ts";

const holderKind: FilterField = {
  type: () => HolderKind,
  list: true,
  description: "Held by one of any of these sorts.",
  condition: (place, kinds: readonly string[]) => {
    const node = place.newAlias();
    const { table } = place.shapeOf(Subject);
    const kind = `CASE WHEN ${node}.type = 'Person' THEN 'PERSON' WHEN ${node}.organization_kind = 'INFORMAL_GROUP' THEN 'INFORMAL_GROUP' ELSE 'ORGANIZATION' END`;
    const isAsked = anyOf(place.scope.engine, kind, place.bind(kinds), "text");
    return `EXISTS (SELECT 1 FROM ${table} ${node} WHERE ${node}.serial = ${place.alias}.holder_serial AND ${isAsked})`;
  },
};

const ofClaim = ["onWhoseWord", "claimant", "attribution", "source"] as const;

/** What is asked of a claim. */
export const claimPart: FilterSet = {
  name: "PositionsClaims",
  description: "Which claims count.",
  fields: Object.fromEntries(ofClaim.map((name) => [name, claimFilter.fields[name] as FilterField])),
};
/** What is asked of a stance. */
export const stancePart: FilterSet = {
  name: "PositionsHolders",
  description: "Whose stances count.",
  fields: { holderSector, holderKind },
};

/** Which claims of stances count: one and the same claim must meet all conditions. */
export const positionsFilter: FilterSet = {
  name: "PositionsFilter",
  description:
    "Which claims of stances count; one claim must meet all conditions. A holder stands where the stance held last, of those that such claims tell of, puts it, so that “only as told by opponents” is `onWhoseWord: [OPPONENT]`, and “in their own words” `onWhoseWord: [SELF], attribution: [DIRECT_QUOTE]`. An unknown claimant or source is BAD_INPUT, as is a list of more than 100 values.",
  fields: { ...claimPart.fields, ...stancePart.fields },
};

export const PositionsFilterInput = inputOf(positionsFilter);

/** A value of that input. */
export type PositionsFilterValue = Readonly<Record<string, unknown>>;
