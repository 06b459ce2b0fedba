import { randomBytes } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
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

/** What a database holds when a test gets it: nothing but its tables, where it is left out. */
export interface Filling {
  /** Names it among all fillings of the same tables. */
  readonly name: string;
  fill(database: Database): Promise<void>;
}

/** A fresh database of the engine chosen by TEST_ENGINE, created, migrated, filled and open. */
export async function testDatabase(
  options: Omit<DatabaseOptions, "url">,
  filling: Filling = EMPTY,
): Promise<TestDatabase> {
  const place = await copyOf(await templateOf(options, filling));
  const located: DatabaseOptions = { ...options, url: place.url };
  try {
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

const EMPTY: Filling = { name: "", fill: () => Promise.resolve() };

const templates = new Map<unknown, Map<string, Promise<TestPlace>>>();

/** A database that is migrated and filled once, and copied for each test: a copy is made faster than its content. */
function templateOf(options: Omit<DatabaseOptions, "url">, filling: Filling): Promise<TestPlace> {
  const known = templates.get(options.migrations) ?? new Map<string, Promise<TestPlace>>();
  templates.set(options.migrations, known);
  const template = known.get(filling.name) ?? newTemplate(options, filling);
  known.set(filling.name, template);
  return template;
}

async function newTemplate(options: Omit<DatabaseOptions, "url">, filling: Filling): Promise<TestPlace> {
  const place = await testPlace();
  const located: DatabaseOptions = { ...options, url: place.url };
  await createDatabase(located);
  const database = await openDatabase(located);
  await filling.fill(database);
  await database.close();
  return place;
}

async function copyOf(template: TestPlace): Promise<TestPlace> {
  if (TEST_ENGINE === "postgres") return postgresPlace(new URL(template.url).pathname.slice(1));
  const place = await sqlitePlace();
  await copyFile(fileOf(template), fileOf(place));
  return place;
}

function fileOf({ url }: TestPlace): string {
  return url.replace(/^sqlite:/u, "");
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

/** Begins the name of every database of one run; what is left of them is dropped when the run ends. */
export function postgresPrefix(): string {
  return `standpoint_test_${process.env["TEST_RUN"] ?? "alone"}_`;
}

async function postgresPlace(template = "template0"): Promise<TestPlace> {
  const administrator = administratorUrl();
  const name = `${postgresPrefix()}${randomBytes(8).toString("hex")}`;
  await runAlone(administrator, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(administrator);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async remove() {
      await runAlone(administrator, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

export function administratorUrl(): string {
  return process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";
}

/** Runs one statement over a connection of its own, and answers its rows. */
export async function runAlone<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

function engineFromEnvironment(): Engine {
  const named = process.env["TEST_ENGINE"] ?? "sqlite";
  if (named === "sqlite" || named === "postgres") return named;
  throw new Error(`TEST_ENGINE is "${named}"; expected sqlite or postgres.`);
}
