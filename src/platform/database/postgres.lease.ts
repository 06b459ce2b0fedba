import type pg from "pg";
import type { Lease, ReadOptions, SqlParams, StatementObserver } from "./database.ts";
import { deadlineExceeded, leaseOver, requireTime } from "./deadline.ts";
import { positional, postgresValue, valuesOf } from "./parameters.ts";
import { driverCode, problemFrom } from "./refusal.ts";
import { revisionOf } from "./revision.ts";

const QUERY_CANCELED = "57014";
/** Statements beyond these are not kept prepared: each connection would hold them for ever. */
const PREPARED_STATEMENTS = 500;

/**
 * How PostgreSQL plans for us. Many small look-ups in one statement seem dear enough to it to be compiled, which takes
 * longer than they do. And where pages at random seem dear, as on a disk that turns, all rows of a list are read and
 * sorted for its first twenty: a plan made once for all values expects a list of a usual length, and meets a hub.
 */
const FOR_SMALL_LOOK_UPS = ["SET LOCAL jit = off", "SET LOCAL random_page_cost = 1.1"];

/** What a lease needs beside its connection. */
export interface PostgresLeaseOptions extends ReadOptions {
  readonly revisionSql: string;
  readonly statementTimeoutMilliseconds: number;
  readonly onEveryStatement: StatementObserver | undefined;
  readonly onRelease: () => unknown;
}

/** One request's transaction on a connection of the pool. */
export class PostgresLease implements Lease {
  readonly engine = "postgres";
  readonly #client: pg.PoolClient;
  readonly #options: PostgresLeaseOptions;
  readonly #acquiredAt = Date.now();
  #revision = 0;
  #last: Promise<unknown> = Promise.resolve();
  #release: Promise<void> | undefined;

  private constructor(client: pg.PoolClient, options: PostgresLeaseOptions) {
    this.#client = client;
    this.#options = options;
  }

  /**
   * Begins the transaction and reads the revision in one exchange; that read fixes what all later ones see. It has the
   * time that any statement has, so that who comes at the deadline is told so by the next one.
   */
  static async begin(client: pg.PoolClient, options: PostgresLeaseOptions): Promise<PostgresLease> {
    const lease = new PostgresLease(client, options);
    const begin = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
    const any = timeoutSql(options.statementTimeoutMilliseconds);
    const left = timeoutSql(lease.#statementTimeout());
    const exchange = [begin, any, ...FOR_SMALL_LOOK_UPS, options.revisionSql, left].join("; ");
    try {
      const results = (await client.query(exchange)) as unknown as pg.QueryResult[];
      lease.#revision = revisionOf(results.findLast(({ rows }) => rows.length > 0)?.rows[0]);
      return lease;
    } catch (error) {
      throw driverCode(error) === QUERY_CANCELED ? lease.#tooLong(error) : error;
    }
  }

  get revision(): number {
    return this.#revision;
  }

  rows<Row>(sql: string, params: SqlParams = {}): Promise<Row[]> {
    return this.#inTurn(() => this.#read({}, sql, params)) as Promise<Row[]>;
  }

  tuples<Row extends readonly unknown[]>(sql: string, params: SqlParams = {}): Promise<Row[]> {
    return this.#inTurn(() => this.#read({ rowMode: "array" }, sql, params)) as Promise<Row[]>;
  }

  release(): Promise<void> {
    this.#release ??= this.#last.then(() => this.#giveBack());
    return this.#release;
  }

  /** pg wants one statement after the other on a connection. */
  #inTurn(read: () => Promise<unknown[]>): Promise<unknown[]> {
    if (this.#release !== undefined) return Promise.reject(leaseOver());
    const turn = this.#last.then(read);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #read(form: { rowMode?: "array" }, sql: string, params: SqlParams): Promise<unknown[]> {
    requireTime(this.#options, this.#acquiredAt);
    const statement = positional(sql, "dollar");
    const { text, number, name } = statement;
    const values = valuesOf(statement, params).map(postgresValue);
    // Behind a pooler that shares connections a name may be another process's: then it stands for the same text.
    const prepared = number <= PREPARED_STATEMENTS ? { name } : {};
    try {
      const { rows } = await this.#client.query<pg.QueryResultRow>({ text, values, ...prepared, ...form });
      this.#options.onStatement?.(sql, rows.length);
      this.#options.onEveryStatement?.(sql, rows.length);
      return rows;
    } catch (error) {
      throw driverCode(error) === QUERY_CANCELED ? this.#tooLong(error) : error;
    }
  }

  async #giveBack(): Promise<void> {
    try {
      await this.#client.query("COMMIT");
      this.#client.release();
    } catch {
      this.#client.release(true);
    } finally {
      this.#options.onRelease();
    }
  }

  #statementTimeout(): number {
    const { deadlineAt, statementTimeoutMilliseconds } = this.#options;
    if (deadlineAt === undefined) return statementTimeoutMilliseconds;
    const left = Math.ceil(deadlineAt - Date.now());
    return Math.max(1, Math.min(left, statementTimeoutMilliseconds));
  }

  #tooLong(error: unknown): Error {
    const { deadlineAt, statementTimeoutMilliseconds } = this.#options;
    if (deadlineAt !== undefined) return deadlineExceeded(deadlineAt, this.#acquiredAt);
    const message = `A statement ran longer than ${String(statementTimeoutMilliseconds)} ms; expected it to be done.`;
    return problemFrom("DEADLINE_EXCEEDED", message, error);
  }
}

function timeoutSql(milliseconds: number): string {
  return `SET LOCAL statement_timeout = ${String(milliseconds)}`;
}
