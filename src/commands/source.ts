import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { attachText, checkLocators, type CheckedSource } from "../curation/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { cite } from "../platform/text/index.ts";
import { passageLines } from "./coverage.ts";
import { say } from "./ending.ts";
import { listedSources, textOf } from "./source.sql.ts";
import { withDatabase } from "./with-database.ts";

/** The commands about sources and their texts. */
export function addSourceCommands(program: Command): void {
  const source = program.command("source").description("sources and their texts");
  source.command("list").description("every source, with how its locators fare").action(listSources);
  source
    .command("attach")
    .description("attach the text of a source, so that excerpts can be shown and locators verified")
    .argument("<source>", "the slug of the source")
    .argument("<file>", "a text file in UTF-8")
    .action(attachFile);
  source
    .command("coverage")
    .description(
      "each source, passage by passage, with the claims it carries or the reason why it carries none",
    )
    .argument("[source]", "the slug of one source; all when left out")
    .action(showCoverage);
  program
    .command("cite")
    .description("the locator of some words of a source, to paste into YAML")
    .argument("<source>", "the slug of the source")
    .argument("<words>", "the words, as they stand in its text")
    .action(citeWords);
}

function listSources(): Promise<void> {
  return withDatabase(async (database) => {
    const checked = await database.write(checkLocators);
    for (const { slug, name, revision } of await listedSources(database)) {
      const status = statusText(checked.find((one) => one.slug === slug));
      say(`${slug}  ${name}  revision ${String(revision)}  ${status}`);
    }
  });
}

function attachFile(slug: string, file: string): Promise<void> {
  return withDatabase(async (database) => {
    const text = await readFile(file, "utf8").catch(() => {
      throw new Problem(
        "BAD_INPUT",
        `${JSON.stringify(file)} cannot be read: expected a text file in UTF-8.`,
      );
    });
    const checked = await database.write(async (db) => {
      await attachText(db, slug, text);
      return checkLocators(db);
    });
    say(`${slug}: ${statusText(checked.find((one) => one.slug === slug))}`);
  });
}

function showCoverage(slug: string | undefined): Promise<void> {
  return withDatabase(async (database) => {
    const sources = await listedSources(database, slug);
    for (const one of sources) for (const line of await passageLines(database, one)) say(line);
  });
}

function citeWords(slug: string, words: string): Promise<void> {
  return withDatabase(async (database) => {
    const [one] = await listedSources(database, slug);
    const text = one === undefined ? null : await textOf(database, one.serial);
    if (text === null) {
      throw new Problem(
        "NOT_FOUND",
        `The text of ${slug} is not at hand: expected it in ARTICLES_DIR, or attached by \`standpoint source attach\`.`,
      );
    }
    for (const { start, end, sha256 } of cite(text, words)) {
      say(`{ at: [${String(start)}, ${String(end)}], sha256: "${sha256}" }`);
    }
  });
}

/** How the locators into a source fared, in a few words. */
export function statusText(checked: CheckedSource | undefined): string {
  if (checked?.hasText !== true)
    return `text not at hand, ${String(checked?.counts.UNCHECKED ?? 0)} locators unchecked`;
  const { VERIFIED, SHIFTED, BROKEN } = checked.counts;
  return `${String(VERIFIED)} locators verified, ${String(SHIFTED)} shifted, ${String(BROKEN)} broken`;
}
