import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { scratchDirectory, standpoint } from "./databases.ts";
import { SIZES, type SizeName } from "./sizes.ts";

/** How fast rows come in by our import, and by nothing but inserts into the same tables and indexes. */
export interface ImportSpeed {
  readonly size: SizeName;
  readonly rows: number;
  readonly importSeconds: number;
  readonly insertSeconds: number;
}

const OWN_TABLES =
  "sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'standpoint_migration'";

/** Imports a generated graph from its lines, then inserts the rows that came of it into another new database. */
export function importSpeed(size: SizeName): ImportSpeed {
  const directory = scratchDirectory();
  const at = (name: string): string => join(directory, name);
  const empty = at("empty.sqlite");
  standpoint(["init"], `sqlite:${empty}`);
  const { actors, stances } = SIZES[size];
  const wanted = ["--actors", String(actors), "--stances", String(stances), "--seed", "1"];
  standpoint(["generate", ...wanted, "--out", at("graph.ndjson")], `sqlite:${empty}`);
  copyFileSync(empty, at("imported.sqlite"));
  const begun = performance.now();
  standpoint(["import", at("graph.ndjson")], `sqlite:${at("imported.sqlite")}`);
  const importSeconds = (performance.now() - begun) / 1000;
  const inserted = insertRows(at("imported.sqlite"), empty);
  rmSync(directory, { recursive: true, force: true });
  return { size, importSeconds, ...inserted };
}

/** All rows of one database into another, in one transaction; reading them is not counted. */
function insertRows(from: string, to: string): { rows: number; insertSeconds: number } {
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  target.pragma("journal_mode = WAL");
  target.pragma("foreign_keys = ON");
  dropTriggers(target);
  target.exec("BEGIN; PRAGMA defer_foreign_keys = ON");
  let rows = 0;
  let milliseconds = 0;
  const timed = (act: () => void): void => {
    const begun = performance.now();
    act();
    milliseconds += performance.now() - begun;
  };
  for (const table of source.prepare(`SELECT name FROM ${OWN_TABLES}`).pluck().all() as string[]) {
    const all = source.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][];
    const [first] = all;
    if (first === undefined) continue;
    rows += all.length;
    const insert = target.prepare(`INSERT INTO ${table} VALUES (${first.map(() => "?").join(", ")})`);
    timed(() => {
      for (const row of all) insert.run(...row);
    });
  }
  timed(() => target.exec("COMMIT"));
  source.close();
  target.close();
  return { rows, insertSeconds: milliseconds / 1000 };
}

/** Triggers see to it that rows come change set by change set; bare inserts go table by table. */
function dropTriggers(database: Database.Database): void {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
  for (const name of names as string[]) database.exec(`DROP TRIGGER ${name}`);
}
