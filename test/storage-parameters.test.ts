import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anyOf, statement } from "../src/platform/database/index.ts";
import { testDatabase, TEST_ENGINE, type TestDatabase } from "./support/database.ts";
import { notes, reading, writeNote } from "./support/notes.ts";

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase(notes);
});
afterEach(() => test.close());

describe("parameters", () => {
  it("are named, may be used twice, and leave casts, strings and comments alone", async () => {
    const cast = TEST_ENGINE === "sqlite" ? "CAST(:a AS integer)" : ":a::integer";
    const sql = `SELECT ${cast} AS "a:b", ${cast} + 1 AS again, ':a' AS text /* :c */ -- :d`;
    const rows = await reading(test.database, (lease) => lease.rows(sql, { a: 4 }));
    expect(rows).toEqual([{ "a:b": 4, again: 5, text: ":a" }]);
  });

  it("may be arrays", async () => {
    await test.database.write(async (db) => {
      for (const number of [1, 2, 3]) await writeNote(db, number, `writer ${String(number)}`);
    });
    const numbers = anyOf(TEST_ENGINE, "n.number", "numbers", "integer");
    const writers = anyOf(TEST_ENGINE, "n.written_by", "writers", "text");
    const sql = `SELECT n.number FROM note n WHERE ${numbers} OR ${writers} ORDER BY n.number`;
    const params = { numbers: [1], writers: ["writer 3", `odd "'{},\\ one`] };
    await expect(reading(test.database, (lease) => lease.rows(sql, params))).resolves.toEqual([
      { number: 1 },
      { number: 3 },
    ]);
  });

  it("that are missing are a fault that names them", async () => {
    await reading(test.database, async (lease) => {
      await expect(lease.rows("SELECT :missing AS value", { other: 1 })).rejects.toThrow(/missing/u);
    });
  });

  it("and answers are numbers, text and null alike on both engines", async () => {
    const sql = `SELECT count(*) AS large, sum(amount) AS total, 1 = 1 AS truth, 'x' AS text, NULL AS missing
      FROM twin`;
    const rows = await reading(test.database, (lease) => lease.rows(sql));
    expect(rows).toEqual([{ large: 2, total: 0, truth: 1, text: "x", missing: null }]);
  });

  it("and answers are the same as lists of values, in the order of the statement", async () => {
    const sql = "SELECT number, written_by AS by, NULL AS missing FROM note WHERE number = :number";
    await test.database.write((db) => writeNote(db, 7, "x"));
    await reading(test.database, async (lease) => {
      await expect(lease.tuples(sql, { number: 7 })).resolves.toEqual([[7, "x", null]]);
      await expect(lease.rows(sql, { number: 7 })).resolves.toEqual([{ number: 7, by: "x", missing: null }]);
      await expect(lease.tuples(sql, { number: 7 })).resolves.toEqual([[7, "x", null]]);
    });
  });

  it("and answers of statements in a write are the same", async () => {
    const sql = "INSERT INTO note (number, written_by) VALUES (:number, :by) RETURNING number, written_by";
    const rows = await test.database.write((db) => statement(db, sql, { number: 5, by: "x" }));
    expect(rows).toEqual([{ number: 5, written_by: "x" }]);
  });
});

it.runIf(TEST_ENGINE === "postgres")(
  "a prepared statement is named after its text, so that no other text has its name",
  async () => {
    const digits = "left(encode(sha256(convert_to(statement, 'UTF8')), 'hex'), 32)";
    const rows = await reading(test.database, async (lease) => {
      await lease.rows("SELECT written_by FROM note WHERE number = :number", { number: 1 });
      return lease.rows(
        `SELECT count(*) AS misnamed FROM pg_prepared_statements WHERE name <> 'standpoint_' || ${digits}`,
      );
    });
    // A process prepares only so many: late in a long run, none of these.
    expect(rows).toEqual([{ misnamed: 0 }]);
  },
);
