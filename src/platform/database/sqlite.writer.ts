import { statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { DataSource, type QueryRunner } from "typeorm";
import { sqlitePath, type DatabaseOptions } from "./database.options.ts";
import { commonSettings } from "./data-source.ts";
import { whileBusy } from "./patience.ts";
import { BUSY_TIMEOUT_MILLISECONDS } from "./sqlite.connection.ts";
import type { TransactionState, WriteEngine } from "./writer.ts";

/** The parts of TypeORM's driver that a fault makes us replace. */
interface SharedDriver {
  databaseConnection: Sqlite.Database;
  queryRunner: QueryRunner | undefined;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** The parts of TypeORM's runner that it keeps to itself. */
interface OpenRunner {
  isReleased: boolean;
  isTransactionActive: boolean;
  transactionDepth: number;
}

/**
 * As much of the file as the writer keeps in memory at most. A large import writes into every index at once: what doesn't
 * fit is written to the log and looked up in it again and again, the slower the longer the log.
 */
const CACHE_KIBIBYTES = 256 * 1024;

/** How TypeORM opens the file: it has to be there, and answers to a write only once the disk has it. */
export function sqliteDataSource(options: DatabaseOptions, path = sqlitePath(options.url)): DataSource {
  return new DataSource({
    type: "better-sqlite3",
    database: path,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT_MILLISECONDS,
    prepareDatabase: (connection: Sqlite.Database) => {
      connection.pragma("journal_mode = WAL");
      connection.pragma("synchronous = FULL");
      connection.pragma("foreign_keys = ON");
      // Else INSERT OR REPLACE walks past the triggers that keep facts as they were written.
      connection.pragma("recursive_triggers = ON");
      connection.pragma(`cache_size = -${String(CACHE_KIBIBYTES)}`);
      // What is read for a write is read to its end.
      connection.function("within_deadline", { deterministic: false }, () => 1);
    },
    ...commonSettings(options),
  });
}

/** Writes through TypeORM's one connection, with a runner for each write. */
export class SqliteWriteEngine implements WriteEngine {
  readonly #dataSource: DataSource;
  readonly #patienceMilliseconds: number;
  readonly #onCommit: () => void;
  #broken = false;

  constructor(dataSource: DataSource, patienceMilliseconds: number, onCommit: () => void) {
    this.#dataSource = dataSource;
    this.#patienceMilliseconds = patienceMilliseconds;
    this.#onCommit = onCommit;
  }

  async begin(): Promise<QueryRunner> {
    // A transaction that is open between two writes was begun behind the queue's back: it goes.
    if (this.#broken || this.#driver.databaseConnection.inTransaction) await this.#reconnect();
    const runner = this.#runnerOfItsOwn();
    await whileBusy(this.#patienceMilliseconds, () =>
      this.#driver.databaseConnection.exec("BEGIN IMMEDIATE"),
    );
    // TypeORM's own BEGIN would take the lock at the first change, too late to wait for it.
    const open = runner as unknown as OpenRunner;
    open.isTransactionActive = true;
    open.transactionDepth = 1;
    return runner;
  }

  state(): TransactionState {
    const connection = this.#driver.databaseConnection;
    return connection.open && connection.inTransaction ? "open" : "none";
  }

  commit(runner: QueryRunner): Promise<void> {
    return runner.commitTransaction();
  }

  end(runner: QueryRunner, reset: boolean): Promise<void> {
    // TypeORM's SQLite runner lives for ever: a statement nobody waited for would join the next write.
    (runner as unknown as OpenRunner).isReleased = true;
    this.#driver.queryRunner = undefined;
    this.#broken = reset;
    return Promise.resolve();
  }

  committed(): void {
    this.#onCommit();
  }

  /** Empties a log that has grown beyond `bytes`; SQLite does so by itself only when nobody holds a snapshot. */
  emptyLog(path: string, bytes: number): void {
    const connection = this.#driver.databaseConnection;
    if (this.#broken || !connection.open || connection.inTransaction) return;
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
    if (log !== undefined && log.size > bytes) connection.pragma("wal_checkpoint(TRUNCATE)");
  }

  get #driver(): SharedDriver {
    return this.#dataSource.driver as unknown as SharedDriver;
  }

  #runnerOfItsOwn(): QueryRunner {
    const driver = this.#driver;
    driver.queryRunner = undefined;
    const runner = this.#dataSource.createQueryRunner();
    driver.queryRunner = undefined;
    return runner;
  }

  async #reconnect(): Promise<void> {
    this.#broken = true;
    await this.#driver.disconnect();
    await this.#driver.connect();
    this.#broken = false;
  }
}
