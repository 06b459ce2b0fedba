import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

// The last line of .ci/run: the tests of both runs, and any other step that failed as one failure.
const [directory, ...failedSteps] = process.argv.slice(2);
const SUITES = { "The suite on SQLite": "sqlite.json", "The suite on PostgreSQL": "postgres.json" };

function reportOf(step) {
  const path = join(directory, SUITES[step]);
  const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : nothing;
}

const reports = Object.keys(SUITES).map(reportOf);
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);

/** A suite may also fail without a failed test: a file that could not be loaded, a process that died. */
function failuresOf(step) {
  return step in SUITES ? Math.max(1, reportOf(step).numFailedTests) : 1;
}

const failed = failedSteps.reduce((total, step) => total + failuresOf(step), 0);
if (sum("numPendingTests") > 0)
  console.log(`${sum("numPendingTests")} of one engine only, left out on the other`);
console.log(`${sum("numPassedTests")} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
