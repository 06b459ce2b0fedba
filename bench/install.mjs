import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Installs the packages of the servers that we compare with, if they are not there or the lock file is newer.
const directory = fileURLToPath(new URL(".", import.meta.url));
const [wanted, installed] = [`${directory}package-lock.json`, `${directory}node_modules/.package-lock.json`];

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: directory,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
