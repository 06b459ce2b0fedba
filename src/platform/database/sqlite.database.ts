import { stat } from "node:fs/promises";
import type { DataSource, EntityManager } from "typeorm";
import { limitsOf } from "./data-source.ts";
import type { Database, Lease, ReadOptions } from "./database.ts";
import { sqlitePath, type DatabaseOptions } from "./database.options.ts";
import { whileBusy } from "./patience.ts";
import { storageFault } from "./refusal.ts";
import { Examination } from "./sqlite.examination.ts";
import { isAtRest, requireSoundContent, requireSoundFile } from "./sqlite.file.ts";
import { damageFoundBy } from "./sqlite.inspector.ts";
import { SqliteLease, type Lender } from "./sqlite.lease.ts";
import { integrityProblemsOf } from "./sqlite.soundness.ts";
import { Snapshots, type Snapshot } from "./sqlite.snapshots.ts";
import { sqliteDataSource, SqliteWriteEngine } from "./sqlite.writer.ts";
import { Writer } from "./writer.ts";

const LOG_LIMIT_BYTES = 4 * 1024 * 1024;

/** Opens a file that exists, is ours and of this version, and whole: where it may be checked meanwhile, see `sound`. */
export async function openSqlite(options: DatabaseOptions): Promise<Database> {
  const examination = await begunExamination(options);
  try {
    const dataSource = sqliteDataSource(options);
    await dataSource.initialize();
    return new SqliteDatabase(dataSource, options, examination);
  } catch (error) {
    // Where it is damaged, that is what is said of it.
    await examination.passed();
    throw error;
  }
}

/** The check of the file: it has ended already, unless the file is large and may be checked meanwhile. */
async function begunExamination(options: DatabaseOptions): Promise<Examination> {
  const { url, migrations, checkedMeanwhile } = options;
  const path = sqlitePath(url);
  const version = { newest: migrations.length, allowOlder: false };
  if (checkedMeanwhile !== undefined && (await isAtRest(path, version.newest))) {
    const { program, leastBytes } = checkedMeanwhile;
    const { size } = await stat(path);
    if (size >= leastBytes) {
      return new Examination((signal) =>
        requireSoundContent(path, version, (inspection) => damageFoundBy(program, inspection, signal)),
      );
    }
  }
  const examination = new Examination(() => requireSoundFile(path, version));
  await examination.passed();
  return examination;
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
  readonly #examination: Examination;
  #closing: Promise<void> | undefined;

  constructor(dataSource: DataSource, options: DatabaseOptions, examination: Examination) {
    this.#examination = examination;
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
    return this.#examination.before(() => this.#writer.write(work));
  }

  onRevision(): void {
    // A file tells nobody: the next reader asks it for its version.
  }

  sound(): Promise<void> {
    return this.#examination.passed();
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
    // From here on the writer refuses: where nothing is waited for, from the call itself.
    if (!this.#examination.isPassed) await this.#examination.end();
    await this.#writer.close();
    this.#snapshots.close();
    await this.dataSource.destroy();
  }

  /** Keeps the log short: it can only begin anew while nobody holds a snapshot. */
  #tidy(): void {
    if (this.#snapshots.count === 0) this.#writes.emptyLog(this.#path, LOG_LIMIT_BYTES);
  }
}
