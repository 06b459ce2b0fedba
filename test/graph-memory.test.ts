import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from "vitest";
import { Follower, type FollowerLog } from "../src/graph-memory.ts";
import { openDatabase, type Database } from "../src/platform/database/index.ts";
import { Memory, type Projection } from "../src/platform/memory/index.ts";
import { runAlone, TEST_ENGINE, testDatabase, type TestDatabase } from "./support/database.ts";
import { notes, writeNote } from "./support/notes.ts";

/** How many notes there are: enough to see which state is kept. */
function counting(name: string): Projection<number> {
  const count: Projection<number>["build"] = async (reader) => {
    const [row] = await reader.rows<{ n: number }>("SELECT CAST(COUNT(*) AS INTEGER) AS n FROM note");
    return row?.n ?? 0;
  };
  return { name, build: count, advance: (_state, reader) => count(reader) };
}

const [FIRST, SECOND] = [counting("first"), counting("second")] as const;

let test: TestDatabase;
let other: Database;
let memory: Memory;
let follower: Follower;
let log: { [Name in keyof FollowerLog]: Mock<FollowerLog[Name]> };
beforeEach(async () => {
  test = await testDatabase(notes);
  other = await openDatabase(test.options);
  memory = new Memory();
  follower = new Follower({ database: test.database, memory, projections: [FIRST, SECOND] });
  log = { debug: vi.fn(), warn: vi.fn() };
});
afterEach(async () => {
  await follower.close();
  await other.close();
  await test.close();
});

const revisions = (): number[] => [FIRST, SECOND].map((projection) => memory.revisionOf(projection));

/** Writes as another process would, and says so where the database doesn't. */
async function write(...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await other.write((db) => writeNote(db, number));
  if (TEST_ENGINE === "sqlite") follower.hear(numbers.at(-1) ?? 0);
}

describe("a follower", () => {
  it("brings everything forward after a write of another process, before anybody asks", async () => {
    follower.start(log);
    await write(1, 2, 3);
    await expect.poll(revisions).toEqual([3, 3]);
    await write(4);
    await expect.poll(revisions).toEqual([4, 4]);
    expect(log.debug).toHaveBeenLastCalledWith({ revision: 4 }, "Memory brought forward");
  });

  it("makes a few refreshes of a thousand revisions that are heard of at once", async () => {
    follower.start(log);
    await write(1);
    await expect.poll(revisions).toEqual([1, 1]);
    const read = vi.spyOn(test.database, "read");
    for (let number = 2; number <= 1_000; number += 1) follower.hear(number);
    await other.write((db) => writeNote(db, 2));
    follower.hear(1_001);
    await expect.poll(revisions).toEqual([2, 2]);
    await follower.close();
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it("reads nothing for a revision that is known already", async () => {
    follower.start(log);
    await write(1);
    await expect.poll(revisions).toEqual([1, 1]);
    const read = vi.spyOn(test.database, "read");
    for (const number of [0, 1, 1, 1]) follower.hear(number);
    await follower.close();
    expect(read).not.toHaveBeenCalled();
  });

  it("logs what goes wrong, and tries again when it hears the same again", async () => {
    follower.start(log);
    await write(1);
    await expect.poll(revisions).toEqual([1, 1]);
    const fault = new Error("no connection");
    vi.spyOn(test.database, "read").mockRejectedValueOnce(fault);
    await write(2);
    await expect.poll(() => log.warn.mock.calls.map(([told]) => told)).toEqual([{ err: fault }]);
    expect(revisions()).toEqual([1, 1]);
    follower.hear(2);
    await expect.poll(revisions).toEqual([2, 2]);
  });

  it("gets there where no request has the time to", async () => {
    follower.start(log);
    await write(1);
    await expect.poll(revisions).toEqual([1, 1]);
    await other.write((db) => writeNote(db, 2));
    const hasty = await test.database.read();
    vi.spyOn(hasty, "rows").mockRejectedValue(new Error("out of time"));
    const asked = memory.at(FIRST, hasty);
    follower.hear(hasty.revision);
    await expect(asked).rejects.toThrow("out of time");
    await expect.poll(revisions).toEqual([2, 2]);
    await hasty.release();
  });

  it("does nothing before it is started nor after it is closed", async () => {
    follower.hear(1);
    follower.start(log);
    await write(1);
    await expect.poll(revisions).toEqual([1, 1]);
    await write(2);
    await follower.close();
    const reached = revisions();
    const read = vi.spyOn(test.database, "read");
    follower.hear(3);
    expect(read).not.toHaveBeenCalled();
    expect(revisions()).toEqual(reached);
  });
});

it.runIf(TEST_ENGINE === "postgres")(
  "a storm of a thousand notifications is few refreshes, and the newest state in the end",
  async () => {
    follower.start(log);
    await write(1);
    await expect.poll(revisions).toEqual([1, 1]);
    const read = vi.spyOn(test.database, "read");
    const storm =
      "SELECT pg_notify('standpoint_revision', number::text) FROM generate_series(2, 1001) AS number";
    await runAlone(test.options.url, storm);
    await write(2);
    await expect.poll(revisions).toEqual([2, 2]);
    await follower.close();
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
    expect(log.warn).not.toHaveBeenCalled();
  },
);
