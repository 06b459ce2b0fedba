import {
  columnName,
  rowConditions,
  type OfParent,
  type Page,
  type PagePart,
  type Place,
} from "../../links/index.ts";
import { tagOf } from "../ask/index.ts";
import { concatenation, objectPieces, orHole, sql, text, listed, type Piece } from "./json.sql.ts";
import { textJson } from "./leaf.sql.ts";
import { ITEMS, pageSource, type PageSource } from "./page-source.sql.ts";
import { rowText } from "./row.sql.ts";
import type { ConnectionMember, EdgeMember, PageInfoMember, PageNode, RowTree } from "../tree/index.ts";
import { named, type Writing } from "./writing.ts";

/** A page that is being written. */
interface PageWriting extends Writing {
  readonly node: PageNode;
  readonly page: Page;
  readonly source: PageSource;
  /** Whose rows they are, as a condition; nothing for all there are. */
  readonly own: readonly string[];
  readonly part: PagePart;
  /** The texts of items that the page itself makes, as columns. */
  readonly told: string[];
}

/** The JSON of a connection: its rows, its place in the list and its counts. */
export function pageText(node: PageNode, parent: RowTree | null, writing: Writing): string {
  const page = pageWriting(node, parent, writing);
  const members = node.members.map((member) => ({ key: member.key, value: memberPieces(member, page) }));
  const json = concatenation(objectPieces(members));
  if (!node.members.some(needsRows)) return `(${json})`;
  // What is told of a row has its own names already.
  const items = page.told.length === 0 ? "1" : page.told.join(", ");
  const from = ownNames(page.source.from, page).replaceAll(ITEMS, () => items);
  return `(SELECT ${json} FROM ${from})`;
}

function pageWriting(node: PageNode, parent: RowTree | null, writing: Writing): PageWriting {
  const { shape, alias, link } = node;
  const { page, filtered } = writing.asked.page(node, writing.scopeNumber);
  const selection = { shape, alias, scope: writing.scope, filtered };
  const own =
    link.kind === "many" && parent !== null
      ? [
          `${columnName(shape, alias, link.by)} = ${columnName(parent.shape, parent.alias, link.from ?? "serial")}`,
        ]
      : [];
  const part = { selection, page, where: [...own, ...rowConditions(selection, "listed", ofParent(link))] };
  const isNumbered = node.members.some(
    (member) => member.kind === "pageInfo" && member.members.some(looksAtRows),
  );
  const [[nativeColumn] = [""]] = Object.values(link.order) as (readonly [string, string])[];
  const source = pageSource({ part, engine: writing.engine, isNumbered, nativeColumn });
  return { ...writing, node, page, own, part, source, told: [] };
}

/** By what the rows of a list are found. */
function ofParent(link: PageNode["link"]): OfParent {
  return { by: link.kind === "many" ? link.by : null };
}

function needsRows(member: ConnectionMember): boolean {
  if (member.kind === "pageInfo") return member.members.some(looksAtRows);
  return member.kind === "nodes" || member.kind === "edges";
}

/** Whether a field of the page's information can't be told from the arguments alone. */
function looksAtRows({ field }: PageInfoMember): boolean {
  return field !== "__typename" && field !== "hasPreviousPage";
}

function ownNames(fragment: string, page: PageWriting): string {
  return named(fragment, page, tagOf(page.node, page.scopeNumber));
}

function memberPieces(member: ConnectionMember, page: PageWriting): Piece[] {
  switch (member.kind) {
    case "typename":
      return [text(`"${member.name}"`)];
    case "nodes":
      return items(rowText(member.row, page), page);
    case "edges":
      return items(edgeText(member.members, page), page);
    case "pageInfo":
      return objectPieces(member.members.map((one) => ({ key: one.key, value: [pageInfoPiece(one, page)] })));
    case "count":
      return [sql(countText(member.counted, page))];
  }
}

/** The rows of the page, without the one that only tells that there are more. */
function items(item: string, page: PageWriting): Piece[] {
  const { engine, source } = page;
  const there = itemOf(page, orHole(item, engine));
  const shown =
    source.number === null ? there : `CASE WHEN ${source.number} <= ${size(page)} THEN ${there} END`;
  return [text("["), sql(listed(shown, engine, source.order)), text("]")];
}

/** The text of an item: a column of the page, where the page makes it. */
function itemOf({ source, told }: PageWriting, text: string): string {
  if (source.itemsOf === null) return text;
  const column = `"item_${String(told.length)}"`;
  told.push(`${text} AS ${column}`);
  return `${source.itemsOf}.${column}`;
}

function size({ page }: PageWriting): string {
  return String(page.size);
}

function edgeText(members: readonly EdgeMember[], page: PageWriting): string {
  const pieces = members.map((member) => {
    const value = (): Piece[] => {
      switch (member.kind) {
        case "typename":
          return [text(`"${member.name}"`)];
        case "cursor":
          return [sql(cursorText(page, page.source.place))];
        case "node":
          return [sql(`(${rowText(member.row, page)})`)];
      }
    };
    return { key: member.key, value: value() };
  });
  return concatenation(objectPieces(pieces));
}

/** A row's place in the order, as `cursorOf` writes it. */
function cursorText({ page, engine }: PageWriting, { serial, value }: Place): string {
  const cursor = `'${page.order}~' || ${serial} || '~' || ${value}`;
  return textJson(cursor, engine);
}

function pageInfoPiece({ field }: PageInfoMember, page: PageWriting): Piece {
  const { source } = page;
  const cursor = cursorText(page, source.placeInPage);
  switch (field) {
    case "hasNextPage":
      return sql(`CASE WHEN COUNT(*) > ${size(page)} THEN 'true' ELSE 'false' END`);
    case "hasPreviousPage":
      return text(page.page.after === null ? "false" : "true");
    case "startCursor":
      return sql(firstCursor(cursor, page));
    case "endCursor":
      return sql(lastCursor(cursor, page));
    default:
      return text('"PageInfo"');
  }
}

/** The cursor of the page's first row. */
function firstCursor(cursor: string, { engine, source }: PageWriting): string {
  const first = `CASE WHEN ${source.number ?? ""} = 1 THEN ${cursor} END`;
  // Not by MAX, of which SQLite's statement may have only one: see below.
  const found = engine === "sqlite" ? `group_concat(${first})` : `MAX(${first})`;
  return `COALESCE(${found}, 'null')`;
}

/** The cursor of the page's last row. */
function lastCursor(cursor: string, page: PageWriting): string {
  const number = page.source.number ?? "";
  const isShown = `${number} <= ${size(page)}`;
  if (page.engine === "sqlite") {
    // Beside the only MAX of a statement, columns without an aggregate are those of the row that has it.
    return `CASE WHEN MAX(CASE WHEN ${isShown} THEN ${number} END) IS NULL THEN 'null' ELSE ${cursor} END`;
  }
  // Behind a number of three digits, the greatest text is that of the last row.
  const placed = `CASE WHEN ${isShown} THEN CAST(${number} + 100 AS TEXT) || ${cursor} END`;
  return `COALESCE(substr(MAX(${placed}), 4), 'null')`;
}

function countText(counted: "listed" | "undated", page: PageWriting): string {
  const { node, own, part } = page;
  const where = [...own, ...rowConditions(part.selection, counted, ofParent(node.link))].join(" AND ");
  const count = `(SELECT CAST(COUNT(*) AS TEXT) FROM ${node.shape.table} ${node.alias} WHERE ${where})`;
  return ownNames(count, page);
}
