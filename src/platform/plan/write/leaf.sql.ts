import { isEnumType, type GraphQLLeafType } from "graphql";
import type { Engine } from "../../database/index.ts";
import { CannotPlan } from "../tree/index.ts";
import { sql, text, type Piece } from "./json.sql.ts";

/** How a scalar of our own is written: the JSON text of a value as it is stored. Its extension `json`. */
export type ScalarSql = (value: string, engine: Engine) => string;

/** A value as SQL has it. */
export interface LeafValue {
  readonly sql: string;
  readonly type: GraphQLLeafType;
  readonly isText: boolean;
  readonly isNullable: boolean;
}

/** The JSON of a value, as graphql-js writes it: `null` where there is none, or NULL where one must be. */
export function leafPieces(value: LeafValue, engine: Engine): Piece[] {
  const { type, isNullable } = value;
  if (isEnumType(type)) {
    // What is stored is the name itself, of letters only.
    if (!type.getValues().every(({ name, value: stored }) => name === stored)) throw notPlanned(value);
    return isNullable
      ? [sql(`COALESCE('"' || ${value.sql} || '"', 'null')`)]
      : [text('"'), sql(value.sql), text('"')];
  }
  const written = scalarText(value, engine);
  return [sql(isNullable ? `COALESCE(${written}, 'null')` : written)];
}

function scalarText(value: LeafValue, engine: Engine): string {
  const { type, isText } = value;
  switch (type.name) {
    case "String":
    case "ID":
      return textJson(isText ? value.sql : `CAST(${value.sql} AS TEXT)`, engine);
    case "Int":
      if (isText) throw notPlanned(value);
      return `CAST(${value.sql} AS TEXT)`;
    case "Boolean":
      if (isText) throw notPlanned(value);
      return `CASE WHEN ${value.sql} <> 0 THEN 'true' WHEN ${value.sql} = 0 THEN 'false' END`;
    default: {
      const { json } = type.extensions as { readonly json?: ScalarSql };
      if (json === undefined) throw notPlanned(value);
      return json(value.sql, engine);
    }
  }
}

/** Text as JSON: both engines escape what `JSON.stringify` does, and nothing else. NULL for NULL. */
export function textJson(expression: string, engine: Engine): string {
  if (engine === "postgres") return `to_json(${expression})::text`;
  // SQLite quotes NULL as null, and the text "null" as "null" in quotes.
  return `NULLIF(json_quote(${expression}), 'null')`;
}

function notPlanned({ type, sql: expression }: LeafValue): CannotPlan {
  return new CannotPlan(`No SQL is known for ${expression} as ${type.name}.`);
}
