import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Databases } from "./contender.ts";
import type { PostgresServer } from "./postgres.ts";
import { SIZES, type Size, type SizeName } from "./sizes.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DATA = join(ROOT, "bench", "data");
const COMMANDS = join(ROOT, "dist", "bundle", "standpoint.js");
/** Of what the rows of a generated graph are made: when any of it changes, they are made anew. */
const MADE_FROM = ["schema/sqlite.sql", "schema/postgres.sql", "src/exchange/generate"];
const PREFIX = "standpoint_bench_";

/** The databases of a size; made where they are not there yet, which takes minutes for the large ones. */
export async function databasesOf(name: SizeName, postgres: PostgresServer | undefined): Promise<Databases> {
  const sqlite = sqliteFile(SIZES[name]);
  if (postgres === undefined) return { sqlite, postgres: undefined };
  return { sqlite, postgres: await postgresDatabase(SIZES[name], postgres) };
}

/** The name of a size's database on PostgreSQL. */
export function postgresName(name: SizeName): string {
  return PREFIX + name.toLowerCase();
}

/** Drops all that was made: files, and databases of PostgreSQL. */
export async function dropDatabases(postgres: PostgresServer | undefined): Promise<void> {
  rmSync(DATA, { recursive: true, force: true });
  for (const name of Object.keys(SIZES) as SizeName[]) {
    await postgres?.run(`DROP DATABASE IF EXISTS ${postgresName(name)}`);
  }
}

/** A place for files that may be thrown away. */
export function scratchDirectory(): string {
  const directory = join(DATA, "scratch");
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  return directory;
}

/** Runs a command of ours on a database. */
export function standpoint(commandLine: readonly string[], databaseUrl: string): void {
  const all = [`DATABASE_URL=${databaseUrl}`, "SEED=false", process.execPath, COMMANDS, ...commandLine];
  const { status, stderr } = spawnSync("env", all, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`standpoint ${commandLine.join(" ")} failed: ${stderr.slice(-2000)}`);
}

function sqliteFile(size: Size): string {
  const file = join(DATA, `${size.name.toLowerCase()}-${contentHash()}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(DATA, { recursive: true });
  say(size, "SQLite");
  const unfinished = `${file}.unfinished`;
  for (const ending of ["", "-wal", "-shm"]) rmSync(unfinished + ending, { force: true });
  fill(`sqlite:${unfinished}`, size);
  renameSync(unfinished, file);
  return file;
}

async function postgresDatabase(size: Size, postgres: PostgresServer): Promise<string> {
  const name = postgresName(size.name);
  const url = postgres.urlOf(name);
  const [made] = await postgres.run<{ hash: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS hash FROM pg_database WHERE datname = '${name}'`,
  );
  if (made?.hash === contentHash()) return url;
  say(size, "PostgreSQL");
  await postgres.run(`DROP DATABASE IF EXISTS ${name}`);
  await postgres.run(`CREATE DATABASE ${name}`);
  fill(url, size);
  // What PostgreSQL would do by itself within minutes must not happen while something is timed.
  await postgres.run("VACUUM ANALYZE", name);
  await postgres.run(`COMMENT ON DATABASE ${name} IS '${contentHash()}'`);
  return url;
}

function fill(url: string, { actors, stances }: Size): void {
  standpoint(["init"], url);
  const size = ["--actors", String(actors), "--stances", String(stances), "--seed", "1"];
  standpoint(["generate", ...size, "--database", url], url);
}

function contentHash(): string {
  const hash = createHash("sha256");
  for (const path of MADE_FROM.flatMap(filesOf)) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 12);
}

function filesOf(path: string): string[] {
  const whole = join(ROOT, path);
  if (path.endsWith(".sql")) return [whole];
  return readdirSync(whole).map((name) => join(whole, name));
}

function say({ name, stances }: Size, engine: string): void {
  process.stderr.write(`Making ${name}, ${stances.toLocaleString("en-US")} stances, on ${engine} …\n`);
}
