import { stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, sqlitePath, type Lease } from "../src/platform/database/index.ts";
import { TEST_ENGINE, testDatabase, type TestDatabase } from "./support/database.ts";
import { noteNumbers, notes, reading, writeNote } from "./support/notes.ts";

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase(notes);
});
afterEach(() => test.close());

/** As many leases as asked for, each followed by a commit that makes its state an older one. */
async function olderLeases(count: number): Promise<Lease[]> {
  const leases: Lease[] = [];
  for (let number = 1; number <= count; number += 1) {
    leases.push(await test.database.read());
    await test.database.write((db) => writeNote(db, number));
  }
  return leases;
}

describe.runIf(TEST_ENGINE === "sqlite")("on SQLite, a snapshot", () => {
  it("is shared by all leases until the next commit, and outlives it only while it is read", async () => {
    const first = await test.database.read();
    const second = await test.database.read();
    const counts = [test.database.snapshotCount];
    await test.database.write((db) => writeNote(db, 1));
    const third = await test.database.read();
    counts.push(test.database.snapshotCount);
    await first.release();
    counts.push(test.database.snapshotCount);
    await second.release();
    counts.push(test.database.snapshotCount);
    await third.release();
    expect(counts).toEqual([1, 2, 2, 1]);
  });

  it("beyond the eighth that is alive is refused with 503, and to be had again after a release", async () => {
    const leases = await olderLeases(8);
    await expect(test.database.read()).rejects.toMatchObject({
      code: "TOO_MANY_SNAPSHOTS",
      status: 503,
      details: { limit: 8, seen: 8 },
    });
    expect(leases.map((lease) => lease.revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    await leases[3]?.release();
    const newest = await test.database.read();
    expect(newest.revision).toBe(8);
    await Promise.all([newest, ...leases].map((lease) => lease.release()));
    expect(test.database.snapshotCount).toBe(1);
  });

  it("goes on answering when later ones have come and gone", async () => {
    const [oldest] = await olderLeases(1);
    for (let number = 100; number < 120; number += 1) {
      await test.database.write((db) => writeNote(db, number));
      await noteNumbers(test.database);
    }
    await expect(oldest?.rows("SELECT number FROM note")).resolves.toEqual([]);
    await oldest?.release();
  });

  it("does not let the log grow without end while readers come and go", async () => {
    for (let number = 0; number < 80; number += 1) {
      await test.database.write((db) => writeNote(db, number, "x".repeat(200_000)));
      await noteNumbers(test.database);
    }
    const log = await stat(`${sqlitePath(test.options.url)}-wal`);
    expect(log.size).toBeLessThan(6_000_000);
  });
});

describe.runIf(TEST_ENGINE === "postgres")("on PostgreSQL, a lease", () => {
  it("beyond the connections there are is refused with 503, and to be had again after a release", async () => {
    const small = await openDatabase({ ...test.options, maximumConnections: 2, lockWaitMilliseconds: 50 });
    const leases = [await small.read(), await small.read()];
    await expect(small.read()).rejects.toMatchObject({ code: "TOO_MANY_SNAPSHOTS", status: 503 });
    await leases[0]?.release();
    await expect(reading(small, (lease) => lease.rows("SELECT 1 AS one"))).resolves.toEqual([{ one: 1 }]);
    await small.close();
  });

  it("that was forgotten does not keep the database from closing", async () => {
    await test.database.read();
    await test.database.close();
    expect(test.database.snapshotCount).toBe(0);
  });

  it("gives its connection back after a failed statement", async () => {
    const small = await openDatabase({ ...test.options, maximumConnections: 1 });
    for (let round = 0; round < 3; round += 1) {
      await expect(reading(small, (lease) => lease.rows("SELECT nonsense FROM note"))).rejects.toThrow(
        /nonsense/u,
      );
    }
    await expect(noteNumbers(small)).resolves.toEqual([]);
    await small.close();
  });

  it("whose connection the server ends fails, and the next one does not", async () => {
    const ended = reading(test.database, (lease) =>
      lease.rows("SELECT pg_terminate_backend(pg_backend_pid())"),
    );
    await expect(ended).rejects.toThrow(/terminating connection|terminated/u);
    await expect(noteNumbers(test.database)).resolves.toEqual([]);
  });

  it("stops a statement that runs too long", async () => {
    const hasty = await openDatabase({ ...test.options, statementTimeoutMilliseconds: 50 });
    const slow = reading(hasty, (lease) => lease.rows("SELECT pg_sleep(20)"));
    await expect(slow).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
    await hasty.close();
  });

  it("says that there was no time, not that nobody answers, where the revision takes too long to read", async () => {
    const revisionSql = "SELECT 1 AS revision FROM pg_sleep(20)";
    const hasty = await openDatabase({ ...test.options, revisionSql, statementTimeoutMilliseconds: 200 });
    const late = reading(hasty, (lease) => lease.rows("SELECT 1 AS one"));
    await expect(late).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
    await hasty.close();
  });

  it("reads the revision in the time of any statement, however near the deadline is", async () => {
    const revisionSql = "SELECT 7 AS revision FROM pg_sleep(0.2)";
    const slow = await openDatabase({ ...test.options, revisionSql });
    const lease = await slow.read({ deadlineAt: Date.now() + 1 });
    expect(lease.revision).toBe(7);
    await expect(lease.rows("SELECT 1 AS one")).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
    await lease.release();
    await slow.close();
  });
});
