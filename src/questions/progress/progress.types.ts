import { Extensions, Field, ObjectType } from "type-graphql";
import { Basis } from "../../claims/observation/index.ts";
import { DateScalar } from "../../lens/index.ts";
import { DecimalScalar, EdtfScalar } from "../../platform/graphql/index.ts";
import type { LensScope } from "../../lens/index.ts";
import type { ClaimedFigure } from "./figures.sql.ts";
import { ProgressRange } from "./progress-range.ts";
import { ProgressReason, ProgressStatus } from "./progress.words.ts";

@ObjectType({
  description:
    "A figure that an answer is computed from, as one claim gives it: whose it is, and on what basis.",
  simpleResolvers: true,
})
export class ProgressFigure {
  readonly scope!: LensScope;
  readonly claimed!: ClaimedFigure;

  @Field(() => Basis, {
    nullable: true,
    description: "What the claimant rests it on: SELF_REPORTED is its own word.",
  })
  basis!: Basis | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "The date it is a figure of; null where the source gives none. A deadline is `observation { date }`.",
  })
  asOf!: string | null;

  @Field(() => ProgressRange, {
    nullable: true,
    description: "The figure: a number, or a share of 1 for what is given in per cent; null for a deadline.",
  })
  value!: () => ProgressRange | null;
}

@ObjectType({
  description: "The pace that is needed if only a part of all signatures counts.",
  simpleResolvers: true,
})
export class ProgressPace {
  @Field(() => DecimalScalar, {
    description: "The part of all signatures, collected and to come, that counts.",
  })
  validity!: string;

  @Field(() => ProgressRange, { description: "Signatures still to be gathered: max(0, ⌈T / v⌉ − c)." })
  stillNeeded!: ProgressRange;

  @Field(() => ProgressRange, { description: "Signatures a day: max(0, ⌈T / v⌉ − c) / days left." })
  paceNeeded!: ProgressRange;
}

@ObjectType({
  description: "What a response rate on record would bring, one signature for each form that comes back.",
  simpleResolvers: true,
})
export class ProgressResponse {
  @Field(() => ProgressFigure, {
    description: "The rate, whose it is, and, through its claim, in what mode it is said: often CONDITIONAL.",
  })
  rate!: ProgressFigure;

  @Field(() => ProgressRange, { description: "Signatures it would bring: ⌊rate · forms mailed⌋." })
  brings!: ProgressRange;

  @Field(() => ProgressRange, {
    description: "Signatures there would be with those collected: c + what it brings.",
  })
  withCollected!: ProgressRange;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether that is enough if every signature is valid; null where figures leave it open or are lacking.",
  })
  enoughIfAllValid!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether that is enough at the validity asked: v · (c + what it brings) reaches T; null where figures leave it open or are lacking.",
  })
  enough!: boolean | null;

  @Field(() => ProgressRange, {
    description:
      "The validity from which the rate suffices: T / (c + what it brings), the least v at which v · (c + what it brings) reaches T. NOT_ENOUGH_EVEN_IF_ALL_VALID where that is above 1; where only its upper end is, that end is told.",
  })
  breakEvenValidity!: ProgressRange;
}

@ObjectType({
  description:
    "How far a campaign is from one requirement on record, at a date. c is the last count at or before the date, never extrapolated; T is what is required; v is the part of all signatures that counts. The formulas are Standpoint's own; nothing is averaged, and a range stays a range.",
  simpleResolvers: true,
})
export class Progress {
  readonly scope!: LensScope;
  readonly goalSerials!: readonly number[];
  readonly outcomeSerials!: readonly number[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The date it is told for: `on`, else the lens's day, else the last as-of day of a count or a mailing on record; null where there is none of them.",
  })
  on!: number | null;

  @Field(() => DecimalScalar, { description: "The validity v, as asked." })
  validity!: string;

  @Field(() => ProgressStatus, { description: "Whether it will make it, at the validity asked." })
  status!: ProgressStatus;

  @Field(() => ProgressReason, { description: "What the status rests on." })
  reason!: ProgressReason;

  @Field(() => Boolean, {
    description:
      "T is not stated: it is the sum of what one claimant has collected and misses as of one date.",
  })
  derived!: boolean;

  @Extensions({ rows: 2 })
  @Field(() => [ProgressFigure], {
    description:
      "The figure that is the requirement; of a sum what is collected, then what is missing; empty where there is no requirement. Claimed by several, by the first claim: `observation { claims }` has all.",
  })
  requirement!: readonly ProgressFigure[];

  @Field(() => ProgressRange, { description: "T, in signatures." })
  required!: ProgressRange;

  @Field(() => ProgressFigure, {
    nullable: true,
    description:
      "The count c: the last count at or before the date, in signatures. Null where there is none.",
  })
  collected!: ProgressFigure | null;

  @Extensions({ rows: 5 })
  @Field(() => [ProgressFigure], { description: "Other counts of the same day, that say otherwise." })
  otherCounts!: readonly ProgressFigure[];

  @Field(() => ProgressFigure, {
    nullable: true,
    description:
      "The deadline, the one attested last where there are several; its `claimants` are all on whose word it is, whoever gives the requirement. Null where none is on record.",
  })
  deadline!: ProgressFigure | null;

  @Extensions({ rows: 5 })
  @Field(() => [ProgressFigure], { description: "The other deadlines on record." })
  otherDeadlines!: readonly ProgressFigure[];

  @Field(() => ProgressRange, {
    description:
      "Calendar days: deadline − date, the deadline counted and the date not. Below 0 once it has passed.",
  })
  daysLeft!: ProgressRange;

  @Field(() => ProgressRange, {
    description: "The share of what is required that is collected, c / T: 1 is all of it.",
  })
  share!: ProgressRange;

  @Field(() => ProgressRange, { description: "What is missing, max(0, T − c), in signatures." })
  remaining!: ProgressRange;

  @Field(() => ProgressRange, {
    description:
      "What is needed, max(0, ⌈T / v⌉ − c): signatures still to be gathered if v of all, collected and to come, count.",
  })
  stillNeeded!: ProgressRange;

  @Field(() => ProgressRange, {
    description: "The pace needed, max(0, ⌈T / v⌉ − c) / days left: signatures a day.",
  })
  paceNeeded!: ProgressRange;

  @Extensions({ rows: 4 })
  @Field(() => [ProgressPace], { description: "The pace needed at v = 1, 0.9, 0.8 and 0.7." })
  paces!: readonly ProgressPace[];

  @Field(() => ProgressRange, {
    description:
      "(c₂ − c₁) / days between the last count and the one before it of the same claimant and basis: signatures a day.",
  })
  paceObserved!: ProgressRange;

  @Extensions({ rows: 2 })
  @Field(() => [ProgressFigure], {
    description: "The two counts of the pace observed, the earlier first; empty where there are not two.",
  })
  observedBetween!: readonly ProgressFigure[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether c reaches T if every signature is valid; null where figures leave it open or are lacking. True is not REACHED: that is for an outcome to say.",
  })
  enoughIfAllValid!: boolean | null;

  @Field(() => ProgressRange, {
    description:
      "T / c: the least validity at which what is collected is enough. NOT_ENOUGH_EVEN_IF_ALL_VALID where that is above 1; where only its upper end is, that end is told.",
  })
  breakEvenValidity!: ProgressRange;

  @Field(() => ProgressFigure, {
    nullable: true,
    description: "The last number of petition forms sent out by the date. Null where there is none.",
  })
  mailed!: ProgressFigure | null;

  @Field(() => ProgressRange, {
    description:
      "The rate needed, max(0, ⌈T / v⌉ − c) / forms mailed: the share of 1 of all forms that must come back signed, one signature each.",
  })
  rateNeeded!: ProgressRange;

  @Extensions({ rows: 5 })
  @Field(() => [ProgressResponse], {
    description: "What each response rate on record would bring; empty without a mailing or a rate.",
  })
  responses!: readonly ProgressResponse[];
}
