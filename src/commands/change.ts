import type { Command } from "commander";
import { correctClaim, noteLocators, withdrawClaim, type ImportedSource } from "../curation/index.ts";
import { knownThings, readCorrection } from "../exchange/seed/index.ts";
import { importFiles, importLineFiles, loadTexts } from "../graph-database.ts";
import type { Database } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import type { Settings } from "../platform/settings/index.ts";
import { say } from "./ending.ts";
import { importedLinesText, progressLines } from "./generate.ts";
import { withDatabase } from "./with-database.ts";

/** Who changes something, why and when, as options of a command. */
export interface Meta {
  readonly author: string;
  readonly reason: string;
  readonly recordedAt?: string;
}

/** The commands that write claims. */
export function addChangeCommands(program: Command): void {
  program
    .command("import")
    .description("import seed files (nodes and sources) or NDJSON, all or nothing; safe to run twice")
    .argument("<files...>", "YAML files, nodes and sources, in any order; or files of NDJSON")
    .action((files: string[]) =>
      withDatabase(async (database, settings) => {
        if (files.some(isNdjson)) return importNdjson(database, files, settings);
        const imported = await importFiles(database, files, (source, done, all) => {
          if (all > 1) process.stderr.write(`${String(done)}/${String(all)} ${source.slug}\n`);
        });
        await loadTexts(database, settings.articlesDirectory);
        for (const source of imported) say(importedText(source));
        if (imported.length === 0)
          say("No source in these files: a node enters with the first source that needs it.");
      }),
    );
  withMeta(program.command("withdraw"))
    .description(
      "withdraw a claim: from now on the graph no longer stands by it; what it showed before stays",
    )
    .argument("<claim>", "the id of the claim, as an answer gave it")
    .action((claim: string, meta: Meta) =>
      withDatabase(async (database) => {
        const { revision } = await database.write((db) => withdrawClaim(db, keyOf(claim), changeSet(meta)));
        say(`Withdrew ${keyOf(claim)} in revision ${String(revision)}.`);
      }),
    );
  withMeta(program.command("correct"))
    .description(
      "correct a claim: close it, and add the one that a YAML file gives (`source`, `claim`), which names it",
    )
    .argument("<claim>", "the id of the claim, as an answer gave it")
    .argument("<file>", "a YAML file with the keys `source` and `claim`, as in a seed file")
    .action((claim: string, file: string, meta: Meta) =>
      withDatabase(async (database) => {
        const { revision, key } = await database.write(async (db) => {
          const draft = await readCorrection(file, await knownThings(db));
          const corrected = await correctClaim(db, { key: keyOf(claim), draft }, changeSet(meta));
          await noteLocators(db);
          return corrected;
        });
        say(`Corrected ${keyOf(claim)} by ${String(key)} in revision ${String(revision)}.`);
      }),
    );
}

const isNdjson = (file: string): boolean => /\.(?:ndjson|jsonl)$/u.test(file);

async function importNdjson(
  database: Database,
  files: readonly string[],
  { articlesDirectory }: Settings,
): Promise<void> {
  const other = files.find((file) => !isNdjson(file));
  if (other !== undefined) {
    throw new Problem(
      "BAD_INPUT",
      `${other} stands beside a file of NDJSON: expected either YAML files or .ndjson files, not both at once.`,
      { file: other },
    );
  }
  const imported = await importLineFiles(database, files, progressLines());
  if (articlesDirectory !== undefined) await loadTexts(database, articlesDirectory);
  imported.forEach((done, index) => {
    say(importedLinesText(files[index] ?? "", done));
  });
}

/** The options that say who changes something, why and when. */
export function withMeta(command: Command): Command {
  return command
    .requiredOption("--author <name>", "who changes it")
    .requiredOption("--reason <text>", "why")
    .option("--recorded-at <instant>", "when, in UTC; now when left out");
}

/** The change set that the options ask for. */
export function changeSet({ author, reason, recordedAt }: Meta): Required<Meta> {
  return { author, reason, recordedAt: recordedAt ?? new Date().toISOString() };
}

/** The key of a claim from its id; a bare key is as good. */
function keyOf(claim: string): string {
  return claim.replace(/^Claim:/u, "").replace(/@.*$/u, "");
}

function importedText({ slug, revision, nodes, claims, evidence, withdrawn }: ImportedSource): string {
  const kept = withdrawn === 0 ? "" : ` Withdrawn before, and staying so: ${String(withdrawn)}.`;
  if (revision === null) return `${slug}: nothing new.${kept}`;
  const counts = `${String(nodes)} nodes, ${String(claims)} claims, ${String(evidence)} pieces of evidence`;
  return `${slug}: revision ${String(revision)}, ${counts}.${kept}`;
}
