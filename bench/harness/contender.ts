import type { Facts, Middle, Variables, WorkloadName } from "../workloads/index.ts";

/** The databases of one size of the graph: the same rows in both. */
export interface Databases {
  /** The path of the SQLite file. */
  readonly sqlite: string;
  /** The URL of the PostgreSQL database; undefined where there is no PostgreSQL. */
  readonly postgres: string | undefined;
}

/** The process that serves: a program on the core that it is given, which ends at SIGTERM. */
export interface ServerProcess {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Where it will listen, if that is known before; else it prints a line `LISTENING http://127.0.0.1:PORT`. */
  readonly url?: string;
}

/** One HTTP request, as it is sent again and again. */
export interface BenchRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is compared of two answers: all of it, or what a peer can be asked for in fair SQL. */
export type Compared = "whole" | "count" | "length";

/** What is counted besides time. */
export interface StartOptions {
  readonly databases: Databases;
  readonly port: number;
  /** Count SQL statements, and answer how many there were so far at GET /statements; never while timing. */
  readonly countStatements: boolean;
}

/** A server that takes part. */
export interface Contender {
  /** How tables name it. */
  readonly name: string;
  /** What it is, in one sentence for the report. */
  readonly title: string;
  readonly database: "sqlite" | "postgres" | "none";
  /** The workloads that it can do, and how much of its answers is compared with ours. */
  readonly workloads: Readonly<Partial<Record<WorkloadName, Compared>>>;
  /** Names and versions of what it is made of, for the report. */
  versions(): Readonly<Record<string, string>>;
  /** How it is started. What it has to make in a database first (views, functions) belongs into `setUp`. */
  server(options: StartOptions): ServerProcess;
  /** Makes what it needs in a database that is there; called once for each size, before anything is timed. */
  setUp?(databases: Databases): Promise<void>;
  /** Its own cursor of a place; called with the server running. By default the place is walked to by GraphQL. */
  cursorOf?(url: string, middle: Middle): Promise<string> | string;
  /** One request; in the variables `after` is its own cursor by now. */
  requestOf(workload: WorkloadName, variables: RequestVariables): BenchRequest;
  /** What an answer says, in the shape of our answer's `data`; cursors are left out by who compares. */
  dataOf(workload: WorkloadName, text: string): unknown;
}

/** The variables of one request with the contender's own cursor in them. */
export type RequestVariables = Readonly<Record<string, string | readonly string[]>>;

export type { Facts, Middle, Variables, WorkloadName };
