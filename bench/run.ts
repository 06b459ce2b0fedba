import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkRun } from "./check.run.ts";
import { dropDatabases, PostgresServer } from "./harness/index.ts";
import { optionsOf, type Options } from "./options.ts";
import { timedRun } from "./timed.run.ts";
import { printedTables, readResults, writeReport, writeResults } from "./report/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const options = optionsOf(process.argv.slice(2));
const postgres = await PostgresServer.at(options.postgresUrl);
await run(options);

async function run({ mode, write }: Options): Promise<void> {
  if (postgres === undefined && options.postgresRequired) {
    throw new Error(
      `There is no PostgreSQL at ${options.postgresUrl}: expected one, as --postgres-required says.`,
    );
  }
  switch (mode) {
    case "clean":
      await dropDatabases(postgres);
      return;
    case "report":
      writeReport(readResults());
      format();
      return;
    case "check":
      build();
      await checkRun(options, postgres);
      return;
    case "quick":
    case "full": {
      build();
      const results = await timedRun(options, postgres);
      process.stdout.write(printedTables(results));
      if (!write) return;
      writeResults(results);
      writeReport(results);
      format();
    }
  }
}

/** What is written is formatted as everything else. */
function format(): void {
  const prettier = `${ROOT}node_modules/prettier/bin/prettier.cjs`;
  const written = ["docs/performance.md", "bench/results.json"];
  spawnSync(process.execPath, [prettier, "--write", ...written], { cwd: ROOT, stdio: "inherit" });
}

/** What is measured is what is served: the built server, up to date. */
function build(): void {
  const { status } = spawnSync(process.execPath, ["build.mjs", "--if-stale"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The server could not be built.");
}
