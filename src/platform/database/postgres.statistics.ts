import type { EntityManager } from "typeorm";
import { engineOfManager, statement } from "./statement.ts";

/** After so many rows a write looks again how much its tables have grown. */
const ROWS_BETWEEN = 5_000;
/** Smaller tables are read whole as fast as by an index. */
const LEAST_PAGES = 50;

const GROWN_TABLES = `SELECT c.oid::regclass::text AS "table" FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND pg_relation_size(c.oid) / current_setting('block_size')::integer > GREATEST(2 * c.relpages, ${String(LEAST_PAGES)})`;

const addedRows = new WeakMap<EntityManager, number>();

/**
 * Says that a write has added rows. PostgreSQL plans by what it last counted, and counts by itself only what is
 * committed: a write that makes a table many times as large would go on reading all of it for each look-up.
 */
export async function rowsWereAdded(db: EntityManager, count: number): Promise<void> {
  if (engineOfManager(db) === "sqlite") return;
  const added = (addedRows.get(db) ?? 0) + count;
  addedRows.set(db, added % ROWS_BETWEEN);
  if (added < ROWS_BETWEEN) return;
  const grown = await statement<{ table: string }>(db, GROWN_TABLES);
  for (const { table } of grown) await statement(db, `ANALYZE ${table}`);
}
