import type { EntitySchema, MigrationInterface } from "typeorm";
import { Problem } from "../errors/index.ts";
import type { Engine, StatementObserver } from "./database.ts";

type EntityClass = abstract new (...args: never[]) => unknown;

/** How a large file is found to be sound while it is being read already, by a thread beside this one. */
export interface CheckedMeanwhile {
  /** The program of the thread: `sqlite.soundness.thread.ts`, as it is built. */
  readonly program: string;
  /** A smaller file is read through at once: that is quicker than to begin a thread. */
  readonly leastBytes: number;
}

/** Everything the database needs to know of the concepts it stores. */
export interface DatabaseOptions {
  /** `sqlite:PATH` or `postgres://USER@HOST:PORT/NAME`. */
  readonly url: string;
  readonly entities: readonly (EntityClass | EntitySchema)[];
  /** All migrations, oldest first. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** A SELECT of one row with the column `revision`: the number of the newest change set, 0 while there is none. */
  readonly revisionSql: string;
  /** Left out, a file is read through before it is open: see `Database.sound`. */
  readonly checkedMeanwhile?: CheckedMeanwhile | undefined;
  /** How many states may be held for readers at once (8): the newest one, and older ones still being read. */
  readonly maximumSnapshots?: number | undefined;
  /** How many connections PostgreSQL's readers may hold at once (10). */
  readonly maximumConnections?: number | undefined;
  /** How long one statement may run on PostgreSQL (10,000). */
  readonly statementTimeoutMilliseconds?: number | undefined;
  /** How long a write or a read waits for another process, or for a free connection (5,000). */
  readonly lockWaitMilliseconds?: number | undefined;
  /** Told of every statement of every lease. */
  readonly onStatement?: StatementObserver | undefined;
}

/** Says which database a URL names; anything else is BAD_INPUT. */
export function engineOf(url: string): Engine {
  if (/^sqlite:.+/u.test(url)) return "sqlite";
  if (/^postgres(?:ql)?:\/\/.+/u.test(url)) return "postgres";
  throw new Problem(
    "BAD_INPUT",
    `The database URL "${withoutPassword(url)}" is not one we know; expected sqlite:PATH or postgres://USER@HOST:PORT/NAME.`,
  );
}

/** The file a `sqlite:PATH` URL names. */
export function sqlitePath(url: string): string {
  return url.slice("sqlite:".length);
}

/** The URL as it may be shown to people and written to logs. */
export function withoutPassword(url: string): string {
  return url.replace(/(?<=^[^/]*\/\/[^:/@]*):[^@]*(?=@)/u, "");
}
