import type { EntityManager } from "typeorm";
import type { Query } from "../claims/timing/index.ts";
import { anyOf, engineOfManager, statement, type SqlParams } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";

/** A write in progress: the change set it belongs to, and how to read and add rows within it. */
export interface Write extends Query {
  readonly db: EntityManager;
  /** The number of the change set, and so of the revision it makes. */
  readonly revision: number;
}

/** Reads within the transaction of a manager. */
export function queryOn(db: EntityManager): Query {
  return {
    engine: engineOfManager(db),
    rows: <Row>(sql: string, params: SqlParams) => statement<Row>(db, sql, params),
  };
}

/** Opens a write on the manager of a transaction. */
export function openWrite(db: EntityManager, revision: number): Write {
  return { db, revision, ...queryOn(db) };
}

/** Closes rows that are open: the only change a fact ever sees. */
export async function closeRows(
  write: Write,
  table: "proposition" | "claim" | "evidence" | "participant" | "resolution",
  by: { column: string; values: readonly number[] },
): Promise<void> {
  if (by.values.length === 0) return;
  const isOfThem = anyOf(write.engine, by.column, "values", "integer");
  await write.rows(`UPDATE ${table} SET known_to = :revision WHERE known_to = 2147483647 AND ${isOfThem}`, {
    revision: write.revision,
    values: by.values,
  });
}

/** Hands out integers after the largest in use. */
export async function serials(write: Query, table: string, column = "serial"): Promise<() => number> {
  const [row] = await write.rows<{ last: number }>(
    `SELECT COALESCE(MAX(${column}), 0) AS "last" FROM ${table}`,
    {},
  );
  let last = row?.last ?? 0;
  return () => {
    last += 1;
    return last;
  };
}

/** Serials by a text column, of those rows that have one of the values. */
export async function serialsBy(
  write: Query,
  where: { table: "node" | "source"; values: Iterable<string> },
): Promise<Map<string, number>> {
  const slugs = [...new Set(where.values)];
  const rows = await write.rows<{ slug: string; serial: number }>(
    `SELECT slug AS "slug", serial AS "serial" FROM ${where.table} WHERE ${anyOf(write.engine, "slug", "slugs", "text")}`,
    { slugs },
  );
  return new Map(rows.map(({ slug, serial }) => [slug, serial]));
}

/** The same, and each of the values has to be there. */
export async function knownSerials(
  write: Query,
  where: { table: "node" | "source"; values: readonly string[] },
): Promise<Map<string, number>> {
  const known = await serialsBy(write, where);
  const slug = where.values.find((value) => !known.has(value));
  if (slug !== undefined) throw missingThing(where.table, slug);
  return known;
}

/** A node or source that something names and that nobody has described. */
export function missingThing(table: "node" | "source", slug: string): Problem {
  const sentence = `The ${table} ${JSON.stringify(slug)} is not there: expected one of this graph.`;
  return new Problem("BAD_INPUT", sentence, { slug });
}
