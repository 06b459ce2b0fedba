import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { Problem } from "../platform/errors/index.ts";
import { holeSql, type ScalarSql } from "../platform/plan/index.ts";
import { dateText, dayOf, type Day } from "./day.ts";

function read(value: unknown): Day {
  const expected = "expected a calendar day such as 2022-06-01";
  try {
    if (typeof value === "string") return dayOf(value);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  throw new GraphQLError(`Date cannot be ${JSON.stringify(value)}; ${expected}.`, {
    extensions: { code: "BAD_DATE" },
  });
}

/** The first and last day of the years 1 to 9999: what both engines write as ISO 8601 does. */
const WRITTEN = "BETWEEN -719162 AND 2932896";

/** A day as JSON; one that the engine would write otherwise is left to the resolvers. */
const dayJson: ScalarSql = (day, engine) => {
  const written =
    engine === "sqlite"
      ? `date(${day} * 86400, 'unixepoch')`
      : `to_char(DATE '1970-01-01' + ${day}, 'YYYY-MM-DD')`;
  return `CASE WHEN ${day} ${WRITTEN} THEN '"' || ${written} || '"' WHEN ${day} IS NOT NULL THEN ${holeSql(engine)} END`;
};

/** A calendar day: a number of days since 1970-01-01 inside, ISO 8601 text outside. */
export const DateScalar = new GraphQLScalarType<Day, string>({
  name: "Date",
  description: "A calendar day in ISO 8601, as in 2022-06-01.",
  serialize: (day) => dateText(Number(day)) ?? String(day),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  extensions: { json: dayJson },
});
