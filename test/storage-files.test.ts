import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createDatabase,
  openDatabase,
  sqlitePath,
  type DatabaseOptions,
} from "../src/platform/database/index.ts";
import { TEST_ENGINE, testPlace, type TestPlace } from "./support/database.ts";
import { DAMAGE } from "./support/note-damage.ts";
import { noteNumbers, NoteIndex1700000000001, notes, writeNote } from "./support/notes.ts";

let place: TestPlace;
let options: DatabaseOptions;
let path: string;
beforeEach(async () => {
  place = await testPlace();
  options = { ...notes, url: place.url };
  path = sqlitePath(place.url);
});
afterEach(() => place.remove());

describe.runIf(TEST_ENGINE === "sqlite")("a database file that", () => {
  beforeEach(() => createDatabase(options));

  it.each(Object.entries(DAMAGE))(
    "%s is refused in one sentence and left as it was",
    async (_, { damage, sentence }) => {
      await damage(path);
      const before = await readFile(path);
      const files = await readdir(dirname(path));
      for (const attempt of [openDatabase, createDatabase]) {
        const refusal = { code: "DATABASE_REFUSED", message: expect.stringMatching(sentence) as string };
        await expect(attempt(options)).rejects.toMatchObject(refusal);
      }
      expect(before.equals(await readFile(path))).toBe(true);
      expect(await readdir(dirname(path))).toEqual(files);
    },
  );
});

describe.runIf(TEST_ENGINE === "sqlite")("the database file", () => {
  beforeEach(() => createDatabase(options));

  it("is not created by opening it", async () => {
    const nowhere = { ...options, url: `${options.url}-elsewhere` };
    await expect(openDatabase(nowhere)).rejects.toMatchObject({
      code: "DATABASE_REFUSED",
      message: expect.stringMatching(/does not exist; expected a database: run `standpoint init`/u) as string,
    });
    expect(await readdir(dirname(path))).toEqual(["standpoint.sqlite3"]);
  });

  it("that is gone after it was opened is a fault of reading, not of the question", async () => {
    const database = await openDatabase(options);
    await rename(path, `${path}.elsewhere`);
    await expect(database.read()).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    await rename(`${path}.elsewhere`, path);
    await expect(noteNumbers(database)).resolves.toEqual([]);
    await database.close();
  });

  it("that is a directory is refused", async () => {
    const directory = `${path}.d`;
    await mkdir(directory);
    const opening = openDatabase({ ...options, url: `sqlite:${directory}` });
    await expect(opening).rejects.toThrow(/is not a file; expected a database file/u);
  });

  it("whose place cannot be written to is refused in a sentence, and not called damaged", async () => {
    for (const nowhere of [`${path}/x.sqlite3`, `${path}${"x".repeat(300)}`]) {
      const creating = createDatabase({ ...options, url: `sqlite:${nowhere}` });
      await expect(creating).rejects.toThrow(/cannot be read and written \(\w+\); expected a file, in a/u);
    }
  });

  it("that was copied with its log while in use is opened with all that was acknowledged", async () => {
    const database = await openDatabase(options);
    await database.write((db) => writeNote(db, 1));
    const copy = `${path}.copy`;
    for (const suffix of ["", "-wal"]) await writeFile(copy + suffix, await readFile(path + suffix));
    await database.close();
    const opened = await openDatabase({ ...options, url: `sqlite:${copy}` });
    expect(await noteNumbers(opened)).toEqual([1]);
    await opened.close();
  });
});

describe("createDatabase", () => {
  it("creates once, and changes nothing the second time", async () => {
    expect(await createDatabase(options)).toEqual({ created: true, migrations: ["Notes1700000000000"] });
    const database = await openDatabase(options);
    await database.write((db) => writeNote(db, 1));
    await database.close();
    expect(await createDatabase(options)).toEqual({ created: false, migrations: [] });
    const again = await openDatabase(options);
    expect(await noteNumbers(again)).toEqual([1]);
    await again.close();
  });

  it("leaves the database to one of two that create it at once", async () => {
    const creations = await Promise.all([createDatabase(options), createDatabase(options)]);
    expect(creations.map(({ created }) => created).sort()).toEqual([false, true]);
  });

  it("runs the migrations that an older database has not seen; opening it says to do so", async () => {
    await createDatabase(options);
    const newer = { ...options, migrations: [...notes.migrations, NoteIndex1700000000001] };
    await expect(openDatabase(newer)).rejects.toMatchObject({
      code: "DATABASE_REFUSED",
      message: expect.stringMatching(/is of version 1; expected 2: run `standpoint migrate`/u) as string,
    });
    expect(await createDatabase(newer)).toEqual({ created: false, migrations: ["NoteIndex1700000000001"] });
    await (await openDatabase(newer)).close();
    await expect(openDatabase(options)).rejects.toThrow(/newer Standpoint/u);
    await expect(createDatabase(options)).rejects.toThrow(/newer Standpoint/u);
  });

  it("leaves nothing if a migration fails", async () => {
    class Failing1700000000002 extends NoteIndex1700000000001 {
      override async up(): Promise<void> {
        await Promise.reject(new Error("half way"));
      }
    }
    const failing = { ...options, migrations: [Failing1700000000002] };
    await expect(createDatabase(failing)).rejects.toThrow("half way");
    await expect(openDatabase(options)).rejects.toThrow(/standpoint init|standpoint migrate/u);
    await createDatabase(options);
    await (await openDatabase(options)).close();
  });
});

describe("a database URL", () => {
  it("of another kind is refused without showing its password", async () => {
    const opening = Promise.resolve().then(() =>
      openDatabase({ ...notes, url: "mysql://me:secret@host/name" }),
    );
    await expect(opening).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringMatching(/^(?!.*secret).*"mysql:\/\/me@host\/name"/u) as string,
    });
  });

  it("that nobody answers at is a fault that says so", async () => {
    const url = "postgres://me:secret@127.0.0.1:1/name";
    const refusal = {
      code: "STORAGE_UNAVAILABLE",
      message: expect.stringMatching(/127\.0\.0\.1:1\/name/u) as string,
    };
    await expect(openDatabase({ ...notes, url })).rejects.toMatchObject(refusal);
  });
});

describe.runIf(TEST_ENGINE === "postgres")("a PostgreSQL database that", () => {
  it("has no tables is refused by opening it", async () => {
    await expect(openDatabase(options)).rejects.toThrow(
      /has no tables of Standpoint; expected.*standpoint init/u,
    );
  });

  it("has another program's tables is refused and left alone", async () => {
    const other = { ...options, migrations: [NoteTable1700000000003] };
    await createDatabase(other);
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: options.url });
    await client.connect();
    await client.query("DROP TABLE standpoint_migration");
    await client.end();
    await expect(createDatabase(options)).rejects.toThrow(
      /belongs to another program \(it has 1 tables, such as "ledger"\)/u,
    );
  });

  it("does not exist is refused in one sentence", async () => {
    const url = new URL(options.url);
    url.pathname = "/standpoint_test_nowhere";
    const opening = openDatabase({ ...options, url: url.href });
    await expect(opening).rejects.toThrow(/There is no database at ".*nowhere"; expected one: run createdb/u);
  });
});

class NoteTable1700000000003 extends NoteIndex1700000000001 {
  override async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query("CREATE TABLE ledger (number integer)");
  }
}
