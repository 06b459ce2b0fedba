import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntityManager } from "typeorm";
import { openDatabase, statement } from "../src/platform/database/index.ts";
import { Problem } from "../src/platform/errors/index.ts";
import { TEST_ENGINE, testDatabase, type TestDatabase } from "./support/database.ts";
import { failNextCommit } from "./support/failing-commit.ts";
import { noteNumbers, notes, writeNote, writeOrphan } from "./support/notes.ts";

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase(notes);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await test.close();
});

/** The refused write is number 1; numbers 2 and 3 come after it and have to outlive a restart. */
async function expectOnlyLaterWrites(): Promise<void> {
  await test.database.write((db) => writeNote(db, 2));
  await test.database.write((db) => writeNote(db, 3));
  expect(await noteNumbers(test.database)).toEqual([2, 3]);
  expect(await noteNumbers(await test.reopen())).toEqual([2, 3]);
}

function runnerOf(db: EntityManager) {
  if (db.queryRunner === undefined) throw new Error("a write has no runner");
  return db.queryRunner;
}

describe("a write whose COMMIT", () => {
  it("is refused for a deferred foreign key leaves nothing, and later writes are durable", async () => {
    const write = test.database.write(async (db) => {
      await writeNote(db, 1);
      await writeOrphan(db, 1);
    });
    await expect(write).rejects.toMatchObject({ code: "WRITE_REFUSED" });
    await expectOnlyLaterWrites();
  });

  it.each(["fails", "fails with its ROLLBACK", "is swallowed"] as const)(
    "%s in the driver leaves nothing, and later writes are durable",
    async (fault) => {
      const write = test.database.write(async (db) => {
        await writeNote(db, 1);
        failNextCommit(fault);
      });
      await expect(write).rejects.toMatchObject({ code: "WRITE_REFUSED" });
      await expectOnlyLaterWrites();
    },
  );

  it("fails refuses none of the writes that were already waiting behind it", async () => {
    const writes = [1, 2, 3].map((number) =>
      test.database.write(async (db) => {
        await writeNote(db, number);
        if (number === 1) failNextCommit("fails");
      }),
    );
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    expect(await noteNumbers(await test.reopen())).toEqual([2, 3]);
  });
});

describe("a transaction that", () => {
  it("is left with another open inside it is refused", async () => {
    const write = test.database.write(async (db) => {
      await runnerOf(db).startTransaction();
      await writeNote(db, 1);
    });
    await expect(write).rejects.toThrow(/left 1 transaction\(s\) of its own open/u);
    await expectOnlyLaterWrites();
  });

  it("was rolled back by the work itself is refused, and nothing done afterwards is kept", async () => {
    const write = test.database.write(async (db) => {
      await db.query("ROLLBACK");
      await writeNote(db, 1);
    });
    await expect(write).rejects.toMatchObject({ code: "WRITE_REFUSED" });
    await expectOnlyLaterWrites();
  });

  it("ends in a Problem gives that Problem back to who asked", async () => {
    const problem = new Problem("BAD_DATE", 'received "Thursday"; expected a day');
    const write = test.database.write(async (db) => {
      await writeNote(db, 1);
      throw problem;
    });
    await expect(write).rejects.toBe(problem);
    await expectOnlyLaterWrites();
  });
});

describe("a write that", () => {
  it("undoes an inner transaction keeps the rest", async () => {
    await test.database.write(async (db) => {
      const inner = db.transaction(async (nested) => {
        await writeNote(nested, 1);
        throw new Error("inner");
      });
      await expect(inner).rejects.toThrow("inner");
      await writeNote(db, 4);
    });
    expect(await noteNumbers(await test.reopen())).toEqual([4]);
  });

  it("asks for a write and waits for it is refused instead of waiting for ever", async () => {
    const write = test.database.write(() => test.database.write((db) => writeNote(db, 1)));
    await expect(write).rejects.toMatchObject({ code: "WRITE_REFUSED" });
    await expectOnlyLaterWrites();
  });

  it("uses its manager after its end joins no later write", async () => {
    let kept: EntityManager | undefined;
    await test.database.write((db) => {
      kept = db;
      return Promise.resolve();
    });
    const late = test.database.write(async (db) => {
      await writeNote(db, 2);
      if (kept !== undefined) await writeNote(kept, 1);
    });
    await expect(late).rejects.toThrow(/released/u);
    await expectOnlyLaterWrites();
  });
});

describe.runIf(TEST_ENGINE === "postgres")("on PostgreSQL, a write that", () => {
  it("ignores a failed statement is refused, since its COMMIT would lose it", async () => {
    // Many times, because the driver learns of the failure and of the lost transaction at different moments.
    for (let round = 0; round < 20; round += 1) {
      const write = test.database.write(async (db) => {
        await writeNote(db, 1);
        await writeNote(db, 1).catch(() => undefined);
      });
      await expect(write).rejects.toMatchObject({ code: "WRITE_REFUSED" });
    }
    await expectOnlyLaterWrites();
  });

  it("loses its connection is refused, and later writes get another", async () => {
    const write = test.database.write(async (db) => {
      await writeNote(db, 1);
      await db.query("SELECT pg_terminate_backend(pg_backend_pid())");
    });
    await expect(write).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    await expectOnlyLaterWrites();
  });
});

describe.runIf(TEST_ENGINE === "sqlite")("on SQLite, a write that", () => {
  it("fills the disk is refused, also if it ignores the failure", async () => {
    const { databaseConnection } = test.database.dataSource.driver as unknown as {
      databaseConnection: { pragma(text: string, options?: object): unknown };
    };
    const pages = databaseConnection.pragma("page_count", { simple: true }) as number;
    databaseConnection.pragma(`max_page_count = ${String(pages + 4)}`);
    const fill = async (db: EntityManager) => {
      for (let number = 100; number < 400; number += 1) await writeNote(db, number, "x".repeat(500));
    };
    const unavailable = { code: "STORAGE_UNAVAILABLE" };
    await expect(test.database.write(fill)).rejects.toMatchObject(unavailable);
    const ignored = test.database.write(async (db) => {
      await writeNote(db, 1);
      await fill(db).catch(() => undefined);
      throw new Error("given up");
    });
    await expect(ignored).rejects.toThrow("given up");
    await expectOnlyLaterWrites();
  });

  it("follows a transaction begun behind the queue's back is kept", async () => {
    await test.database.dataSource.query("BEGIN");
    await test.database.dataSource.query("INSERT INTO note (number, written_by) VALUES (1, 'nobody')");
    await expectOnlyLaterWrites();
  });
});

describe("while another process writes", () => {
  /** The same database opened once more, as another process would, inside a write that ends when told to. */
  async function besides(): Promise<{ finish: () => Promise<void> }> {
    const other = await openDatabase(test.options);
    const signals = new EventEmitter();
    const ended = once(signals, "end");
    const begun = once(signals, "begin");
    const write = other.write(async (db) => {
      await writeNote(db, 1);
      signals.emit("begin");
      await ended;
    });
    await begun;
    return {
      finish: async () => {
        signals.emit("end");
        await write;
        await other.close();
      },
    };
  }

  it("a write waits its turn, and reads go on meanwhile", async () => {
    const { finish } = await besides();
    let waiting = true;
    const write = test.database.write((db) => writeNote(db, 2)).finally(() => (waiting = false));
    const answers: number[][] = [];
    for (let round = 0; round < 10; round += 1) answers.push(await noteNumbers(test.database));
    expect([waiting, answers]).toEqual([true, Array.from({ length: 10 }, () => [])]);
    await finish();
    await write;
    expect(await noteNumbers(test.database)).toEqual([1, 2]);
  });

  it("a write that has waited long enough is refused, and the next one is not", async () => {
    const { finish } = await besides();
    const impatient = await openDatabase({ ...test.options, lockWaitMilliseconds: 30 });
    const write = impatient.write((db) => writeNote(db, 2));
    await expect(write).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    await finish();
    await impatient.write((db) => writeNote(db, 3));
    expect(await noteNumbers(impatient)).toEqual([1, 3]);
    await impatient.close();
  });
});

describe("a fault that reaches a caller", () => {
  it("shows no SQL, path or stack among its properties", async () => {
    const write = test.database.write((db) => writeOrphan(db, 1));
    const fault: unknown = await write.catch((error: unknown) => error);
    expect(JSON.stringify(fault)).not.toMatch(/INSERT|child|standpoint/iu);
  });
});

it("runs statements of a write in its own transaction", async () => {
  const write = test.database.write(async (db) => {
    await statement(db, "INSERT INTO note (number, written_by) VALUES (:number, :by)", {
      number: 1,
      by: "x",
    });
    throw new Error("refused");
  });
  await expect(write).rejects.toThrow("refused");
  await expectOnlyLaterWrites();
});
