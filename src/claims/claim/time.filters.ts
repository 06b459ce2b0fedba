import { Field, InputType } from "type-graphql";
import { Certainty, DateScalar, type Day } from "../../lens/index.ts";
import type { FilterField, FilterPlace } from "../../platform/links/index.ts";
import { Claim } from "./claim.entity.ts";

@InputType({ description: "A day, and how sure it must be that something holds on it." })
export class HoldsAt {
  @Field(() => DateScalar, { description: "The day." })
  day!: Day;

  @Field(() => Certainty, {
    nullable: true,
    description: "The weakest certainty that will do; PRESUMED when left out or null.",
  })
  certainty!: Certainty | null;
}

@InputType({ description: "A span of days, both included; a side that is left out is open." })
export class DaySpan {
  @Field(() => DateScalar, { nullable: true, description: "The first day." })
  from!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day." })
  to!: Day | null;
}

/** The two columns between which a day must lie, for each certainty. */
const BETWEEN = {
  HOLDS: ["certainFrom", "certainTo"],
  PRESUMED: ["certainFrom", "presumedTo"],
  POSSIBLE: ["possibleFrom", "possibleTo"],
} as const;

/** Filters rows with the five days by whether they hold on a day. */
export const holdsAt: FilterField = {
  type: () => HoldsAt,
  description: "Only what holds on this day, by the truth table of the data model.",
  condition: (place, { day, certainty }: HoldsAt) => {
    const { shape, alias, scope } = place;
    const [from, to] = BETWEEN[certainty ?? Certainty.PRESUMED];
    const at = place.bind(day);
    return `(${scope.column(shape, alias, from)} <= :${at} AND ${scope.column(shape, alias, to)} >= :${at})`;
  },
};

/** The condition that a claim may have been attested within a span; undated ones never are. */
export function attestedWithin(place: FilterPlace, claim: string, { from, to }: Partial<DaySpan>): string {
  const shape = place.shapeOf(Claim);
  const earliest = place.scope.column(shape, claim, "attestedEarliest");
  const latest = place.scope.column(shape, claim, "attestedLatest");
  const dated = `NOT (${earliest} = -99999999 AND ${latest} = 99999999)`;
  const since = from === undefined || from === null ? [] : [`${latest} >= :${place.bind(from)}`];
  const until = to === undefined || to === null ? [] : [`${earliest} <= :${place.bind(to)}`];
  return `(${[dated, ...since, ...until].join(" AND ")})`;
}

/** Filters propositions by when somebody said so. */
export const attestedBetween: FilterField = {
  type: () => DaySpan,
  description:
    "Only what somebody may have said within this span: by the date of the utterance, else of the source.",
  condition: (place, span: DaySpan) => {
    const claim = place.newAlias();
    const shape = place.shapeOf(Claim);
    const conditions = [
      `${claim}.proposition_serial = ${place.alias}.serial`,
      place.scope.visible(shape, claim),
      attestedWithin(place, claim, span),
    ];
    return `EXISTS (SELECT 1 FROM ${shape.table} ${claim} WHERE ${conditions.join(" AND ")})`;
  },
};
