import type { GraphDatabase } from "./database.ts";
import { NOW } from "./lens.ts";
import { NodeRow, type NodeColumns } from "./rows.ts";

/** A name that was found, and whose it is. */
export interface SearchHit {
  readonly matchedText: string;
  readonly node: NodeRow;
}

/** Comes after whatever may follow in a folded name. */
export const LAST_CHARACTER = "\u{10FFFF}";
const MARKS = /\p{M}/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

const WORD_COUNT = "length(folded) - length(replace(folded, ' ', ''))";
// Names that begin with the words: both lists are ranges of indexes that the product has.
const FOUND = `
  SELECT serial, type, slug, name, matched FROM (
    SELECT n.serial, n.type, n.slug, n.name, n.name AS matched, n.folded, 0 AS is_spelling
    FROM node n WHERE n.folded >= ? AND n.folded < ?
    UNION ALL
    SELECT n.serial, n.type, n.slug, n.name, p.trait_value, p.folded_value, 1
    FROM proposition p CROSS JOIN node n ON n.serial = p.node_serial
    WHERE p.folded_value >= ? AND p.folded_value < ? AND p.known_to = 2147483647)
  ORDER BY folded <> ?, ${WORD_COUNT}, serial, is_spelling LIMIT ?`;
/** A node may be found by several spellings: so many rows are read for each that is wanted. */
const SPARE = 4;

/** The nodes with a name that is, or begins with, some words: the whole name first, then the shorter ones. */
export function searchNames(database: GraphDatabase, text: string, first: number): { nodes: SearchHit[] } {
  const words = foldWords(text);
  if (words === "") return { nodes: [] };
  const last = words + LAST_CHARACTER;
  const rows = database
    .statement<[...NodeColumns, matched: string]>(FOUND)
    .all(words, last, words, last, words, first * SPARE);
  const hits = new Map<number, SearchHit>();
  for (const row of rows) {
    if (hits.size === first) break;
    if (!hits.has(row[0])) hits.set(row[0], { matchedText: row[4], node: new NodeRow(row, 0, NOW) });
  }
  return { nodes: [...hits.values()] };
}

/** A text as names are folded: words without case and accents, with a space between them. */
export function foldWords(text: string): string {
  const plain = text.normalize("NFD").replace(MARKS, "").toLowerCase();
  return (plain.match(WORDS) ?? []).join(" ");
}
