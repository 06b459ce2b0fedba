import type { DataSource, EntityManager } from "typeorm";

/** The two databases Standpoint runs on. */
export type Engine = "sqlite" | "postgres";

/** A value that may be bound to `:name`. Arrays go to `json_each` on SQLite and to `ANY` on PostgreSQL. */
export type SqlValue = number | bigint | string | null | readonly number[] | readonly string[];
export type SqlParams = Readonly<Record<string, SqlValue>>;

/** Told of every statement that answered, so that tests count statements and logs count rows. */
export type StatementObserver = (sql: string, rowCount: number) => void;

/** Told of a revision that is there. */
export type RevisionObserver = (revision: number) => void;

/** What one request asks of its lease. */
export interface ReadOptions {
  readonly onStatement?: StatementObserver | undefined;
  /** The instant (milliseconds since 1970) after which no statement may begin: DEADLINE_EXCEEDED. */
  readonly deadlineAt?: number | undefined;
}

/** One consistent state of the database: every statement of a request reads the same revision. */
export interface Reader {
  readonly engine: Engine;
  /** The number of the newest change set this reader can see; 0 while there is none. */
  readonly revision: number;
  /** Runs one SELECT with `:name` parameters and answers its rows, keyed as the statement names them. */
  rows<Row>(sql: string, params?: SqlParams): Promise<Row[]>;
  /** The same with each row as the list of its values, for very many rows; the statement gives each a name of its own. */
  tuples<Row extends readonly unknown[]>(sql: string, params?: SqlParams): Promise<Row[]>;
}

/** A reader that has to be given back; giving it back twice is harmless. */
export interface Lease extends Reader {
  release(): Promise<void>;
}

export interface Database {
  readonly engine: Engine;
  /** TypeORM's, for mapping, migrations and writes; never for reads that answer a request. */
  readonly dataSource: DataSource;
  /** How many states are being held for readers: snapshots on SQLite, connections on PostgreSQL. */
  readonly snapshotCount: number;
  /** The newest committed state. Fails with TOO_MANY_SNAPSHOTS when too many older ones are still being read. */
  read(options?: ReadOptions): Promise<Lease>;
  /**
   * Runs `work` in one transaction, after all writes asked for before; resolves once it is durable.
   * Whatever `work` throws comes back after the rollback; the manager is of no use after `work` has ended.
   */
  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result>;
  /**
   * From now on tells the newest revision soon after any process has committed one. It only hurries: what it tells may
   * come late, twice or never, and on SQLite it never comes. `Reader.revision` is what is so.
   */
  onRevision(tell: RevisionObserver): void;
  /**
   * Ends when the database is known to be sound, which it mostly is once it is open; fails with DATABASE_REFUSED where it
   * is not. Writes wait for it. Reads don't: until then, nobody may be told what they say.
   */
  sound(): Promise<void>;
  /** Checks the whole database and its rules, however long it takes; one line for each thing that is wrong. */
  integrityProblems(): Promise<readonly string[]>;
  /** Finishes the writes asked for, refuses later ones, and closes every connection; more calls are harmless. */
  close(): Promise<void>;
}
