import { fileURLToPath } from "node:url";
import {
  typescriptProgram,
  type BenchRequest,
  type Contender,
  type RequestVariables,
} from "../harness/index.ts";
import type { WorkloadName } from "../workloads/index.ts";

const HEADERS = { "content-type": "application/json", accept: "application/json" };

/** How far one could go without GraphQL. */
export const LIMITS: readonly Contender[] = [
  limit({
    name: "sql",
    title: "hand-written SQL that builds the JSON, one statement a question, behind plain node:http",
    database: "sqlite",
    // Of neighbours it takes the latest stance on each subject: the rule of who stands where is left out there.
    workloads: {
      point: "whole",
      list: "whole",
      page: "whole",
      levels: "whole",
      neighbours: "count",
      path: "whole",
      search: "whole",
      positions: "whole",
      "list-then": "whole",
      "list-on-day": "whole",
    },
  }),
  limit({
    name: "memory",
    title: "objects in memory, made at the start, told as JSON by concatenation, behind plain node:http",
    database: "none",
    workloads: {
      point: "whole",
      list: "whole",
      page: "whole",
      levels: "whole",
      neighbours: "whole",
      path: "whole",
      positions: "whole",
      "list-then": "whole",
      "list-on-day": "whole",
    },
  }),
];

function limit({
  name,
  ...contender
}: Pick<Contender, "name" | "title" | "database" | "workloads">): Contender {
  const program = fileURLToPath(new URL(`${name}/server.ts`, import.meta.url));
  return {
    ...contender,
    name: `limit: ${name}`,
    versions: () => ({}),
    server: ({ databases, port, countStatements }) => ({
      command: process.execPath,
      arguments: [
        ...typescriptProgram(program),
        ...["--database", databases.sqlite, "--port", String(port)],
        ...(countStatements ? ["--count-statements"] : []),
      ],
      environment: { NODE_ENV: "production" },
    }),
    cursorOf: (_, { sortDay, serial }) => `${String(sortDay)}~${String(serial)}`,
    requestOf: limitRequest,
    dataOf: (_, text) => (JSON.parse(text) as { data: unknown }).data,
  };
}

function limitRequest(workload: WorkloadName, variables: RequestVariables): BenchRequest {
  return { method: "POST", path: `/${workload}`, headers: HEADERS, body: JSON.stringify(variables) };
}
