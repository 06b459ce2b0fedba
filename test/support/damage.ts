import { readFile, truncate, writeFile } from "node:fs/promises";
import Sqlite from "better-sqlite3";

const PAGE_BYTES = 4096;

/** The seven ways in which a file is no database of ours, and the words with which a start is refused. */
export const DAMAGES: readonly (readonly [what: string, damage: (path: string) => Promise<void>, RegExp])[] =
  [
    ["is empty", (path) => writeFile(path, ""), /is empty \(0 bytes\); expected/u],
    ["is truncated", (path) => truncate(path, 8 * PAGE_BYTES), /is truncated \(32768 bytes\); expected/u],
    [
      "is not a database",
      (path) => writeFile(path, "a,b\n".repeat(9_000)),
      /is not a SQLite database: .*expected/u,
    ],
    ["has a header of zeros", (path) => overwrite(path, 0, 100), /has a header of zeros; expected/u],
    [
      "has another application id",
      (path) => setPragma(path, "application_id"),
      /belongs to another program/u,
    ],
    [
      "is of a newer version",
      (path) => setPragma(path, "user_version"),
      /was written by a newer Standpoint/u,
    ],
    [
      "has a garbage page",
      (path) => overwrite(path, 5 * PAGE_BYTES, PAGE_BYTES),
      /is damaged.*; expected a sound one/u,
    ],
  ];

/** Zeros over a header, anything else over a page. */
async function overwrite(path: string, start: number, length: number): Promise<void> {
  const content = await readFile(path);
  content.fill(start === 0 ? 0 : 0xa5, start, start + length);
  await writeFile(path, content);
}

function setPragma(path: string, pragma: string): Promise<void> {
  const file = new Sqlite(path);
  file.pragma(`${pragma} = 99`);
  file.close();
  return Promise.resolve();
}
