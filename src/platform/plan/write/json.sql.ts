import type { Engine } from "../../database/index.ts";

/** A piece of JSON text: as it is, or as SQL that makes it. */
export type Piece = { readonly text: string } | { readonly sql: string };

/** As many terms are concatenated in one go; more are halved, so that no expression is deep. */
const TERMS_IN_A_ROW = 16;

/** JSON that is known when the statement is written. */
export function text(json: string): Piece {
  return { text: json };
}

/** JSON that SQL makes; NULL makes NULL of all that it is a part of. */
export function sql(expression: string): Piece {
  return { sql: expression };
}

/** One expression that makes the text of all pieces, one after the other. */
export function concatenation(pieces: readonly Piece[]): string {
  const terms: string[] = [];
  let run = "";
  for (const piece of pieces) {
    if ("text" in piece) {
      run += piece.text;
      continue;
    }
    if (run !== "") terms.push(quoted(run));
    run = "";
    terms.push(piece.sql);
  }
  if (run !== "" || terms.length === 0) terms.push(quoted(run));
  return balanced(terms);
}

function balanced(terms: readonly string[]): string {
  if (terms.length <= TERMS_IN_A_ROW) return terms.join(" || ");
  const half = Math.ceil(terms.length / 2);
  return `(${balanced(terms.slice(0, half))}) || (${balanced(terms.slice(half))})`;
}

/** Text as a literal of SQL. */
export function quoted(literal: string): string {
  return `'${literal.replaceAll("'", "''")}'`;
}

/** The pieces of a JSON object, from its keys and the pieces of their values. */
export function objectPieces(
  members: readonly { readonly key: string; readonly value: readonly Piece[] }[],
): Piece[] {
  const inside = members.flatMap(({ key, value }, index) => [
    text(`${index === 0 ? "" : ","}"${key}":`),
    ...value,
  ]);
  return [text("{"), ...inside, text("}")];
}

/**
 * Stands in a list for an item that has a null where none may be: no JSON text holds this character as it is. Without
 * it, an aggregate would leave the item out.
 */
export const HOLE = "\u0001";

/** The same as SQL: for what SQL can't write as it should be. */
export function holeSql(engine: Engine): string {
  return engine === "sqlite" ? "char(1)" : "chr(1)";
}

/** The text of a thing that is there, even where a null hides in it. */
export function orHole(expression: string, engine: Engine): string {
  return `COALESCE(${expression}, ${holeSql(engine)})`;
}

/** The items of a list one after the other, in the order given; NULL for those that are not in it. */
export function listed(item: string, engine: Engine, order: string | null): string {
  const ordered = order === null ? "" : ` ORDER BY ${order}`;
  const all = engine === "sqlite" ? "group_concat" : "string_agg";
  return `COALESCE(${all}(${item}, ','${ordered}), '')`;
}
