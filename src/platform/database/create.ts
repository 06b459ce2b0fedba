import type { DataSource } from "typeorm";
import { engineOf, type DatabaseOptions } from "./database.options.ts";
import { createPostgres, postgresExists } from "./postgres.create.ts";
import { postgresDataSource } from "./postgres.writer.ts";
import { createSqlite, sqliteExists } from "./sqlite.create.ts";
import { sqliteDataSource } from "./sqlite.writer.ts";

/** What `createDatabase` did. */
export interface Creation {
  /** Whether there was no database before. */
  readonly created: boolean;
  /** The names of the migrations that were run, oldest first. */
  readonly migrations: readonly string[];
}

/**
 * Creates the database if there is none, and runs the migrations it has not seen. Safe to run twice.
 * A file that is not ours, or damaged, is DATABASE_REFUSED here as well; one that may be checked while it is read and
 * needs no migration is left to `openDatabase`. One with a log, or of an older version, is checked before it is touched
 * and again when it is opened.
 */
export function createDatabase(options: DatabaseOptions): Promise<Creation> {
  return engineOf(options.url) === "sqlite" ? createSqlite(options) : createPostgres(options);
}

/** Whether there is anything at that address that `openDatabase` should be asked to open. */
export function databaseExists(options: DatabaseOptions): Promise<boolean> {
  return engineOf(options.url) === "sqlite" ? sqliteExists(options) : postgresExists(options);
}

/** TypeORM's view of a database, not opened yet: for its own command line. */
export function typeormDataSource(options: DatabaseOptions): DataSource {
  return engineOf(options.url) === "sqlite" ? sqliteDataSource(options) : postgresDataSource(options);
}
