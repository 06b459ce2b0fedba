import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  graphqlData,
  graphqlRequest,
  type Contender,
  type Databases,
  type ServerProcess,
  type StartOptions,
} from "../harness/index.ts";
import { WORKLOAD_NAMES } from "../workloads/index.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COUNTING_SERVER = fileURLToPath(new URL("counting.server.ts", import.meta.url));
const PACKAGES = ["graphql", "@apollo/server", "fastify", "better-sqlite3", "pg"];

type Environment = Readonly<Record<string, string>>;

/** One way of ours to answer: the settings that choose it. */
interface Way {
  readonly name: string;
  readonly title: string;
  readonly database: "sqlite" | "postgres";
  readonly settings: Environment;
}

const WAYS: readonly Way[] = [
  {
    name: "reference",
    title: "Standpoint by its reference way: Apollo Server, resolvers and batched reads",
    database: "sqlite",
    settings: { PLANNED_WAY: "false", PREPARED_WAY: "false" },
  },
  {
    name: "planned",
    title: "Standpoint with one statement an operation, through Apollo Server",
    database: "sqlite",
    settings: { PREPARED_WAY: "false" },
  },
  {
    name: "prepared",
    title: "Standpoint as it comes: operations known before are answered from their plans",
    database: "sqlite",
    settings: {},
  },
  {
    name: "prepared on PostgreSQL",
    title: "the same on PostgreSQL",
    database: "postgres",
    settings: {},
  },
];

/** Standpoint's ways to answer; the first one is what all answers are compared with. */
export const OUR_CONTENDERS: readonly Contender[] = WAYS.map((way) => ({
  name: way.name,
  title: way.title,
  database: way.database,
  workloads: Object.fromEntries(WORKLOAD_NAMES.map((name) => [name, "whole"])),
  versions: () => Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  server: (options) => ourServer(way, options),
  requestOf: graphqlRequest,
  dataOf: (_, text) => graphqlData(text),
}));

/** The built server with default settings, but for what is told. */
function ourServer(way: Way, { databases, port, countStatements }: StartOptions): ServerProcess {
  const environment = {
    SEED: "false",
    LOG_LEVEL: "silent",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATABASE_URL: databaseUrl(way, databases),
    ...way.settings,
  };
  if (countStatements) {
    const program = ["--import", "tsx", COUNTING_SERVER];
    return { command: process.execPath, arguments: program, environment };
  }
  const url = `http://127.0.0.1:${String(port)}`;
  return { command: process.execPath, arguments: [`${ROOT}dist/bundle/main.js`], environment, url };
}

function databaseUrl({ database }: Way, { sqlite, postgres }: Databases): string {
  if (database === "sqlite") return `sqlite:${sqlite}`;
  if (postgres !== undefined) return postgres;
  throw new Error("There is no PostgreSQL: expected its contenders to be left out.");
}

function versionOf(name: string): string {
  const text = readFileSync(`${ROOT}node_modules/${name}/package.json`, "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
