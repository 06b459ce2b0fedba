import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  graphqlData,
  graphqlRequest,
  typescriptProgram,
  type Contender,
  type Databases,
  type ServerProcess,
  type StartOptions,
} from "../harness/index.ts";
import {
  postgraphileCursor,
  postgraphileData,
  postgraphileRequest,
  setUpPostgraphile,
} from "./postgraphile/index.ts";

type Comparisons = Contender["workloads"];

/** The workloads of both peers on SQLite. Nobody but us says how a campaign goes: peers leave that out. */
const ALL_BUT_PROGRESS: Comparisons = {
  point: "whole",
  list: "whole",
  page: "whole",
  levels: "whole",
  neighbours: "whole",
  path: "whole",
  search: "whole",
  positions: "whole",
  "list-then": "whole",
  "list-on-day": "whole",
};

/** Peers that read the product's own SQLite file. */
const ON_SQLITE: readonly Pick<Contender, "name" | "title">[] = [
  { name: "mercurius", title: "Mercurius on Fastify with its JIT, hand-written SQL and loaders" },
  { name: "yoga", title: "GraphQL Yoga on node:http with DataLoader and the same SQL" },
];

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  mercurius: ["mercurius", "graphql-jit", "fastify", "graphql"],
  yoga: ["graphql-yoga", "dataloader", "graphql"],
};

const sqlitePeers = ON_SQLITE.map(({ name, title }): Contender => ({
  name,
  title,
  database: "sqlite",
  workloads: ALL_BUT_PROGRESS,
  versions: () => versionsOf(PACKAGES[name] ?? []),
  server: (options) => serverOf(name, options.databases.sqlite, options),
  cursorOf: (_, { sortDay, serial }) => `${String(sortDay)}~${String(serial)}`,
  requestOf: graphqlRequest,
  dataOf: (_, text) => graphqlData(text),
}));

const postgraphile: Contender = {
  name: "postgraphile",
  title: "PostGraphile over views and functions of the product's own PostgreSQL database",
  database: "postgres",
  // A lens, and who stands where under it, is more than views and functions of a reasonable size would say.
  workloads: {
    point: "whole",
    list: "whole",
    page: "whole",
    levels: "whole",
    neighbours: "count",
    path: "length",
    search: "whole",
  },
  versions: () => versionsOf(["postgraphile", "grafast", "pg", "graphql"]),
  server: (options) => serverOf("postgraphile", postgresOf(options.databases), options),
  setUp: (databases) => setUpPostgraphile(postgresOf(databases)),
  cursorOf: postgraphileCursor,
  requestOf: postgraphileRequest,
  dataOf: postgraphileData,
};

/** The other servers for the same graph. */
export const PEERS: readonly Contender[] = [...sqlitePeers, postgraphile];

function postgresOf({ postgres }: Databases): string {
  if (postgres !== undefined) return postgres;
  throw new Error("There is no PostgreSQL: expected its contenders to be left out.");
}

function serverOf(name: string, database: string, { port, countStatements }: StartOptions): ServerProcess {
  const program = fileURLToPath(new URL(`${name}/server.ts`, import.meta.url));
  const told = ["--database", database, "--port", String(port)];
  return {
    command: process.execPath,
    arguments: [...typescriptProgram(program), ...told, ...(countStatements ? ["--count-statements"] : [])],
    environment: { NODE_ENV: "production" },
  };
}

function versionsOf(packages: readonly string[]): Record<string, string> {
  return Object.fromEntries(packages.map((name) => [name, versionOf(name)]));
}

function versionOf(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
