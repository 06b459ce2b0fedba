import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// Builds the server, the explorer and the playground into dist/. With --if-stale it does nothing when nothing has changed
// since the last build, and finds that out from the files' names, sizes and times alone: a second start is quick.
process.chdir(import.meta.dirname);

const BUILT_FROM = [
  "src",
  "schema",
  "build.mjs",
  "ormconfig.ts",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "vite.explorer.config.ts",
  "vite.playground.config.ts",
  "rolldown.config.mjs",
];
const STAMP = "dist/.built";
const SERVER_OUTPUT = ["dist/src", "dist/schema", "dist/bundle", "dist/.tsbuildinfo"];
const LEAST_NODE = [20, 19];

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What dist/ is built from, in one number: another one means that something has changed. */
function stateOfSources() {
  const hash = createHash("sha256").update(process.version);
  const files = BUILT_FROM.filter((path) => existsSync(path)).flatMap(filesBelow);
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function isBuiltFrom(state) {
  const outputs = [STAMP, "dist/bundle/main.js", "dist/explorer/index.html", "dist/playground/index.html"];
  return outputs.every((path) => existsSync(path)) && readFileSync(STAMP, "utf8") === state;
}

/** The file behind a command that a package installs, so that it runs without npm in between. */
function commandOf(packageName, command) {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    return join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin[command]);
  } catch {
    throw new Error(
      `${packageName} is not installed: run \`npm ci\` first, with its development dependencies.`,
    );
  }
}

/** Runs a command; what it printed is shown only when it fails. */
function run(what, packageName, [command, ...options]) {
  const child = spawn(process.execPath, [commandOf(packageName, command), ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`${Buffer.concat(printed)}\n${what} was not built (${signal ?? `exit code ${code}`}).`),
        );
    });
  });
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new Error(`This is Node ${process.versions.node}: expected ${LEAST_NODE.join(".")} or later.`);
}

async function buildServer() {
  await run("The server", "typescript", ["tsc", "-p", "tsconfig.build.json"]);
  await run("The server's bundle", "rolldown", ["rolldown", "-c", "rolldown.config.mjs"]);
}

function buildPages(what, configuration) {
  return run(what, "vite", ["vite", "build", "-c", configuration, "--logLevel", "warn"]);
}

async function build(state) {
  const started = Date.now();
  // A file that was removed must not live on in dist/, and a build that is cut off must not count as one.
  for (const path of [STAMP, ...SERVER_OUTPUT]) rmSync(path, { recursive: true, force: true });
  mkdirSync("dist", { recursive: true });
  const builds = await Promise.allSettled([
    buildServer(),
    buildPages("The explorer", "vite.explorer.config.ts"),
    buildPages("The playground", "vite.playground.config.ts"),
  ]);
  const failures = builds.filter(({ status }) => status === "rejected");
  if (failures.length > 0) throw new Error(failures.map(({ reason }) => reason.message.trim()).join("\n\n"));
  // The command of package.json's "bin".
  chmodSync("dist/bundle/standpoint.js", 0o755);
  writeFileSync(STAMP, state);
  console.log(
    `Built the server, the explorer and the playground in ${((Date.now() - started) / 1000).toFixed(1)} s.`,
  );
}

try {
  requireNode();
  const state = stateOfSources();
  if (!process.argv.includes("--if-stale") || !isBuiltFrom(state)) await build(state);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
