import { columnName, rowConditions, UNFILTERED, type Selection } from "../../links/index.ts";
import { pageText } from "./connection.sql.ts";
import { concatenation, listed, objectPieces, orHole, sql, text, type Piece } from "./json.sql.ts";
import { leafPieces, textJson } from "./leaf.sql.ts";
import { saidPieces } from "./said.sql.ts";
import type { LeafNode, ListNode, OneNode, RowCase, RowTree, TreeNode } from "../tree/index.ts";
import { rowOf, scoped, type Writing } from "./writing.ts";

/** The JSON of a row; NULL where a null stands in it that may not. */
export function rowText(row: RowTree, writing: Writing): string {
  const [first, ...others] = row.cases;
  if (first !== undefined && others.length === 0) return caseText(first, row, writing);
  const type = typeColumn(row);
  const whens = row.cases.map((one) => {
    const words = one.types.map((name) => `'${name}'`).join(", ");
    return `WHEN ${type} IN (${words}) THEN ${caseText(one, row, writing)}`;
  });
  return `CASE ${whens.join(" ")} END`;
}

function caseText({ members }: RowCase, row: RowTree, writing: Writing): string {
  return concatenation(
    objectPieces(
      members.map((member) => ({ key: member.key, value: valuePieces(member.node, row, writing) })),
    ),
  );
}

function valuePieces(node: TreeNode, row: RowTree, writing: Writing): Piece[] {
  switch (node.kind) {
    case "typename":
      return node.name === null ? [text('"'), sql(typeColumn(row)), text('"')] : [text(`"${node.name}"`)];
    case "leaf":
      return leaf(node, row, writing);
    case "said":
      return saidPieces(node, rowOf(row, writing), writing);
    case "one":
      return [sql(oneText(node, row, writing))];
    case "list":
      return [sql(listText(node, row, writing))];
    case "page":
      return [sql(pageText(node, row, writing))];
    default:
      throw new Error(`${node.kind} stands at a root only.`);
  }
}

function typeColumn({ shape, alias }: RowTree): string {
  return shape.discriminator === null ? `'${shape.name}'` : columnName(shape, alias, shape.discriminator);
}

function leaf(node: LeafNode, row: RowTree, writing: Writing): Piece[] {
  const { property, type, isNullable } = node;
  const { engine, scope } = writing;
  const { shape, alias } = row;
  if (property === null) {
    const key = columnName(shape, alias, shape.declaration.key ?? "");
    return [sql(textJson(scoped(scope.idSql(typeColumn(row), key), writing), engine))];
  }
  const isText = shape.columns.get(property)?.isText ?? false;
  return leafPieces({ sql: scope.column(shape, alias, property), type, isText, isNullable }, engine);
}

/** What of a table is read by a link that has no filter. */
export function linked({ shape, alias }: RowTree, { scope }: Writing): Selection {
  return { shape, scope, alias, filtered: UNFILTERED };
}

/** The row that one of its columns names: no such row is NULL, or `null` where there may be none. */
export function soleRow(
  row: RowTree,
  found: { by: string; value: string; isNullable: boolean },
  writing: Writing,
): string {
  const { shape, alias } = row;
  const where = [
    `${columnName(shape, alias, found.by)} = ${found.value}`,
    ...rowConditions(linked(row, writing), "visible"),
  ];
  const written = rowText(row, writing);
  const json = found.isNullable ? orHole(written, writing.engine) : written;
  const read = `(SELECT ${json} FROM ${shape.table} ${alias} WHERE ${scoped(where.join(" AND "), writing)} LIMIT 1)`;
  return found.isNullable ? `COALESCE(${read}, 'null')` : read;
}

function oneText({ link, row }: OneNode, parent: RowTree, writing: Writing): string {
  const value = writing.scope.column(parent.shape, parent.alias, link.by);
  return soleRow(row, { by: row.shape.serial, value, isNullable: link.nullable }, writing);
}

function listText({ link, row }: ListNode, parent: RowTree, writing: Writing): string {
  const { shape, alias } = row;
  const { engine } = writing;
  const where = [
    `${columnName(shape, alias, link.by)} = ${columnName(parent.shape, parent.alias, "serial")}`,
    ...rowConditions(linked(row, writing), "visible", { by: link.by }),
  ].join(" AND ");
  const order = `${columnName(shape, alias, link.order)}, ${columnName(shape, alias, shape.serial)}`;
  const items = listed(orHole(rowText(row, writing), engine), engine, order);
  return `(SELECT '[' || ${items} || ']' FROM ${shape.table} ${alias} WHERE ${scoped(where, writing)})`;
}
