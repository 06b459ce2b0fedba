import Sqlite from "better-sqlite3";
import { Problem } from "../errors/index.ts";
import { sqliteValue } from "./parameters.ts";
import { MAPPED_BYTES } from "./sqlite.soundness.ts";
import type { SqlParams } from "./database.ts";

/** How long SQLite itself may wait for a lock: all of this process stands still meanwhile. */
export const BUSY_TIMEOUT_MILLISECONDS = 20;

const STATEMENT_CACHE_SIZE = 500;

/** One read-only connection with its prepared statements. */
export class ReadingConnection {
  readonly #connection: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();
  #deadlineAt = Number.POSITIVE_INFINITY;

  constructor(path: string) {
    this.#connection = new Sqlite(path, {
      readonly: true,
      fileMustExist: true,
      timeout: BUSY_TIMEOUT_MILLISECONDS,
    });
    this.#connection.pragma(`mmap_size = ${String(MAPPED_BYTES)}`);
    // Not deterministic by declaration, so that SQLite asks it again for every row.
    this.#connection.function("within_deadline", { deterministic: false }, () => this.#withinDeadline());
  }

  /** Changes whenever anyone else, in any process, has committed. */
  dataVersion(): number {
    return this.#prepared("PRAGMA data_version").pluck().get() as number;
  }

  /** Begins to hold the newest state; `sql` is the read that makes SQLite take hold of it. */
  hold(sql: string): unknown {
    this.#connection.exec("BEGIN");
    try {
      return this.#prepared(sql).get();
    } catch (error) {
      this.#connection.exec("ROLLBACK");
      throw error;
    }
  }

  /** Stops holding; the connection and its prepared statements can be used again. */
  letGo(): void {
    this.#connection.exec("COMMIT");
  }

  rows(sql: string, params: SqlParams, deadlineAt: number | undefined): unknown[] {
    this.#deadlineAt = deadlineAt ?? Number.POSITIVE_INFINITY;
    return this.#prepared(sql).all(bindable(params));
  }

  tuples(sql: string, params: SqlParams, deadlineAt: number | undefined): unknown[] {
    this.#deadlineAt = deadlineAt ?? Number.POSITIVE_INFINITY;
    const statement = this.#prepared(sql).raw(true);
    try {
      return statement.all(bindable(params));
    } finally {
      statement.raw(false);
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #withinDeadline(): number {
    if (Date.now() <= this.#deadlineAt) return 1;
    throw new Problem("DEADLINE_EXCEEDED", "A search was still running at this request's deadline.");
  }

  #prepared(sql: string): Sqlite.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    const oldest = this.#statements.keys().next();
    if (this.#statements.size >= STATEMENT_CACHE_SIZE && oldest.done !== true) {
      this.#statements.delete(oldest.value);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}

function bindable(params: SqlParams): SqlParams {
  if (!Object.values(params).some((value) => typeof value === "object" && value !== null)) return params;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sqliteValue(value)]));
}
