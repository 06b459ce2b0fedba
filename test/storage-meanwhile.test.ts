import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import Sqlite from "better-sqlite3";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createDatabase,
  openDatabase,
  sqlitePath,
  type Database,
  type DatabaseOptions,
} from "../src/platform/database/index.ts";
import { TEST_ENGINE, testPlace, type TestPlace } from "./support/database.ts";
import { breakReference, DAMAGE } from "./support/note-damage.ts";
import { noteNumbers, notes, writeNote } from "./support/notes.ts";

/** As it is built: a thread knows no TypeScript. */
const program = resolve("dist/bundle/soundness.js");

/** Writes a row as another process does, which closes the file when it has. */
const OTHER_WRITER = `
const database = new (require("better-sqlite3"))(process.argv[1]);
database.exec("INSERT INTO note (number, written_by) VALUES (7, 'another')");
database.close();`;

const run = promisify(execFile);

beforeAll(async () => {
  await run(process.execPath, ["build.mjs", "--if-stale"]);
}, 180_000);

let place: TestPlace;
let path: string;
let options: DatabaseOptions;
let meanwhile: DatabaseOptions;
beforeEach(async () => {
  place = await testPlace("sqlite");
  path = sqlitePath(place.url);
  options = { ...notes, url: place.url };
  meanwhile = { ...options, checkedMeanwhile: { program, leastBytes: 0 } };
  await createDatabase(options);
});
afterEach(() => place.remove());

const read = (database: Database): Promise<unknown> => noteNumbers(database).catch(() => undefined);

describe.runIf(TEST_ENGINE === "sqlite")("a database file that is checked while it is read", () => {
  it.each(Object.entries(DAMAGE))(
    "and %s is refused in the same sentence, and left as it was",
    async (_, { damage, sentence }) => {
      await damage(path);
      const before = await readFile(path);
      const files = await readdir(dirname(path));
      const opening = openDatabase(meanwhile).then(async (database) => {
        try {
          await read(database);
          await database.sound();
        } finally {
          await database.close();
        }
      });
      const refusal = { code: "DATABASE_REFUSED", message: expect.stringMatching(sentence) as string };
      await expect(opening).rejects.toMatchObject(refusal);
      expect(before.equals(await readFile(path))).toBe(true);
      expect(await readdir(dirname(path))).toEqual(files);
    },
  );

  it("is read at once, and written to when it was found to be sound", async () => {
    expect(await createDatabase(meanwhile)).toEqual({ created: false, migrations: [] });
    const database = await openDatabase(meanwhile);
    let isSound = false;
    const sound = database.sound().then(() => (isSound = true));
    expect([await noteNumbers(database), isSound]).toEqual([[], false]);
    await database.write(async (db) => {
      expect(isSound).toBe(true);
      await writeNote(db, 1);
    });
    await sound;
    expect(await noteNumbers(database)).toEqual([1]);
    await database.close();
  });

  it("is checked by the thread alone", async () => {
    const pragma = vi.spyOn(Sqlite.prototype, "pragma");
    const database = await openDatabase(meanwhile);
    await database.sound();
    const asked = pragma.mock.calls.map(([text]) => text).filter((text) => text.includes("_check"));
    pragma.mockRestore();
    await database.close();
    expect(asked).toEqual([]);
  });

  it("stays locked against a process that would take its log away", async () => {
    const database = await openDatabase(meanwhile);
    await database.sound();
    expect(await noteNumbers(database)).toEqual([]);
    await run(process.execPath, ["-e", OTHER_WRITER, path]);
    expect(existsSync(`${path}-wal`)).toBe(true);
    expect(await noteNumbers(database)).toEqual([7]);
    await database.close();
  });

  it("says of a check that it was closed in, not that it is damaged", async () => {
    const database = await openDatabase(meanwhile);
    const sound = database.sound();
    const closing = database.close();
    await expect(sound).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    await closing;
  });

  it("is checked without a thread where that one ends without a word", async () => {
    const silent = join(dirname(path), "silent.js");
    await writeFile(silent, "");
    await breakReference(path);
    const database = await openDatabase({ ...options, checkedMeanwhile: { program: silent, leastBytes: 0 } });
    await expect(database.sound()).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
    await database.close();
  });

  it("is not written to where it is damaged", async () => {
    await breakReference(path);
    const database = await openDatabase(meanwhile);
    const write = database.write((db) => writeNote(db, 1));
    await expect(write).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
    expect(await noteNumbers(database)).toEqual([]);
    await database.close();
  });

  it("finishes the writes that wait for it when it is closed", async () => {
    const database = await openDatabase(meanwhile);
    const write = database.write((db) => writeNote(db, 1));
    await database.close();
    await write;
    const again = await openDatabase(options);
    expect(await noteNumbers(again)).toEqual([1]);
    await again.close();
  });

  it("is checked by no thread where there is none to do it, nor where it has a log, and then before it is open", async () => {
    const elsewhere = { ...options, checkedMeanwhile: { program: resolve("no-such.js"), leastBytes: 0 } };
    await breakReference(path);
    const database = await openDatabase(elsewhere);
    await expect(database.sound()).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
    await database.close();
    await writeFile(`${path}-wal`, "x");
    await expect(openDatabase(meanwhile)).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
  });
});
