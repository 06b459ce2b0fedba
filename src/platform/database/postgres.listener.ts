import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { RevisionObserver } from "./database.ts";
import type { DatabaseOptions } from "./database.options.ts";
import { revisionOf } from "./revision.ts";

/** Where each write tells its revision; the same in every process that uses the database. */
const CHANNEL = "standpoint_revision";
/** What operators see in `pg_stat_activity`. */
const APPLICATION_NAME = "standpoint listener";

const FIRST_PAUSE_MILLISECONDS = 100;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
const CONNECT_TIMEOUT_MILLISECONDS = 5_000;

/** What a client can do and its types don't say. */
type Unreferable = pg.Client & { unref(): void };

/** The statement that tells the newest revision to all listeners once the transaction it runs in has committed. */
export function announcementSql(revisionSql: string): string {
  return `SELECT pg_notify('${CHANNEL}', newest.revision::text) FROM (${revisionSql}) AS newest`;
}

/**
 * Hears of the writes of all processes, on a connection of its own that comes back when it is lost. Nothing depends on
 * it: who hears nothing finds out at the next question.
 */
export class RevisionListener {
  readonly #options: Pick<DatabaseOptions, "url" | "revisionSql">;
  readonly #tell: RevisionObserver;
  readonly #ending = new AbortController();
  readonly #ended: Promise<void>;
  #client: pg.Client | undefined;
  #pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;

  constructor(options: Pick<DatabaseOptions, "url" | "revisionSql">, tell: RevisionObserver) {
    this.#options = options;
    this.#tell = tell;
    this.#ended = this.#listen();
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#client?.end();
    await this.#ended;
  }

  async #listen(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await this.#hear().catch(() => undefined);
      await delay(this.#pauseMilliseconds, undefined, { ref: false, signal }).catch(() => undefined);
      this.#pauseMilliseconds = Math.min(2 * this.#pauseMilliseconds, LONGEST_PAUSE_MILLISECONDS);
    }
  }

  /** Hears until the connection is lost, which is an error. */
  async #hear(): Promise<never> {
    const client = new pg.Client({
      connectionString: this.#options.url,
      application_name: APPLICATION_NAME,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MILLISECONDS,
      keepAlive: true,
    });
    this.#client = client;
    // A client that is ended while it connects never says so otherwise.
    const lost = new Promise<never>((_resolve, reject) => {
      client.on("error", reject).once("end", () => {
        reject(new Error("The connection has ended."));
      });
    });
    client.on("notification", ({ payload }) => {
      this.#tell(revisionOf({ revision: payload }));
    });
    try {
      await Promise.race([this.#begin(client), lost]);
      this.#pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;
      return await lost;
    } finally {
      await client.end();
    }
  }

  async #begin(client: pg.Client): Promise<void> {
    await client.connect();
    // A listener is no reason to go on: who has nothing else to do may end.
    (client as Unreferable).unref();
    await client.query(`LISTEN ${CHANNEL}`);
    const { rows } = await client.query(this.#options.revisionSql);
    // Whatever was written while nobody listened.
    this.#tell(revisionOf(rows[0]));
  }
}
