import { parseArgs } from "node:util";

/** What a server is told. */
export interface CommandLine {
  /** The path or URL of the database. */
  readonly database: string;
  readonly port: number;
  readonly countsStatements: boolean;
}

/** Reads what this process is told: `--database PATH --port 0 [--count-statements]`. */
export function readCommandLine(): CommandLine {
  const { values } = parseArgs({
    options: {
      database: { type: "string", default: "" },
      port: { type: "string", default: "0" },
      "count-statements": { type: "boolean", default: false },
    },
  });
  const { database, port, "count-statements": countsStatements } = values;
  return { database, port: Number(port), countsStatements };
}

/** Tells who started this process where it listens. */
export function sayListening(url: string): void {
  process.stdout.write(`LISTENING ${url}\n`);
}
