import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, statement, withinDeadline } from "../src/platform/database/index.ts";
import { testDatabase, TEST_ENGINE, type TestDatabase } from "./support/database.ts";
import { addToTwins, Note, noteNumbers, notes, reading, writeNote } from "./support/notes.ts";

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase(notes);
});
afterEach(async () => {
  await test.close();
});

describe("waiting writes", () => {
  it("run one after the other, in the order they were asked for", async () => {
    const seen: string[] = [];
    const writes = Array.from({ length: 20 }, (_, number) =>
      test.database.write(async (db) => {
        seen.push(`${String(number)} begins`);
        await writeNote(db, number);
        await new Promise(setImmediate);
        seen.push(`${String(number)} ends`);
      }),
    );
    await Promise.all(writes);
    expect(seen).toEqual(
      writes.flatMap((_, number) => [`${String(number)} begins`, `${String(number)} ends`]),
    );
  });

  it("keep exactly those of 200 that were not refused, in order, also after a restart", async () => {
    const order: number[] = [];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, number) =>
        test.database.write(async (db) => {
          await writeNote(db, number);
          if (number % 3 === 0) throw new Error(`refused ${String(number)}`);
          order.push(number);
        }),
      ),
    );
    const kept = outcomes.flatMap(({ status }, number) => (status === "fulfilled" ? [number] : []));
    expect(kept).toEqual(
      Array.from({ length: 200 }, (_, number) => number).filter((number) => number % 3 !== 0),
    );
    expect(order).toEqual(kept);
    expect(await noteNumbers(test.database)).toEqual(kept);
    expect(await noteNumbers(await test.reopen())).toEqual(kept);
  });
});

describe("a write", () => {
  it.runIf(TEST_ENGINE === "sqlite")(
    "is answered by the disk, and kept to the rules of the tables",
    async () => {
      const names = ["journal_mode", "synchronous", "foreign_keys", "recursive_triggers"];
      const found = await test.database.write(async (db) => {
        const rows: unknown[] = [];
        for (const name of names)
          rows.push(...(await statement<object>(db, `PRAGMA ${name}`)).map(Object.values));
        return rows;
      });
      const full = 2;
      expect(found).toEqual([["wal"], [full], [1], [1]]);
    },
  );

  it.runIf(TEST_ENGINE === "postgres")(
    "is answered by the disk, whatever the server's default is",
    async () => {
      const [{ name }] = await test.database.dataSource.query<[{ name: string }]>(
        "SELECT current_database() AS name",
      );
      await test.database.dataSource.query(`ALTER DATABASE ${name} SET synchronous_commit = off`);
      const reopened = await test.reopen();
      const shown = await reopened.write((db) => statement(db, "SHOW synchronous_commit"));
      expect(shown).toEqual([{ synchronous_commit: "on" }]);
    },
  );

  it("answers with what the work answers, and maps entities to snake_case columns", async () => {
    await test.database.write((db) => writeNote(db, 1, "Ada"));
    const found = await test.database.write((db) => db.findOneByOrFail(Note, { number: 1 }));
    const rows = await test.database.write((db) => statement(db, "SELECT written_by FROM note"));
    expect([found.writtenBy, rows]).toEqual(["Ada", [{ written_by: "Ada" }]]);
  });

  it("is refused once the database is being closed, and those asked for before are kept", async () => {
    const write = test.database.write((db) => writeNote(db, 1));
    const closing = test.database.close();
    await expect(test.database.write((db) => writeNote(db, 2))).rejects.toMatchObject({
      code: "WRITE_REFUSED",
    });
    await Promise.all([write, closing]);
    expect(await noteNumbers(await test.reopen())).toEqual([1]);
  });
});

describe("readers", () => {
  it("never see the two halves of a write apart", async () => {
    let writing = true;
    const seen: number[] = [];
    const reader = async () => {
      while (writing) {
        await reading(test.database, async (lease) => {
          const [left] = await lease.rows<{ amount: number }>("SELECT amount FROM twin WHERE name = 'left'");
          await new Promise(setImmediate);
          const [right] = await lease.rows<{ amount: number }>(
            "SELECT amount FROM twin WHERE name = 'right'",
          );
          expect(right?.amount).toBe(left?.amount);
          seen.push(left?.amount ?? -1);
        });
      }
    };
    const readers = [reader(), reader(), reader()];
    for (let round = 0; round < 50; round += 1) await test.database.write(addToTwins);
    writing = false;
    await Promise.all(readers);
    expect(new Set(seen).size).toBeGreaterThan(5);
  });

  it("see what was acknowledged before they asked, and nothing later", async () => {
    const before = await test.database.read();
    await test.database.write((db) => writeNote(db, 1));
    const after = await test.database.read();
    const counted = await Promise.all(
      [before, after].map((lease) => lease.rows<{ notes: number }>("SELECT count(*) AS notes FROM note")),
    );
    expect([before.revision, after.revision, counted]).toEqual([0, 1, [[{ notes: 0 }], [{ notes: 1 }]]]);
    await Promise.all([before.release(), after.release()]);
  });

  it("see what another process has committed", async () => {
    const other = await openDatabase(test.options);
    await expect(noteNumbers(test.database)).resolves.toEqual([]);
    await other.write((db) => writeNote(db, 7));
    await expect(noteNumbers(test.database)).resolves.toEqual([7]);
    await other.close();
  });

  it("can't write", async () => {
    await reading(test.database, async (lease) => {
      await expect(lease.rows("DELETE FROM note RETURNING number")).rejects.toThrow(/read-?only/iu);
    });
  });
});

describe("leases", () => {
  it("are of no use after their release, which may come twice", async () => {
    const lease = await test.database.read();
    await lease.release();
    await lease.release();
    await expect(lease.rows("SELECT 1 AS one")).rejects.toMatchObject({ code: "INTERNAL" });
  });

  it("are counted, and gone after their release", async () => {
    const leases = [await test.database.read(), await test.database.read()];
    expect(test.database.snapshotCount).toBe(TEST_ENGINE === "sqlite" ? 1 : 2);
    await Promise.all(leases.map((lease) => lease.release()));
    await test.database.write((db) => writeNote(db, 1));
    expect(test.database.snapshotCount).toBe(0);
  });

  it.runIf(TEST_ENGINE === "postgres")("let PostgreSQL plan for small look-ups", async () => {
    const lease = await test.database.read();
    const planning = await lease.rows(
      "SELECT current_setting('jit') AS jit, current_setting('random_page_cost') AS cost",
    );
    await lease.release();
    expect(planning).toEqual([{ jit: "off", cost: "1.1" }]);
  });

  it("begin no statement after their deadline, and say what it was", async () => {
    const lease = await test.database.read({ deadlineAt: Date.now() - 1 });
    await expect(lease.rows("SELECT 1 AS one")).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
    await lease.release();
  });

  it("are interrupted at their deadline in the middle of a recursive statement", async () => {
    const endless = `WITH RECURSIVE step (n) AS (
      SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE ${withinDeadline(TEST_ENGINE)[0] ?? "TRUE"}
    ) SELECT count(*) AS steps FROM step`;
    const lease = await test.database.read({ deadlineAt: Date.now() + 100 });
    const fault = {
      code: "DEADLINE_EXCEEDED",
      message: expect.stringMatching(/deadline of \d+ ms/u) as string,
    };
    await expect(lease.rows(endless)).rejects.toMatchObject(fault);
    await lease.release();
    await expect(noteNumbers(test.database)).resolves.toEqual([]);
  });

  it("tell an observer of each statement and its rows", async () => {
    const seen: [string, number][] = [];
    const lease = await test.database.read({ onStatement: (...told) => seen.push(told) });
    await lease.rows("SELECT name FROM twin");
    await lease.rows("SELECT number FROM note");
    await lease.release();
    expect(seen).toEqual([
      ["SELECT name FROM twin", 2],
      ["SELECT number FROM note", 0],
    ]);
  });
});

describe("a thorough check", () => {
  it("finds nothing wrong with a sound database", async () => {
    await test.database.write((db) => writeNote(db, 1));
    await expect(test.database.integrityProblems()).resolves.toEqual([]);
  });

  it("finds a rule that is not kept", async () => {
    await breakRule();
    const [problem] = await test.database.integrityProblems();
    expect(problem).toMatch(
      /^(rows of child name rows of parent that are missing|the trigger .* is switched off)$/u,
    );
  });
});

/** What an operator may do behind our back. */
async function breakRule(): Promise<void> {
  const { dataSource } = test.database;
  if (TEST_ENGINE === "postgres") {
    await dataSource.query("ALTER TABLE child DISABLE TRIGGER ALL");
    return;
  }
  await dataSource.query("PRAGMA foreign_keys = OFF");
  await dataSource.query("INSERT INTO child (number, parent_number) VALUES (1, 999)");
}
