import { randomBytes } from "node:crypto";
import { link, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import type { Creation } from "./create.ts";
import { sqlitePath, type DatabaseOptions } from "./database.options.ts";
import { Problem } from "../errors/index.ts";
import { driverCode } from "./refusal.ts";
import { APPLICATION_ID, isAtRest, isOfVersion, placeFault, requireSoundFile } from "./sqlite.file.ts";
import { danglingIn } from "./sqlite.soundness.ts";
import { sqliteDataSource } from "./sqlite.writer.ts";

/** Whether the file is there, whatever is in it. */
export async function sqliteExists(options: DatabaseOptions): Promise<boolean> {
  return (await stat(sqlitePath(options.url)).catch(() => undefined)) !== undefined;
}

/** Creates the file, whole or not at all; or runs the migrations that an older file has not seen. */
export async function createSqlite(options: DatabaseOptions): Promise<Creation> {
  const path = sqlitePath(options.url);
  try {
    const created = (await sqliteExists(options)) ? undefined : await createWhole(path, options);
    if (created !== undefined) return created;
    const newest = options.migrations.length;
    const isLeft = options.checkedMeanwhile !== undefined && (await isAtRest(path, newest));
    if (!isLeft) await requireSoundFile(path, { newest, allowOlder: true });
    if (await isOfVersion(path, newest)) return { created: false, migrations: [] };
    return { created: false, migrations: await migrate(path, options) };
  } catch (error) {
    throw placeFault(path, error);
  }
}

/** Builds the file under another name: a kill half way leaves nothing that looks like a database. */
async function createWhole(path: string, options: DatabaseOptions): Promise<Creation | undefined> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString("hex")}.draft`;
  try {
    const empty = new Sqlite(draft);
    empty.pragma(`application_id = ${String(APPLICATION_ID)}`);
    empty.close();
    const migrations = await migrate(draft, options);
    await flush(draft);
    await publish(draft, path);
    await flush(dirname(path));
    return { created: true, migrations };
  } catch (error) {
    // Another process was quicker: its file is as good as ours.
    if (driverCode(error) === "EEXIST") return undefined;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Gives the file its name, unless another process has given that name meanwhile. */
async function publish(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    // Some file systems know no links; there, two first starts at once are not told apart.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP"].includes(driverCode(error))) throw error;
    await rename(draft, path);
  }
}

async function migrate(path: string, options: DatabaseOptions): Promise<string[]> {
  const dataSource = sqliteDataSource(options, path);
  await dataSource.initialize();
  try {
    const { databaseConnection } = dataSource.driver as unknown as { databaseConnection: Sqlite.Database };
    // Nobody else is served by this connection: it may stand still while a server finishes its write.
    databaseConnection.pragma("busy_timeout = 5000");
    const executed = await dataSource.runMigrations({ transaction: "each" });
    // TypeORM migrates with foreign keys off.
    requireNoneDangling(path, danglingIn(databaseConnection));
    const version = options.migrations.length;
    // Setting it writes to the file, also where it says so already: a start that has nothing to do changes nothing.
    if (databaseConnection.pragma("user_version", { simple: true }) !== version) {
      databaseConnection.pragma(`user_version = ${String(version)}`);
    }
    return executed.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

function requireNoneDangling(path: string, complaints: readonly string[]): void {
  if (complaints.length === 0) return;
  const message = `The migrated database "${path}" is not sound (${complaints.join("; ")}); expected no missing rows.`;
  throw new Problem("DATABASE_REFUSED", message, { path });
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
