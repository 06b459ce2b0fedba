import type { Command } from "commander";
import { checkLocators } from "../curation/index.ts";
import { loadTexts } from "../graph-database.ts";
import type { Database } from "../platform/database/index.ts";
import { say } from "./ending.ts";
import { read } from "./source.sql.ts";
import { statusText } from "./source.ts";
import { withDatabase } from "./with-database.ts";

/** What must be nowhere in the graph, in words, and the count of where it is. */
const RULES: readonly { readonly rule: string; readonly sql: string }[] = [
  {
    rule: "every current proposition stands on a current claim",
    sql: 'SELECT COUNT(*) AS "broken" FROM proposition p WHERE p.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial AND c.number = p.claim_number AND c.known_to = 2147483647)',
  },
  {
    rule: "every current claim is of a current proposition",
    sql: 'SELECT COUNT(*) AS "broken" FROM claim c WHERE c.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM proposition p WHERE p.serial = c.proposition_serial AND p.known_to = 2147483647)',
  },
  {
    rule: "every current claim has current evidence that carries it",
    sql: "SELECT COUNT(*) AS \"broken\" FROM claim c WHERE c.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.claim_serial = c.serial AND e.number = 1 AND e.role = 'CARRIES' AND e.known_to = 2147483647)",
  },
  {
    rule: "every current piece of evidence is of a current claim",
    sql: 'SELECT COUNT(*) AS "broken" FROM evidence e WHERE e.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.serial = e.claim_serial AND c.known_to = 2147483647)',
  },
  {
    rule: "no two versions of a proposition are known at one revision",
    sql: 'SELECT COUNT(*) AS "broken" FROM proposition a JOIN proposition b ON b.serial = a.serial AND b.row_id > a.row_id AND a.known_from < b.known_to AND b.known_from < a.known_to',
  },
  {
    rule: "what was said in an utterance, or inferred from a deed, rests on one that stands",
    sql: 'SELECT COUNT(*) AS "broken" FROM claim c WHERE c.known_to = 2147483647 AND EXISTS (SELECT 1 FROM (SELECT c.said_in_serial AS serial UNION ALL SELECT c.inferred_from_serial) r WHERE r.serial IS NOT NULL AND NOT EXISTS (SELECT 1 FROM proposition p WHERE p.serial = r.serial AND p.known_to = 2147483647))',
  },
];

/** The command that checks everything that can be checked. */
export function addVerifyCommand(program: Command): void {
  program
    .command("verify")
    .description("check the database file, every rule of the model, and every locator; says what it checked")
    .option("--require-texts", "count a locator whose text is not at hand as a failure")
    .action(({ requireTexts = false }: { requireTexts?: boolean }) =>
      withDatabase(async (database, settings) => {
        await loadTexts(database, settings.articlesDirectory);
        const failures = [
          await checkIntegrity(database),
          await checkRules(database),
          await checkTexts(database, requireTexts),
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

async function checkRules(database: Database): Promise<number> {
  let failed = 0;
  for (const { rule, sql } of RULES) {
    const [row] = await read<{ broken: number }>(database, sql);
    const broken = row?.broken ?? 0;
    say(`${broken === 0 ? "ok  " : "FAIL"} ${rule}${broken === 0 ? "" : `: ${String(broken)} do not`}`);
    if (broken > 0) failed += 1;
  }
  return failed;
}

async function checkTexts(database: Database, requireTexts: boolean): Promise<number> {
  let failed = 0;
  for (const checked of await database.write(checkLocators)) {
    const { SHIFTED, BROKEN, UNCHECKED } = checked.counts;
    const isBroken = SHIFTED + BROKEN > 0 || (requireTexts && UNCHECKED > 0);
    say(`${isBroken ? "FAIL" : "ok  "} ${checked.slug}: ${statusText(checked)}`);
    if (isBroken) failed += 1;
  }
  return failed;
}
