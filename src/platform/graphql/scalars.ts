import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { textJson, type ScalarSql } from "../plan/index.ts";

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly pattern: RegExp;
  readonly expected: string;
  /** What the pattern can't tell. */
  readonly isReal?: (text: string) => boolean;
}

/** A scalar that is text on both sides and refuses text of another form. */
function textScalar(scalar: TextScalar): GraphQLScalarType<string, string> {
  const { name, description, pattern, expected, isReal = () => true } = scalar;
  const read = (value: unknown): string => {
    if (typeof value === "string" && pattern.test(value) && isReal(value)) return value;
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}; expected ${expected}.`, {
      extensions: { code: "BAD_INPUT" },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
    extensions: { json: textJson satisfies ScalarSql },
  });
}

/** Whether the calendar has the day and the clock the time: `Date` takes 30 February for a day of March. */
function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text.slice(0, 16));
}

export const DateTimeScalar = textScalar({
  name: "DateTime",
  description: "An instant in UTC, ISO 8601, as in 2022-06-02T12:00:00Z.",
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/u,
  expected: "an instant in UTC such as 2022-06-02T12:00:00Z",
  isReal: isInstant,
});

export const DecimalScalar = textScalar({
  name: "Decimal",
  description: "An exact decimal number as text, without separators, as in 2700000 or 0.5.",
  pattern: /^-?\d{1,30}(\.\d{1,30})?$/u,
  expected: "a decimal number as text, such as 2700000 or 0.5",
});

export const EdtfScalar = textScalar({
  name: "EDTF",
  description:
    "A date or interval in the Extended Date/Time Format, ISO 8601-2 level 2: 2020-12, XXXX-07-06, 2020-12/.., [2022-01-01..2022-06-01].",
  pattern: /^[\s\S]{1,120}$/u,
  expected: "a date in EDTF",
});
