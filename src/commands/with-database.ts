import { openGraphDatabase } from "../graph-database.ts";
import type { Database } from "../platform/database/index.ts";
import { readSettings, type Settings } from "../platform/settings/index.ts";
import { endingWell } from "./ending.ts";

/** Runs a command on the database that the settings name, and closes it after. */
export async function withDatabase(
  command: (database: Database, settings: Settings) => Promise<void>,
): Promise<void> {
  await endingWell(async () => {
    const settings = readSettings();
    const database = await openGraphDatabase(settings.databaseUrl);
    try {
      await command(database, settings);
    } finally {
      await database.close();
    }
  });
}
