import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import {
  createDatabase,
  openDatabase,
  type Database,
  type DatabaseOptions,
  type Engine,
} from "../../src/platform/database/index.ts";

/** The engine this run of the suite is for. */
export const TEST_ENGINE: Engine = engineFromEnvironment();

/** A database of a test's own, gone after `close()`. */
export interface TestDatabase {
  /** What is open now: after `reopen()`, another one. */
  readonly database: Database;
  readonly options: DatabaseOptions;
  /** Closes the database and opens it again, as a restart would. */
  reopen(): Promise<Database>;
  close(): Promise<void>;
}

/** A place for a database, where nothing has been created yet. */
export interface TestPlace {
  readonly url: string;
  remove(): Promise<void>;
}

/** A fresh database of the engine chosen by TEST_ENGINE, created, migrated and open. */
export async function testDatabase(options: Omit<DatabaseOptions, "url">): Promise<TestDatabase> {
  const place = await testPlace();
  const located: DatabaseOptions = { ...options, url: place.url };
  try {
    await createDatabase(located);
    let database = await openDatabase(located);
    return {
      get database() {
        return database;
      },
      options: located,
      async reopen() {
        await database.close();
        database = await openDatabase(located);
        return database;
      },
      async close() {
        await database.close();
        await place.remove();
      },
    };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

/** An address nobody else uses: a new directory for SQLite, a new empty database for PostgreSQL. */
export function testPlace(engine: Engine = TEST_ENGINE): Promise<TestPlace> {
  return engine === "sqlite" ? sqlitePlace() : postgresPlace();
}

async function sqlitePlace(): Promise<TestPlace> {
  const directory = await mkdtemp(join(tmpdir(), "standpoint-test-"));
  return {
    url: `sqlite:${join(directory, "standpoint.sqlite3")}`,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function postgresPlace(): Promise<TestPlace> {
  const administrator = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";
  const name = `standpoint_test_${randomBytes(8).toString("hex")}`;
  await runAlone(administrator, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(administrator);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: () => runAlone(administrator, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function runAlone(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function engineFromEnvironment(): Engine {
  const named = process.env["TEST_ENGINE"] ?? "sqlite";
  if (named === "sqlite" || named === "postgres") return named;
  throw new Error(`TEST_ENGINE is "${named}"; expected sqlite or postgres.`);
}
