import { tagOf } from "../ask/index.ts";
import {
  type AddressNode,
  CannotPlan,
  type LookupNode,
  type RootTree,
  type ScopeNode,
  type TreeNode,
} from "../tree/index.ts";
import { pageText } from "./connection.sql.ts";
import { concatenation, objectPieces, sql, text, type Piece } from "./json.sql.ts";
import { soleRow } from "./row.sql.ts";
import { scoped, under, type Writing } from "./writing.ts";

/** Longer statements take longer to prepare than the reference way to answer. */
const LONGEST_STATEMENT = 100_000;

/** The one statement that makes the answer to a tree. */
export function statementOf(tree: RootTree, writing: Writing): string {
  const statement = `${writing.scope.prelude}SELECT ${rootText(tree, writing)} AS "data"`;
  if (statement.length > LONGEST_STATEMENT) throw new CannotPlan("The statement is too long.");
  return statement;
}

function rootText({ members }: RootTree, writing: Writing): string {
  return concatenation(
    objectPieces(members.map(({ key, node }) => ({ key, value: rootPieces(node, writing) }))),
  );
}

function rootPieces(node: TreeNode, writing: Writing): Piece[] {
  switch (node.kind) {
    case "typename":
      return [text(`"${node.name ?? ""}"`)];
    case "page":
      return [sql(pageText(node, null, writing))];
    case "lookup":
      return [sql(lookupText(node, writing))];
    case "scope":
      return [sql(scopeText(node, writing))];
    case "address":
      return addressPieces(node, writing);
    default:
      throw new Error(`${node.kind} stands below a row only.`);
  }
}

function lookupText(node: LookupNode, writing: Writing): string {
  const value = `:value_${tagOf(node, writing.scopeNumber)}`;
  return soleRow(node.row, { by: node.link.by, value, isNullable: true }, writing);
}

function scopeText(node: ScopeNode, writing: Writing): string {
  return scopedSelect(writing, writing.asked.openedBy(node), (below) => rootText(node.tree, below));
}

/** What is read under another scope, behind what that scope begins with. */
function scopedSelect(writing: Writing, scope: number, write: (below: Writing) => string): string {
  const below = under(writing, scope);
  const { prelude } = below.scope;
  const written = write(below);
  return prelude === "" ? `(${written})` : `(${scoped(prelude, below)}SELECT ${written})`;
}

function addressPieces(node: AddressNode, writing: Writing): Piece[] {
  const addresses = writing.asked.addressesOf(node).map((asked, place): Piece => {
    if (asked === null) return text("null");
    const { row, scope, address } = asked;
    const value = `:value_${String(node.number)}i${String(place)}`;
    const found = { by: address.by, value, isNullable: true };
    return sql(scopedSelect(writing, scope, (below) => soleRow(row, found, below)));
  });
  if (!node.isList) return addresses;
  return [
    text("["),
    ...addresses.flatMap((piece, index) => (index === 0 ? [piece] : [text(","), piece])),
    text("]"),
  ];
}
