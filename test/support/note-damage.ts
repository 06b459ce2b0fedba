import { readFile, truncate, writeFile } from "node:fs/promises";
import Sqlite from "better-sqlite3";

const PAGE_BYTES = 4096;

/** What is done to a sound file, and the words with which it is then refused. */
export const DAMAGE: Readonly<
  Record<string, { damage: (path: string) => Promise<unknown>; sentence: RegExp }>
> = {
  "is empty": { damage: (path) => writeFile(path, ""), sentence: /is empty \(0 bytes\); expected/u },
  "is truncated": {
    damage: (path) => truncate(path, 3 * PAGE_BYTES),
    sentence: /is truncated \(12288 bytes\); expected \d+ bytes/u,
  },
  "is cut within its header": {
    damage: (path) => truncate(path, 60),
    sentence: /is truncated \(60 bytes\); expected/u,
  },
  "is not a database": {
    damage: (path) => writeFile(path, "name,position\n".repeat(2_000)),
    sentence: /is not a SQLite database: it begins with "name,position\?na"; expected/u,
  },
  "has a header of zeros": {
    damage: (path) => overwrite(path, 0, Buffer.alloc(100)),
    sentence: /has a header of zeros; expected/u,
  },
  "has another application id": {
    damage: async (path) => changePragma(path, "application_id", 77),
    sentence: /belongs to another program \(application id 77\); expected application id \d+/u,
  },
  "is of a newer version": {
    damage: async (path) => changePragma(path, "user_version", 99),
    sentence: /is of version 99; expected at most 1: it was written by a newer Standpoint/u,
  },
  "has a garbage page": {
    damage: (path) => overwrite(path, 2 * PAGE_BYTES, Buffer.alloc(PAGE_BYTES, 0xa5)),
    sentence: /is damaged.*; expected a sound one: restore a copy of it/u,
  },
  "has rows that name missing rows": {
    damage: async (path) => breakReference(path),
    sentence: /is damaged \(rows of child name rows of parent that are missing\)/u,
  },
};

async function overwrite(path: string, start: number, bytes: Buffer): Promise<void> {
  const content = await readFile(path);
  bytes.copy(content, start);
  await writeFile(path, content);
}

function changePragma(path: string, pragma: string, value: number): Promise<void> {
  const database = new Sqlite(path);
  database.pragma(`${pragma} = ${String(value)}`);
  database.close();
  return Promise.resolve();
}

/** Adds a row that names one that is not there. */
export function breakReference(path: string): Promise<void> {
  const database = new Sqlite(path);
  database.pragma("foreign_keys = OFF");
  database.exec("INSERT INTO child (number, parent_number) VALUES (1, 999)");
  database.close();
  return Promise.resolve();
}
