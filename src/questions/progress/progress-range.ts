import { Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../platform/graphql/index.ts";
import type { Range } from "./progress.formula.ts";
import { ProgressReason } from "./progress.words.ts";
import { decimalText, fractionText, rational, type Rational } from "./rational.ts";

/** The decimal places of `low` and `high`. */
const PLACES = 6;

@ObjectType({
  description:
    "A number as a range, which is a point where both ends are equal: what figures leave open stays open. Every field is null, and `reason` says why, where there is too little to tell.",
  simpleResolvers: true,
})
export class ProgressRange {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: `The least it can be, rounded to ${String(PLACES)} decimal places; null where that is open.`,
  })
  low!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: `The most it can be, rounded to ${String(PLACES)} decimal places; null where that is open.`,
  })
  high!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "`low` exactly, as a fraction in its lowest terms: 13400/7, or 67000 where it is whole.",
  })
  lowExact!: string | null;

  @Field(() => String, { nullable: true, description: "`high` exactly, as a fraction in its lowest terms." })
  highExact!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "For people, rounded to one decimal place: “1,914.3”, “87.7 % to 89.3 %”, “60,001 or more”. Shares are in per cent here and only here.",
  })
  text!: string | null;

  @Field(() => ProgressReason, {
    nullable: true,
    description: "Why it can't be told; null where it is told.",
  })
  reason!: ProgressReason | null;
}

/** A range that can't be told. */
export function untold(reason: ProgressReason): ProgressRange {
  return { low: null, high: null, lowExact: null, highExact: null, text: null, reason };
}

/** A range of numbers, as people write them. */
export function toldNumber(range: Range): ProgressRange {
  return new ToldRange(range, (end) => withSeparators(decimalText(end, 1)));
}

/** A range of shares of 1, told in per cent. */
export function toldShare(range: Range): ProgressRange {
  const percent = (end: Rational): string =>
    `${decimalText(rational(end.numerator * 100n, end.denominator), 1)} %`;
  return new ToldRange(range, percent);
}

type Writing = (end: Rational) => string;

/** A range that is told: of many, few are asked for, and of those not every way to write them. */
class ToldRange implements ProgressRange {
  readonly reason = null;
  private readonly range: Range;
  private readonly write: Writing;

  constructor(range: Range, write: Writing) {
    this.range = range;
    this.write = write;
  }

  get low(): string | null {
    return written(this.range.low, inPlaces);
  }

  get high(): string | null {
    return written(this.range.high, inPlaces);
  }

  get lowExact(): string | null {
    return written(this.range.low, fractionText);
  }

  get highExact(): string | null {
    return written(this.range.high, fractionText);
  }

  get text(): string {
    return textOf(written(this.range.low, this.write), written(this.range.high, this.write));
  }
}

function inPlaces(end: Rational): string {
  return decimalText(end, PLACES);
}

function written(end: Rational | null, write: Writing): string | null {
  return end === null ? null : write(end);
}

function textOf(low: string | null, high: string | null): string {
  if (low === null) return high === null ? "any number" : `${high} or less`;
  if (high === null) return `${low} or more`;
  return low === high ? low : `${low} to ${high}`;
}

function withSeparators(decimal: string): string {
  const [whole = "", places] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return places === undefined ? grouped : `${grouped}.${places}`;
}
