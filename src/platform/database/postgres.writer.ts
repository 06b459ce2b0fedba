import type pg from "pg";
import { DataSource, type QueryRunner } from "typeorm";
import { commonSettings } from "./data-source.ts";
import type { DatabaseOptions } from "./database.options.ts";
import { writerTypes } from "./postgres.types.ts";
import { driverCode, problemFrom } from "./refusal.ts";
import { statementIgnored, type TransactionState, type WriteEngine } from "./writer.ts";

/** Numbers of advisory locks; the same in every process that uses the database. */
const WRITE_LOCK = 7_310_001;
export const MIGRATION_LOCK = 7_310_002;

const LOCK_NOT_AVAILABLE = "55P03";
const FAILED_TRANSACTION = "25P02";

/** The parts of TypeORM's runner that it keeps to itself. */
interface ConnectedRunner {
  readonly databaseConnection: pg.Client | undefined;
  releasePostgresConnection(error?: Error): Promise<void>;
}

/** How TypeORM reaches the server: few connections, since writes come one at a time. */
export function postgresDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: "postgres",
    url: options.url,
    poolSize: 2,
    installExtensions: false,
    // A COMMIT that is answered before the disk has it is not acknowledged by us, whatever the server's default is.
    extra: { types: writerTypes, options: "-c synchronous_commit=on" },
    ...commonSettings(options),
  });
}

interface PostgresWriteOptions {
  /** A statement that each write runs last, so that its commit is heard of. */
  readonly announcement: string;
  /** How long a write waits for those of other processes. */
  readonly patienceMilliseconds: number;
}

/** Writes of all processes one after the other, by an advisory lock that ends with the transaction. */
export class PostgresWriteEngine implements WriteEngine {
  readonly #dataSource: DataSource;
  readonly #announcement: string;
  readonly #patienceMilliseconds: number;

  constructor(dataSource: DataSource, { announcement, patienceMilliseconds }: PostgresWriteOptions) {
    this.#dataSource = dataSource;
    this.#announcement = announcement;
    this.#patienceMilliseconds = patienceMilliseconds;
  }

  async begin(): Promise<QueryRunner> {
    const runner = this.#dataSource.createQueryRunner();
    try {
      // Whatever the server's default is: at any other level it would be blind to the write that it has waited for.
      await runner.startTransaction("READ COMMITTED");
      await runner.query(`SET LOCAL lock_timeout = ${String(this.#patienceMilliseconds)}`);
      await runner.query(`SELECT pg_advisory_xact_lock(${String(WRITE_LOCK)})`);
      await runner.query("SET LOCAL lock_timeout = DEFAULT");
      return runner;
    } catch (error) {
      await this.end(runner, true);
      throw this.#unavailable(error);
    }
  }

  state(runner: QueryRunner): TransactionState {
    const status = (runner as unknown as ConnectedRunner).databaseConnection?.getTransactionStatus();
    if (status === "T") return "open";
    return status === "E" ? "failed" : "none";
  }

  async commit(runner: QueryRunner): Promise<void> {
    const connection = (runner as unknown as ConnectedRunner).databaseConnection;
    await connection?.query(this.#announcement).catch((error: unknown) => {
      throw driverCode(error) === FAILED_TRANSACTION ? statementIgnored() : error;
    });
    const result = await connection?.query("COMMIT");
    // A transaction in which a statement failed is answered with a silent ROLLBACK, and pg reports the failure
    // before the state: only this answer is sure. TypeORM would acknowledge the write, and it would be lost.
    if (result?.command !== "COMMIT") throw statementIgnored();
  }

  async end(runner: QueryRunner, reset: boolean): Promise<void> {
    // A connection that is given back with an error is closed instead of being used again.
    const fault = reset ? new Error("replaced after a failed write") : undefined;
    await (runner as unknown as ConnectedRunner).releasePostgresConnection(fault);
  }

  committed(): void {
    // Every lease takes its own snapshot: there is nothing to retire.
  }

  #unavailable(error: unknown): Error {
    const waited = `${String(this.#patienceMilliseconds)} ms`;
    const message =
      driverCode(error) === LOCK_NOT_AVAILABLE
        ? `Another process has been writing for ${waited}; expected it to be done by now.`
        : "The database can't be reached for writing; expected a connection. Nothing of this write was kept.";
    return problemFrom("STORAGE_UNAVAILABLE", message, error);
  }
}
