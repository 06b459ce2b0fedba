import type { DataSource, EntityManager } from "typeorm";

/** The two databases Standpoint runs on. */
export type Engine = "sqlite" | "postgres";

/** A value that may be bound to `:name`. Arrays go to `json_each` on SQLite and to `ANY` on PostgreSQL. */
export type SqlValue = number | bigint | string | null | readonly number[] | readonly string[];
export type SqlParams = Readonly<Record<string, SqlValue>>;

/** One consistent state of the database: every statement of a request reads the same revision. */
export interface Reader {
  readonly engine: Engine;
  /** The number of the newest change set this reader can see; 0 while there is none. */
  readonly revision: number;
  /** Runs one SELECT with `:name` parameters and answers its rows, keyed as the statement names them. */
  rows<Row>(sql: string, params?: SqlParams): Promise<Row[]>;
}

/** A reader that has to be given back, once. */
export interface Lease extends Reader {
  release(): Promise<void>;
}

export interface Database {
  readonly engine: Engine;
  /** TypeORM's, for mapping, migrations and writes; never for reads that answer a request. */
  readonly dataSource: DataSource;
  /** The newest committed state. Fails with TOO_MANY_SNAPSHOTS when too many older ones are still being read. */
  read(): Promise<Lease>;
  /** Runs `work` in one transaction, after all writes asked for before; resolves once it is durable. */
  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
