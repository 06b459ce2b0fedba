import type { EntityManager } from "typeorm";
import { openChangeSet } from "../../src/curation/index.ts";
import { statement } from "../../src/platform/database/index.ts";
import type { TestGraph } from "./graph.ts";

export type Row = Record<string, string | number | null>;
type Table = "node" | "source" | "proposition" | "claim" | "evidence" | "participant" | "change_set";

/** What became of a write that goes past our own functions. */
export interface Outcome {
  /** What the database said; null where it took it. */
  readonly refusal: string | null;
  /** Whether every statement was taken, so that the refusal came at COMMIT. */
  readonly reachedCommit: boolean;
}

/** SQL of a test's own, in a transaction of a new change set. */
export async function directly(
  graph: TestGraph,
  work: (sql: DirectSql) => Promise<unknown>,
): Promise<Outcome> {
  let reachedCommit = false;
  try {
    await graph.database.write(async (db) => {
      const { revision } = await openChangeSet(db, {
        author: "A test",
        reason: "Goes past the functions.",
        recordedAt: new Date().toISOString(),
      });
      await work(new DirectSql(db, revision));
      reachedCommit = true;
    });
    return { refusal: null, reachedCommit };
  } catch (error) {
    return { refusal: wordsOf(error), reachedCommit };
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${wordsOf(error.cause)}`;
}

/** Statements of a write that goes past our own functions. */
export class DirectSql {
  readonly revision: number;
  private readonly db: EntityManager;

  constructor(db: EntityManager, revision: number) {
    this.db = db;
    this.revision = revision;
  }

  run(sql: string, params: Row = {}): Promise<Row[]> {
    return statement<Row>(this.db, sql, params);
  }

  /** The first row that meets a condition, by its serial. */
  async row(table: Table, condition: string): Promise<Row> {
    const [row] = await this.run(`SELECT * FROM ${table} WHERE ${condition} ORDER BY 1 LIMIT 1`);
    if (row === undefined) throw new Error(`no ${table} meets ${condition}`);
    return row;
  }

  insert(table: Table, row: Row): Promise<Row[]> {
    const columns = Object.keys(row);
    const values = columns.map((column) => `:${column}`).join(", ");
    return this.run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${values})`, row);
  }

  /** Adds a row like one there is, but new: with keys of its own, opened by this change set, and what a test changes. */
  async insertLike(table: Table, condition: string, changes: Row = {}): Promise<Row> {
    const like = await this.row(table, condition);
    const serial = 1_000_000 + Number(like["serial"] ?? 0);
    const own: Row = {
      ...("serial" in like ? { serial } : {}),
      ...("row_id" in like ? { row_id: 1_000_000 + Number(like["row_id"]) } : {}),
      ...("key" in like ? { key: `new-${String(like["key"])}` } : {}),
      ...("slug" in like ? { slug: `new-${String(like["slug"])}` } : {}),
      ...("known_from" in like ? { known_from: this.revision } : {}),
      ...("known_to" in like ? { known_to: 2_147_483_647 } : {}),
    };
    const row = { ...like, ...own, ...changes };
    await this.insert(table, row);
    return row;
  }
}
