import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

// The last line of .ci/run: the tests of both runs. Any other step that failed counts as one failure.
const [reports, ...failedSteps] = process.argv.slice(2);
const names = ["sqlite", "postgres"];
const found = names.map((name) => join(reports, `${name}.json`)).filter((path) => existsSync(path));
const runs = found.map((path) => JSON.parse(readFileSync(path, "utf8")));

const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const passed = sum("numPassedTests");
// A step may fail without a failed test: a suite that could not be loaded, a process that died, a lint rule.
const failed = Math.max(sum("numFailedTests"), failedSteps.length, names.length - found.length);
const skipped = sum("numPendingTests");
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
