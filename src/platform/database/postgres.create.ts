import type pg from "pg";
import { Problem } from "../errors/index.ts";
import type { Creation } from "./create.ts";
import { MIGRATIONS_TABLE } from "./data-source.ts";
import { withoutPassword, type DatabaseOptions } from "./database.options.ts";
import { onOwnConnection } from "./postgres.connection.ts";
import { MIGRATION_LOCK, postgresDataSource } from "./postgres.writer.ts";

/** Whether the database that the URL names holds our tables. */
export function postgresExists(options: DatabaseOptions): Promise<boolean> {
  return onOwnConnection(options, async (client) => (await migrationsIn(client)) !== undefined);
}

/** Creates our tables in a database that has none, or runs the migrations it has not seen. */
export function createPostgres(options: DatabaseOptions): Promise<Creation> {
  return onOwnConnection(options, async (client) => {
    // Two servers that start at once migrate one after the other; the lock goes with the connection.
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const executed = await migrationsIn(client);
    if (executed === undefined) await requireEmpty(client, options);
    else requireKnown(executed, options);
    return { created: executed === undefined, migrations: await migrate(options) };
  });
}

/** Fails with DATABASE_REFUSED unless the database holds our tables, of exactly this version. */
export function requireSoundPostgres(options: DatabaseOptions): Promise<void> {
  return onOwnConnection(options, async (client) => {
    const executed = await migrationsIn(client);
    if (executed === undefined) {
      throw refused(options, "has no tables of Standpoint", "a database: run `standpoint init`");
    }
    requireKnown(executed, options);
    const newest = options.migrations.length;
    if (executed.length < newest) {
      const seen = `is of version ${String(executed.length)}`;
      throw refused(options, seen, `${String(newest)}: run \`standpoint migrate\``);
    }
  });
}

async function migrate(options: DatabaseOptions): Promise<string[]> {
  const dataSource = postgresDataSource(options);
  await dataSource.initialize();
  try {
    const executed = await dataSource.runMigrations({ transaction: "each" });
    return executed.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** The names of the migrations that were run; nothing if these are not our tables. */
async function migrationsIn(client: pg.Client): Promise<string[] | undefined> {
  const found = await client.query<{ name: string | null }>("SELECT to_regclass($1)::text AS name", [
    MIGRATIONS_TABLE,
  ]);
  if ((found.rows[0]?.name ?? null) === null) return undefined;
  const rows = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`);
  return rows.rows.map((row) => row.name);
}

/** PostgreSQL keeps its constraints itself, unless somebody has told it not to. */
export async function unguardedRules(client: pg.Client): Promise<readonly string[]> {
  const found = await client.query<{ rule: string }>(
    `SELECT format('the constraint %s of %s was never checked', conname, conrelid::regclass) AS rule
       FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace
     UNION ALL
     SELECT format('the trigger %s of %s is switched off', t.tgname, t.tgrelid::regclass)
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgenabled = 'D' AND c.relnamespace = current_schema()::regnamespace`,
  );
  return found.rows.map((row) => row.rule);
}

async function requireEmpty(client: pg.Client, options: DatabaseOptions): Promise<void> {
  const tables = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
  );
  if (tables.rows.length === 0) return;
  const names = tables.rows.slice(0, 3).map((row) => `"${row.name}"`);
  const seen = `belongs to another program (it has ${String(tables.rows.length)} tables, such as ${names.join(", ")})`;
  throw refused(options, seen, "an empty one");
}

function requireKnown(executed: readonly string[], options: DatabaseOptions): void {
  const known = new Set(options.migrations.map((migration) => migration.name));
  const unknown = executed.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const seen = `has seen the migration ${unknown.join(", ")}`;
  throw refused(options, seen, "known ones only: it was written by a newer Standpoint, use that one");
}

function refused(options: DatabaseOptions, seen: string, expected: string): Problem {
  const url = withoutPassword(options.url);
  return new Problem("DATABASE_REFUSED", `The database at "${url}" ${seen}; expected ${expected}.`);
}
