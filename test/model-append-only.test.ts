import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLES } from "../schema/migrations/1-first.tables.ts";
import { directly, type DirectSql } from "./support/direct-sql.ts";
import { TEST_ENGINE } from "./support/database.ts";
import { paper, stance, TOLL_SEEDS } from "./support/toll.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";

/** A source with an author, so that every table of facts has a row. */
const COLUMN = paper("column", {
  publisher: "herald",
  recordedAt: "2024-07-02T12:00:00Z",
  claims: [{ ...stance("cal-reed OPPOSE bridge-toll"), claimant: "cal-reed", attribution: "PARAPHRASED" }],
}).replace(
  '"publisher":',
  '"authors":["ada-moss"],"details":[{"field":"AUTHOR","at":[1,2],"sha256":"' +
    "a".repeat(64) +
    '","paraphrase":"By Moss."}],"publisher":',
);

let graph: TestGraph;
beforeAll(async () => {
  graph = await graphOf(...TOLL_SEEDS, COLUMN);
});
afterAll(() => graph.close());

const FACTS = TABLES.filter(({ life }) => life !== "operator");
const INTERVALS = FACTS.filter(({ life }) => life === "interval");
const KEYS: Readonly<Record<string, string>> = { change_set: "number", proposition: "row_id" };
const keyOf = (table: string): string => KEYS[table] ?? "serial";
const CLOSABLE: Readonly<Record<string, string>> = { claim: "number > 1", evidence: "number > 1" };
const closable = (table: string): string => CLOSABLE[table] ?? "1 = 1";

async function refusal(work: (sql: DirectSql) => Promise<unknown>): Promise<string> {
  return (await directly(graph, work)).refusal ?? "was taken";
}

const COLUMNS = FACTS.flatMap(({ name, columns }) =>
  Object.entries(columns)
    .filter(([column]) => column !== "known_to")
    .map(([column, type]) => [name, column, type] as const),
);

describe("a fact", () => {
  it.each(FACTS.map(({ name }) => [name]))("of %s is never deleted", async (table) => {
    expect(await refusal((sql) => sql.run(`DELETE FROM ${table}`))).toContain("rows are never deleted");
  });

  it.each(COLUMNS)("of %s never changes its %s, not even as it is closed", async (table, column, type) => {
    const other = type.startsWith("TEXT") ? `COALESCE(${column}, '') || 'x'` : `COALESCE(${column}, 0) + 1`;
    const isInterval = INTERVALS.some(({ name }) => name === table);
    const closing = isInterval ? ", known_to = :revision" : "";
    const said = await refusal((sql) =>
      sql.run(`UPDATE ${table} SET ${column} = ${other}${closing} WHERE ${closable(table)}`, {
        ...(isInterval ? { revision: sql.revision } : {}),
      }),
    );
    expect(said).toMatch(/rows are never changed|may only be closed, once/u);
  });

  it.each(FACTS.map(({ name }) => [name]))(
    "of %s is not replaced by one that takes its key",
    async (table) => {
      const said = await refusal(async (sql) => {
        const key = keyOf(table);
        const columns = Object.keys(FACTS.find(({ name }) => name === table)?.columns ?? {});
        const listed = columns.join(", ");
        const values = columns
          .map((column) => (column === "known_from" ? String(sql.revision) : column))
          .join(", ");
        const from = `SELECT ${values} FROM ${table} ORDER BY ${key} DESC LIMIT 1`;
        const sqlText =
          TEST_ENGINE === "sqlite"
            ? `INSERT OR REPLACE INTO ${table} (${listed}) ${from}`
            : `INSERT INTO ${table} (${listed}) (${from}) ON CONFLICT (${key}) DO UPDATE SET ${key} = EXCLUDED.${key}`;
        await sql.run(sqlText);
      });
      expect(said).toMatch(
        /never deleted|never changed|only be closed|follow one another|opened by the newest|stands on it/u,
      );
    },
  );

  it.runIf(TEST_ENGINE === "postgres").each(FACTS.map(({ name }) => [name]))(
    "of %s is not truncated away",
    async (table) => {
      expect(await refusal((sql) => sql.run(`TRUNCATE ${table} CASCADE`))).toContain(
        "rows are never deleted",
      );
    },
  );
});

describe("a row that is known from one revision until another", () => {
  it.each(INTERVALS.map(({ name }) => [name]))(
    "of %s is closed only by the newest change set",
    async (table) => {
      const close = (until: number): Promise<string> =>
        refusal((sql) =>
          sql.run(`UPDATE ${table} SET known_to = :until WHERE known_from < :until AND ${closable(table)}`, {
            until,
          }),
        );
      expect(await close(3)).toContain("may only be closed, once, by the newest change set");
      expect(await close(1_000)).toContain("may only be closed, once, by the newest change set");
    },
  );

  it.each(INTERVALS.map(({ name }) => [name]))(
    "of %s is neither opened again nor closed again",
    async (table) => {
      const twice = (again: string): Promise<string> =>
        refusal(async (sql) => {
          const close = `UPDATE ${table} SET known_to = ${String(sql.revision)} WHERE ${closable(table)}`;
          await sql.run(`${close} AND known_to = 2147483647`);
          await sql.run(
            `UPDATE ${table} SET known_to = ${again || String(sql.revision)} WHERE ${closable(table)}`,
          );
        });
      expect(await twice("2147483647")).toContain("may only be closed, once");
      expect(await twice("")).toContain("may only be closed, once");
    },
  );

  it("is opened only by the newest change set, and open", async () => {
    const insert = (changes: Record<string, number>): Promise<string> =>
      refusal((sql) => sql.insertLike("evidence", "number > 1", { number: 7, ...changes }));
    expect(await insert({ known_from: 1 })).toContain("a row is opened by the newest change set");
    expect(await insert({ known_to: 2_000 })).toContain("a row is opened by the newest change set");
    expect(await refusal((sql) => sql.insertLike("node", "1 = 1", { known_from: 1 }))).toContain(
      "a row is added by the newest change set",
    );
  });

  it("makes way for the same thing once it is closed, and not before", async () => {
    const again = (isClosed: boolean): Promise<string> =>
      refusal(async (sql) => {
        const { key = "", serial = 0 } = await sql.row("evidence", "number > 1");
        if (isClosed)
          await sql.run(
            `UPDATE evidence SET known_to = ${String(sql.revision)} WHERE serial = ${String(serial)}`,
          );
        await sql.insertLike("evidence", "number > 1", { number: 8, key });
      });
    expect(await again(false)).toMatch(/unique/iu);
    expect(await again(true)).toBe("was taken");
  });
});

describe("a change set", () => {
  it("has the number after the newest", async () => {
    const said = await refusal((sql) =>
      sql.insertLike("change_set", "number = 1", { number: sql.revision + 2 }),
    );
    expect(said).toContain("numbers follow one another");
  });
});
