import type { Command } from "commander";
import { checkRules, type CheckedSource } from "../curation/index.ts";
import { checkTexts } from "../graph-database.ts";
import { reading, type Database } from "../platform/database/index.ts";
import { say } from "./ending.ts";
import { statusText } from "./source.ts";
import { withDatabase } from "./with-database.ts";

/** The command that checks everything that can be checked. */
export function addVerifyCommand(program: Command): void {
  program
    .command("verify")
    .description("check the database file, every rule of the model, and every locator; says what it checked")
    .option("--require-texts", "count a locator whose text is not at hand as a failure")
    .action(({ requireTexts = false }: { requireTexts?: boolean }) =>
      withDatabase(async (database, settings) => {
        const sources = await checkTexts(database, settings.articlesDirectory);
        const failures = [
          await checkIntegrity(database),
          await checkModel(database),
          sayChecked(sources, requireTexts),
        ];
        const failed = failures.reduce((sum, count) => sum + count, 0);
        say(failed === 0 ? "All is well." : `${String(failed)} checks failed.`);
        if (failed > 0) process.exitCode = 1;
      }),
    );
}

async function checkIntegrity(database: Database): Promise<number> {
  const problems = await database.integrityProblems();
  say(`${problems.length === 0 ? "ok  " : "FAIL"} the database's own integrity and foreign keys`);
  for (const problem of problems) say(`     ${problem}`);
  return problems.length === 0 ? 0 : 1;
}

async function checkModel(database: Database): Promise<number> {
  const checked = await reading(database, checkRules);
  for (const { rule, broken } of checked) {
    say(`${broken === 0 ? "ok  " : "FAIL"} ${rule}${broken === 0 ? "" : `: ${String(broken)} do not`}`);
  }
  return checked.filter(({ broken }) => broken > 0).length;
}

function sayChecked(sources: readonly CheckedSource[], requireTexts: boolean): number {
  let failed = 0;
  for (const checked of sources) {
    const { SHIFTED, BROKEN, UNCHECKED } = checked.counts;
    const isBroken = SHIFTED + BROKEN > 0 || (requireTexts && UNCHECKED > 0);
    say(`${isBroken ? "FAIL" : "ok  "} ${checked.slug}: ${statusText(checked)}`);
    if (isBroken) failed += 1;
  }
  return failed;
}
