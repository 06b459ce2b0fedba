import type { Lease, ReadOptions, SqlParams, StatementObserver } from "./database.ts";
import { deadlineExceeded, leaseOver, requireTime } from "./deadline.ts";
import { Problem } from "../errors/index.ts";
import type { Snapshot } from "./sqlite.snapshots.ts";

/** Whose leases they are. */
export interface Lender {
  /** Told of the statements of all leases. */
  readonly onStatement: StatementObserver | undefined;
  readonly giveBack: (snapshot: Snapshot) => void;
}

/** One request's view of a shared snapshot: its own deadline, its own count of statements. */
export class SqliteLease implements Lease {
  readonly engine = "sqlite";
  readonly #snapshot: Snapshot;
  readonly #options: ReadOptions;
  readonly #lender: Lender;
  readonly #acquiredAt = Date.now();
  #over = false;

  constructor(snapshot: Snapshot, options: ReadOptions, lender: Lender) {
    this.#snapshot = snapshot;
    this.#options = options;
    this.#lender = lender;
  }

  get revision(): number {
    return this.#snapshot.revision;
  }

  rows<Row>(sql: string, params: SqlParams = {}): Promise<Row[]> {
    // better-sqlite3 answers at once; the promise is for PostgreSQL's sake, and carries the faults.
    return new Promise((resolve) => {
      resolve(this.#read("rows", sql, params) as Row[]);
    });
  }

  tuples<Row extends readonly unknown[]>(sql: string, params: SqlParams = {}): Promise<Row[]> {
    return new Promise((resolve) => {
      resolve(this.#read("tuples", sql, params) as Row[]);
    });
  }

  release(): Promise<void> {
    if (!this.#over) this.#lender.giveBack(this.#snapshot);
    this.#over = true;
    return Promise.resolve();
  }

  #read(form: "rows" | "tuples", sql: string, params: SqlParams): unknown[] {
    if (this.#over) throw leaseOver();
    requireTime(this.#options, this.#acquiredAt);
    const rows = this.#interruptible(form, sql, params);
    this.#options.onStatement?.(sql, rows.length);
    this.#lender.onStatement?.(sql, rows.length);
    return rows;
  }

  #interruptible(form: "rows" | "tuples", sql: string, params: SqlParams): unknown[] {
    const { deadlineAt } = this.#options;
    try {
      return this.#snapshot.connection[form](sql, params, deadlineAt);
    } catch (error) {
      if (deadlineAt === undefined || !isDeadline(error)) throw error;
      throw deadlineExceeded(deadlineAt, this.#acquiredAt);
    }
  }
}

function isDeadline(error: unknown): boolean {
  return error instanceof Problem && error.code === "DEADLINE_EXCEEDED";
}
