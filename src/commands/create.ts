import type { Command } from "commander";
import {
  createGraphDatabase,
  importFiles,
  isEmpty,
  loadTexts,
  openGraphDatabase,
  seedFilesIn,
} from "../graph-database.ts";
import { withoutPassword, type Creation } from "../platform/database/index.ts";
import { readSettings, type Settings } from "../platform/settings/index.ts";
import { endingWell, say } from "./ending.ts";

/** The commands that may create a database: no other does. */
export function addCreateCommands(program: Command): void {
  program
    .command("init")
    .description("create the database, and load the seeds into it if it is empty")
    .option("--no-seed", "leave it empty")
    .action(({ seed }: { seed: boolean }) =>
      endingWell(async () => {
        const settings = readSettings();
        tell(settings, await createGraphDatabase(settings.databaseUrl));
        if (seed && settings.seed) await seedIfEmpty(settings);
      }),
    );
  program
    .command("migrate")
    .description("create the database if there is none, and bring its tables up to date")
    .action(() =>
      endingWell(async () => {
        const settings = readSettings();
        tell(settings, await createGraphDatabase(settings.databaseUrl));
      }),
    );
}

function tell({ databaseUrl }: Settings, { created, migrations }: Creation): void {
  const where = withoutPassword(databaseUrl);
  say(created ? `Created ${where}.` : `${where} is there.`);
  say(migrations.length === 0 ? "No migration to run." : `Ran ${migrations.join(", ")}.`);
}

async function seedIfEmpty(settings: Settings): Promise<void> {
  const database = await openGraphDatabase(settings.databaseUrl);
  try {
    if (!(await isEmpty(database))) return;
    const imported = await importFiles(database, await seedFilesIn(settings.seedsDirectory));
    await loadTexts(database, settings.articlesDirectory);
    say(`Loaded the seeds: ${imported.map((source) => source.slug).join(", ")}.`);
  } finally {
    await database.close();
  }
}
