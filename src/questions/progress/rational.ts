/** An exact fraction in its lowest terms; the denominator is above 0. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** The fraction of two whole numbers; the second must not be 0. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Reads an exact decimal such as 0.85; the caller has checked its form. */
export function rationalOf(decimal: string): Rational {
  const [whole = "", places = ""] = decimal.split(".");
  return rational(BigInt(`${whole}${places}`), 10n ** BigInt(places.length));
}

export function compare(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function over(value: Rational, divisor: bigint): Rational {
  return rational(value.numerator, value.denominator * divisor);
}

/** ⌈whole / by⌉ for a fraction above 0. */
export function dividedUp(whole: bigint, by: Rational): bigint {
  const numerator = whole * by.denominator;
  const quotient = numerator / by.numerator;
  return numerator > 0n && numerator % by.numerator !== 0n ? quotient + 1n : quotient;
}

/** The fraction to some decimal places, halves away from 0, without needless zeros. */
export function decimalText(value: Rational, places: number): string {
  const { numerator, denominator } = value;
  const size = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places);
  const rounded = (2n * size + denominator) / (2n * denominator);
  const digits = String(rounded).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/u, "");
  const sign = numerator < 0n && rounded > 0n ? "-" : "";
  return `${sign}${whole}${part === "" ? "" : `.${part}`}`;
}

/** The fraction as it is: 13400/7, or 67000 where it is whole. */
export function fractionText({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
