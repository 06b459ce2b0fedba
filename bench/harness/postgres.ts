import { Client } from "pg";
import { pinProcess, SERVER_CORE } from "./cores.ts";
import { childrenOf, commandLineOf, familyMicroseconds, parentOf } from "./process.figures.ts";

/** A PostgreSQL on this machine, whose processes can be watched. */
export class PostgresServer {
  readonly #url: string;
  readonly #postmaster: number | undefined;

  private constructor(url: string, postmaster: number | undefined) {
    this.#url = url;
    this.#postmaster = postmaster;
  }

  /** The one at a URL, or undefined where nobody answers. */
  static async at(url: string): Promise<PostgresServer | undefined> {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
    } catch {
      return undefined;
    }
    try {
      // The process that serves this connection ends with it: it is looked at as long as it is there.
      const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      const pid = rows[0]?.pid ?? 0;
      return new PostgresServer(url, commandLineOf(pid).startsWith("postgres") ? parentOf(pid) : undefined);
    } finally {
      await client.end();
    }
  }

  /** Processor time of all its processes so far; fails where they are not on this machine. */
  microseconds(): number {
    return familyMicroseconds(this.#watched());
  }

  /** Moves the processes that serve a database to the core of the servers. */
  pin(databaseName: string): void {
    for (const pid of childrenOf(this.#watched())) {
      if (commandLineOf(pid).includes(` ${databaseName} `)) pinProcess(SERVER_CORE, pid);
    }
  }

  #watched(): number {
    if (this.#postmaster !== undefined) return this.#postmaster;
    throw new Error(
      "The processes of PostgreSQL are not seen: expected it on this machine, to count their time.",
    );
  }

  urlOf(databaseName: string): string {
    const url = new URL(this.#url);
    url.pathname = `/${databaseName}`;
    return url.href;
  }

  /** Runs a statement, in a database or where the URL leads. */
  run<Row extends object>(sql: string, databaseName?: string): Promise<Row[]> {
    return rowsOf<Row>(databaseName === undefined ? this.#url : this.urlOf(databaseName), sql);
  }
}

async function rowsOf<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
