import { existsSync } from "node:fs";
import { Client } from "pg";
import { pinProcess, SERVER_CORE } from "./cores.ts";
import { childrenOf, commandLineOf, familyMicroseconds, parentOf } from "./process.figures.ts";

/** A PostgreSQL on this machine, whose processes can be watched. */
export class PostgresServer {
  readonly #url: string;
  readonly #postmaster: number;

  private constructor(url: string, postmaster: number) {
    this.#url = url;
    this.#postmaster = postmaster;
  }

  /** The one at a URL, or undefined where nobody answers. */
  static async at(url: string): Promise<PostgresServer | undefined> {
    try {
      const [row] = await rowsOf<{ pid: number }>(url, "SELECT pg_backend_pid() AS pid");
      const pid = row?.pid ?? 0;
      if (!commandLineOf(pid).startsWith("postgres")) {
        return new PostgresServer(url, 0);
      }
      return new PostgresServer(url, parentOf(pid));
    } catch (error) {
      if (error instanceof Error && "code" in error) return undefined;
      throw error;
    }
  }

  /** Whether its processes are on this machine. */
  get isWatched(): boolean {
    return this.#postmaster !== 0 && existsSync(`/proc/${String(this.#postmaster)}`);
  }

  /** Processor time of all its processes so far. */
  microseconds(): number {
    return this.isWatched ? familyMicroseconds(this.#postmaster) : 0;
  }

  /** Moves the processes that serve a database to the core of the servers. */
  pin(databaseName: string): void {
    if (!this.isWatched) return;
    for (const pid of childrenOf(this.#postmaster)) {
      if (commandLineOf(pid).includes(` ${databaseName} `)) pinProcess(SERVER_CORE, pid);
    }
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
