import type { Database } from "./database.ts";
import { engineOf, type DatabaseOptions } from "./database.options.ts";
import { openPostgres } from "./postgres.database.ts";
import { openSqlite } from "./sqlite.database.ts";

/** Opens a database that exists and is ours, whole, and of this version; anything else is DATABASE_REFUSED. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return engineOf(options.url) === "sqlite" ? openSqlite(options) : openPostgres(options);
}
