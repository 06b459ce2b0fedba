import type { DataSource, EntityManager } from "typeorm";
import { limitsOf } from "./data-source.ts";
import type { Database, Lease, ReadOptions } from "./database.ts";
import { sqlitePath, type DatabaseOptions } from "./database.options.ts";
import { whileBusy } from "./patience.ts";
import { storageFault } from "./refusal.ts";
import { integrityProblemsOf, isOfVersion, requireSoundFile } from "./sqlite.file.ts";
import { SqliteLease, type Lender } from "./sqlite.lease.ts";
import { Snapshots, type Snapshot } from "./sqlite.snapshots.ts";
import { sqliteDataSource, SqliteWriteEngine } from "./sqlite.writer.ts";
import { Writer } from "./writer.ts";

const LOG_LIMIT_BYTES = 4 * 1024 * 1024;

/** Opens a file that exists, is ours, whole and of this version. */
export async function openSqlite(options: DatabaseOptions): Promise<Database> {
  const path = sqlitePath(options.url);
  const newest = options.migrations.length;
  const isKnown = options.isKnownToBeSound === true && (await isOfVersion(path, newest));
  if (!isKnown) await requireSoundFile(path, { newest, allowOlder: false });
  const dataSource = sqliteDataSource(options);
  await dataSource.initialize();
  return new SqliteDatabase(dataSource, options);
}

class SqliteDatabase implements Database {
  readonly engine = "sqlite";
  readonly dataSource: DataSource;
  readonly #path: string;
  readonly #patienceMilliseconds: number;
  readonly #snapshots: Snapshots;
  readonly #writes: SqliteWriteEngine;
  readonly #writer: Writer;
  readonly #lender: Lender;
  #closing: Promise<void> | undefined;

  constructor(dataSource: DataSource, options: DatabaseOptions) {
    this.dataSource = dataSource;
    this.#path = sqlitePath(options.url);
    const limits = limitsOf(options);
    this.#patienceMilliseconds = limits.lockWaitMilliseconds;
    this.#snapshots = new Snapshots(this.#path, options.revisionSql, limits.snapshots);
    this.#writes = new SqliteWriteEngine(dataSource, this.#patienceMilliseconds, () => {
      this.#snapshots.retire();
      this.#tidy();
    });
    this.#writer = new Writer(this.#writes);
    this.#lender = {
      onStatement: options.onStatement,
      giveBack: (snapshot) => {
        this.#snapshots.release(snapshot);
        this.#tidy();
      },
    };
  }

  get snapshotCount(): number {
    return this.#snapshots.count;
  }

  async read(options: ReadOptions = {}): Promise<Lease> {
    const snapshot = this.#atOnce() ?? (await this.#acquire());
    return new SqliteLease(snapshot, options, this.#lender);
  }

  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    return this.#writer.write(work);
  }

  onRevision(): void {
    // A file tells nobody: the next reader asks it for its version.
  }

  integrityProblems(): Promise<readonly string[]> {
    return Promise.resolve(integrityProblemsOf(this.#path));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Null where that fails: who waits for it says why. */
  #atOnce(): Snapshot | null {
    try {
      return this.#snapshots.acquire();
    } catch {
      return null;
    }
  }

  async #acquire(): Promise<Snapshot> {
    try {
      return await whileBusy(this.#patienceMilliseconds, () => this.#snapshots.acquire());
    } catch (error) {
      throw storageFault(error, "Nothing could be read.");
    }
  }

  async #close(): Promise<void> {
    await this.#writer.close();
    this.#snapshots.close();
    await this.dataSource.destroy();
  }

  /** Keeps the log short: it can only begin anew while nobody holds a snapshot. */
  #tidy(): void {
    if (this.#snapshots.count === 0) this.#writes.emptyLog(this.#path, LOG_LIMIT_BYTES);
  }
}
