import { Trait } from "../../claims/trait/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { readPageSize } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";

/** A name that matched: whose it is, how well it matched (0 is best), and its place in the list. */
export interface FoundName {
  readonly serial: number;
  readonly name: string;
  readonly rank: number;
  readonly cursor: string;
}

interface Asked {
  readonly context: RequestContext;
  readonly scope: LensScope;
}

/** More words than this tell no names apart. */
const MAXIMUM_WORDS = 8;
/** No name is as long, and SQLite refuses patterns beyond 50,000 bytes. */
const MAXIMUM_LENGTH = 1_000;

/** A page of nodes whose name matches folded words, the best match of each first. */
export async function searchPage(
  { context, scope }: Asked,
  text: string,
  page: { first: number | null; after: string | null },
): Promise<{ found: FoundName[]; hasNextPage: boolean }> {
  const size = readPageSize(page.first);
  const after = readPlace(page.after);
  const folded = text.slice(0, MAXIMUM_LENGTH);
  const words = [...new Set(folded.split(" "))].filter((word) => word !== "").slice(0, MAXIMUM_WORDS);
  if (words.length === 0) return { found: [], hasNextPage: false };
  const bound = Object.fromEntries(
    words.map((word, index) => [`word${String(index)}`, `% ${escaped(word)}%`]),
  );
  const rows = await context.reader.rows<Omit<FoundName, "cursor">>(statement(context, scope, words.length), {
    ...scope.params,
    ...bound,
    exact: folded,
    prefix: `${escaped(folded)}%`,
    limit: size + 1,
    afterRank: after?.rank ?? -1,
    afterSerial: after?.serial ?? 0,
  });
  const found = rows
    .slice(0, size)
    .map((row) => ({ ...row, cursor: `${String(row.rank)}~${String(row.serial)}` }));
  return { found, hasNextPage: rows.length > size };
}

function statement({ load }: RequestContext, scope: LensScope, wordCount: number): string {
  const subjects = load.shapeOf(Subject);
  const traits = load.shapeOf(Trait);
  const matches = (column: string): string =>
    Array.from(
      { length: wordCount },
      (_, index) => `(' ' || ${column}) LIKE :word${String(index)} ESCAPE '!'`,
    ).join(" AND ");
  const names = `SELECT n.serial AS serial, n.name AS name, n.folded AS folded, 1 AS shown FROM ${subjects.table} n WHERE ${scope.visible(subjects, "n")} AND ${matches("n.folded")}`;
  const spellings = `SELECT t.node_serial, t.trait_value, t.folded_value, 0 FROM ${traits.table} t WHERE t.folded_value IS NOT NULL AND ${scope.visible(traits, "t")} AND ${matches("t.folded_value")}`;
  const rank = "CASE WHEN folded = :exact THEN 0 WHEN folded LIKE :prefix ESCAPE '!' THEN 1 ELSE 2 END";
  const best = `SELECT serial, name, ${rank} AS rank, ROW_NUMBER() OVER (PARTITION BY serial ORDER BY ${rank}, shown DESC, length(folded), name) AS place FROM (${names} UNION ALL ${spellings}) matched`;
  return `SELECT serial AS "serial", name AS "name", rank AS "rank" FROM (${best}) ranked WHERE place = 1 AND (rank > :afterRank OR (rank = :afterRank AND serial > :afterSerial)) ORDER BY rank, serial LIMIT :limit`;
}

function escaped(word: string): string {
  return word.replace(/[!%_]/gu, "!$&");
}

function readPlace(after: string | null): { rank: number; serial: number } | null {
  if (after === null) return null;
  const [, rank, serial] = /^(\d)~(\d{1,10})$/u.exec(after) ?? [];
  if (rank !== undefined && serial !== undefined && Number(serial) < 2 ** 31)
    return { rank: Number(rank), serial: Number(serial) };
  throw new Problem(
    "BAD_CURSOR",
    `after is ${JSON.stringify(after)}: expected a cursor that this search gave.`,
    { after },
  );
}
