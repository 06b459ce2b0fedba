import { Problem } from "../../platform/errors/index.ts";
import { UNIT_SCALE, type Bound, type Unit } from "./observation.words.ts";

/** A figure as integers of its smallest unit; `high` is null where it is open. */
export interface ScaledFigure {
  readonly stated: bigint | null;
  readonly low: bigint;
  readonly high: bigint | null;
  readonly scale: number;
}

/** Reads an exact decimal as an integer of a unit's smallest part; refuses more places than the unit has. */
export function scaled(decimal: string, unit: Unit): bigint {
  const scale = UNIT_SCALE[unit];
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(decimal);
  const [, sign = "", whole = "", places = ""] = match ?? [];
  if (match === null || places.length > scale) {
    const expected = scale === 0 ? "a whole number" : `a number with at most ${String(scale)} decimal places`;
    throw new Problem("BAD_INPUT", `${JSON.stringify(decimal)} ${unit}: expected ${expected}.`, {
      value: decimal,
    });
  }
  return BigInt(`${sign}${whole}${places.padEnd(scale, "0")}`);
}

/** Writes an integer of a unit's smallest part as an exact decimal, without needless zeros. */
export function unscaled(integer: bigint | string, scale: number): string {
  const text = String(integer);
  const negative = text.startsWith("-");
  const digits = (negative ? text.slice(1) : text).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const places = digits.slice(digits.length - scale).replace(/0+$/u, "");
  return `${negative ? "-" : ""}${whole}${places === "" ? "" : `.${places}`}`;
}

/** One unit of a number's last digit that is not zero: 10,000 for 560,000; 1 for 0. */
export function lastDigitUnit(integer: bigint): bigint {
  let unit = 1n;
  while (integer !== 0n && integer % (unit * 10n) === 0n) unit *= 10n;
  return unit;
}

/**
 * The range a figure leaves open. `MORE_THAN` n begins one smallest unit above it; `JUST_OVER` n is (n, n + one unit of
 * n's last non-zero digit], `JUST_UNDER` its mirror image.
 */
export function figureOf(value: string, bound: Bound, unit: Unit): ScaledFigure {
  const stated = scaled(value, unit);
  const about = lastDigitUnit(stated);
  return { stated, scale: UNIT_SCALE[unit], ...rangeOf(stated, bound, about) };
}

function rangeOf(stated: bigint, bound: Bound, about: bigint): { low: bigint; high: bigint | null } {
  switch (bound) {
    case "STATED":
    case "APPROXIMATE":
    case "BETWEEN":
      return { low: stated, high: stated };
    case "AT_LEAST":
      return { low: stated, high: null };
    case "MORE_THAN":
      return { low: stated + 1n, high: null };
    case "JUST_OVER":
      return { low: stated + 1n, high: stated + about };
    case "AT_MOST":
      return { low: 0n, high: stated };
    case "LESS_THAN":
      return { low: 0n, high: stated - 1n };
    case "JUST_UNDER":
      return { low: stated - about, high: stated - 1n };
  }
}

/** The range between two figures. */
export function figureBetween([low, high]: readonly [string, string], unit: Unit): ScaledFigure {
  return { stated: null, low: scaled(low, unit), high: scaled(high, unit), scale: UNIT_SCALE[unit] };
}
