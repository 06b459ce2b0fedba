import type { Said, SqlRow } from "../../links/index.ts";
import { CannotPlan, type SaidMember, type SaidNode } from "../tree/index.ts";
import { objectPieces, sql, text, type Piece } from "./json.sql.ts";
import { leafPieces } from "./leaf.sql.ts";
import { scoped, type Writing } from "./writing.ts";

/** What SQL says of a row instead of a resolver. */
export function saidPieces(node: SaidNode, row: SqlRow, writing: Writing): Piece[] {
  const said = node.sql(row);
  if (node.members === null) return leafOf(said, node, writing);
  if (!("fields" in said)) throw new CannotPlan("An object is said field by field.");
  const { fields } = said;
  return objectPieces(
    node.members.map((member) => ({ key: member.key, value: memberPieces(member, fields, writing) })),
  );
}

function memberPieces(member: SaidMember, fields: Readonly<Record<string, Said>>, writing: Writing): Piece[] {
  if (member.type === null) return [text(`"${member.typename}"`)];
  const said = fields[member.field];
  if (said === undefined) throw new CannotPlan(`${member.typename}.${member.field} is not said.`);
  return leafOf(said, member, writing);
}

function leafOf(
  said: Said,
  { type, isNullable }: Pick<SaidNode, "type" | "isNullable">,
  writing: Writing,
): Piece[] {
  if ("json" in said) {
    const json = scoped(said.json, writing);
    return [sql(isNullable ? `COALESCE(${json}, 'null')` : json)];
  }
  if (type === null || !("value" in said)) throw new CannotPlan("A list is said as JSON.");
  const { value, isText } = said;
  return leafPieces({ sql: scoped(value, writing), type, isText, isNullable }, writing.engine);
}
