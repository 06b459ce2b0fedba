import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase, statement, type Database } from "../src/platform/database/index.ts";
import {
  administratorUrl,
  runAlone,
  TEST_ENGINE,
  testDatabase,
  type TestDatabase,
} from "./support/database.ts";
import { backends, endListeners, freshListener } from "./support/listeners.ts";
import { noteNumbers, notes, writeNote } from "./support/notes.ts";

let test: TestDatabase;
let other: Database;
beforeEach(async () => {
  test = await testDatabase(notes);
  other = await openDatabase(test.options);
});
afterEach(async () => {
  await other.close();
  await test.close();
});

/** The revisions that a database has told of. */
function told(database: Database): number[] {
  const revisions: number[] = [];
  database.onRevision((revision) => revisions.push(revision));
  return revisions;
}

/** Whether the server lets anybody into the database who is not in it yet. */
async function letIn(allowed: boolean): Promise<void> {
  const name = new URL(test.options.url).pathname.slice(1);
  await runAlone(administratorUrl(), `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${String(allowed)}`);
}

const write = (database: Database, number: number): Promise<void> =>
  database.write((db) => writeNote(db, number));

describe.runIf(TEST_ENGINE === "postgres")("on PostgreSQL, who listens", () => {
  it("is told what is there already, and then of each commit of any process", async () => {
    await write(other, 1);
    const revisions = told(test.database);
    await expect.poll(() => revisions).toEqual([1]);
    await write(other, 2);
    await write(test.database, 3);
    await expect.poll(() => revisions).toEqual([1, 2, 3]);
  });

  it("is told nothing of a write that was refused", async () => {
    const revisions = told(test.database);
    await expect.poll(() => revisions).toEqual([0]);
    const refused = other.write(async (db) => {
      await writeNote(db, 1);
      throw new Error("never mind");
    });
    await expect(refused).rejects.toThrow("never mind");
    await write(other, 2);
    await expect.poll(() => revisions).toEqual([0, 1]);
  });

  it("is back after the server has ended its connection, and is told what was written meanwhile", async () => {
    const revisions = told(test.database);
    for (const number of [1, 2, 3]) {
      const listener = await freshListener(test.options.url);
      await endListeners(test.options.url);
      await write(other, number);
      await expect.poll(() => revisions.at(-1)).toBe(number);
      expect(await freshListener(test.options.url)).not.toBe(listener);
    }
    await write(other, 4);
    await expect.poll(() => revisions.at(-1)).toBe(4);
  });

  it("leaves no connection behind when the database is closed, wherever it was", async () => {
    told(test.database);
    await test.database.close();
    const listening = told(await test.reopen());
    await expect.poll(() => listening).toEqual([0]);
    await test.database.close();
    told(await test.reopen());
    await freshListener(test.options.url);
    await endListeners(test.options.url);
    await test.database.close();
    await other.close();
    await expect.poll(() => backends(test.options.url)).toEqual([]);
  });

  it("tries again while nobody is let in, and can be closed meanwhile", async () => {
    await letIn(false);
    const revisions = told(test.database);
    const hasty = told(other);
    await write(test.database, 1);
    await expect(other.close()).resolves.toBeUndefined();
    await letIn(true);
    await expect.poll(() => revisions, { timeout: 5_000 }).toEqual([1]);
    expect(hasty).toEqual([]);
  });

  it("does not make a write wait that the listener cannot hear", async () => {
    const revisions = told(test.database);
    await expect.poll(() => revisions).toEqual([0]);
    await test.database.close();
    await write(other, 1);
    expect(revisions).toEqual([0]);
    await expect(noteNumbers(other)).resolves.toEqual([1]);
  });
});

describe.runIf(TEST_ENGINE === "postgres")("on PostgreSQL, writes of two processes", () => {
  it("see each other whatever isolation the database has by default", async () => {
    const name = new URL(test.options.url).pathname.slice(1);
    const strictly = `ALTER DATABASE ${name} SET default_transaction_isolation = 'serializable'`;
    await runAlone(test.options.url, strictly);
    const next = async (database: Database): Promise<void> =>
      database.write(async (db) => {
        const counted = await statement<{ count: number }>(db, "SELECT count(*)::integer AS count FROM note");
        await writeNote(db, (counted[0]?.count ?? 0) + 1);
      });
    const strict = await openDatabase(test.options);
    await Promise.all([1, 2, 3, 4].flatMap(() => [next(strict), next(other)]));
    await strict.close();
    await expect(noteNumbers(test.database)).resolves.toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

it.runIf(TEST_ENGINE === "sqlite")(
  "on SQLite nobody is told, and the next reader sees the write",
  async () => {
    const tell = vi.fn();
    test.database.onRevision(tell);
    await write(other, 1);
    await expect(noteNumbers(test.database)).resolves.toEqual([1]);
    expect(tell).not.toHaveBeenCalled();
  },
);
