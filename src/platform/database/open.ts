import type { Database } from "./database.ts";
import { engineOf, type DatabaseOptions } from "./database.options.ts";
import { openPostgres } from "./postgres.database.ts";
import { openSqlite } from "./sqlite.database.ts";

/**
 * Opens a database that exists and is ours, whole, and of this version; anything else is DATABASE_REFUSED. Whether a file
 * that may be checked meanwhile is whole is known only later: see `Database.sound`.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return engineOf(options.url) === "sqlite" ? openSqlite(options) : openPostgres(options);
}
