import pg from "pg";
import type { DataSource, EntityManager } from "typeorm";
import { Problem } from "../errors/index.ts";
import { limitsOf } from "./data-source.ts";
import type { Database, Lease, ReadOptions, RevisionObserver } from "./database.ts";
import type { DatabaseOptions } from "./database.options.ts";
import { onOwnConnection } from "./postgres.connection.ts";
import { requireSoundPostgres, unguardedRules } from "./postgres.create.ts";
import { PostgresLease } from "./postgres.lease.ts";
import { announcementSql, RevisionListener } from "./postgres.listener.ts";
import { readerTypes } from "./postgres.types.ts";
import { postgresDataSource, PostgresWriteEngine } from "./postgres.writer.ts";
import { driverMessage, problemFrom } from "./refusal.ts";
import { Writer } from "./writer.ts";

/** How long a reader waits for a free connection: shorter than a request may take, so that it hears "too many". */
const READ_WAIT_MILLISECONDS = 1_500;

/** Opens a database that holds our tables, of this version. */
export async function openPostgres(options: DatabaseOptions): Promise<Database> {
  await requireSoundPostgres(options);
  const dataSource = postgresDataSource(options);
  await dataSource.initialize();
  return new PostgresDatabase(dataSource, options);
}

class PostgresDatabase implements Database {
  readonly engine = "postgres";
  readonly dataSource: DataSource;
  readonly #options: DatabaseOptions;
  readonly #limits: ReturnType<typeof limitsOf>;
  readonly #pool: pg.Pool;
  readonly #writer: Writer;
  readonly #leases = new Set<PostgresLease>();
  readonly #listeners: RevisionListener[] = [];
  #closing: Promise<void> | undefined;

  constructor(dataSource: DataSource, options: DatabaseOptions) {
    this.dataSource = dataSource;
    this.#options = options;
    this.#limits = limitsOf(options);
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: this.#limits.connections,
      connectionTimeoutMillis: Math.min(this.#limits.lockWaitMilliseconds, READ_WAIT_MILLISECONDS),
      types: readerTypes,
    });
    // A connection that the server ends is noticed by its next statement; unheard events would end the process.
    this.#pool.on("error", () => undefined);
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
    const announcement = announcementSql(options.revisionSql);
    const patienceMilliseconds = this.#limits.lockWaitMilliseconds;
    this.#writer = new Writer(new PostgresWriteEngine(dataSource, { announcement, patienceMilliseconds }));
  }

  get snapshotCount(): number {
    return this.#leases.size;
  }

  async read(options: ReadOptions = {}): Promise<Lease> {
    const client = await this.#connect();
    try {
      const lease = await PostgresLease.begin(client, {
        ...options,
        revisionSql: this.#options.revisionSql,
        statementTimeoutMilliseconds: this.#limits.statementTimeoutMilliseconds,
        onEveryStatement: this.#options.onStatement,
        onRelease: () => this.#leases.delete(lease),
      });
      this.#leases.add(lease);
      return lease;
    } catch (error) {
      client.release(true);
      throw error instanceof Problem ? error : unavailable(error);
    }
  }

  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    return this.#writer.write(work);
  }

  onRevision(tell: RevisionObserver): void {
    if (this.#closing === undefined) this.#listeners.push(new RevisionListener(this.#options, tell));
  }

  sound(): Promise<void> {
    return Promise.resolve();
  }

  integrityProblems(): Promise<readonly string[]> {
    return onOwnConnection(this.#options, unguardedRules);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.all([this.#writer, ...this.#listeners].map((part) => part.close()));
    // The pool would wait for ever for a lease that somebody forgot.
    await Promise.all([...this.#leases].map((lease) => lease.release()));
    await this.#pool.end();
    await this.dataSource.destroy();
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw this.#leases.size >= this.#limits.connections ? this.#tooMany(error) : unavailable(error);
    }
  }

  #tooMany(error: unknown): Problem {
    const limit = String(this.#limits.connections);
    const message = `${limit} requests are already reading (${driverMessage(error)}); expected fewer. Try again.`;
    return problemFrom("TOO_MANY_SNAPSHOTS", message, error);
  }
}

function unavailable(error: unknown): Problem {
  const message = "The database can't be reached for reading; expected a connection.";
  return problemFrom("STORAGE_UNAVAILABLE", message, error);
}
