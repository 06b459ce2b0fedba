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
  return told(range, (end) => withSeparators(decimalText(end, 1)));
}

/** A range of shares of 1, told in per cent. */
export function toldShare(range: Range): ProgressRange {
  const percent = (end: Rational): string =>
    `${decimalText(rational(end.numerator * 100n, end.denominator), 1)} %`;
  return told(range, percent);
}

function told({ low, high }: Range, write: (end: Rational) => string): ProgressRange {
  const each = (as: (end: Rational) => string): [string | null, string | null] => [
    low === null ? null : as(low),
    high === null ? null : as(high),
  ];
  const [lowText, highText] = each((end) => decimalText(end, PLACES));
  const [lowExact, highExact] = each(fractionText);
  const text = textOf(...each(write));
  return { low: lowText, high: highText, lowExact, highExact, text, reason: null };
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
