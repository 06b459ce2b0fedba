import { parseArgs } from "node:util";
import { WORKLOAD_NAMES, type WorkloadName } from "./workloads/index.ts";

/** What a run does. */
export interface Options {
  /** `full` is all of it, `quick` one small size in three minutes, `check` compares answers without timing. */
  readonly mode: "full" | "quick" | "check" | "clean" | "report";
  /** Whether results and report are written. */
  readonly write: boolean;
  /** Contenders by name; all where it is undefined. */
  readonly only: readonly string[] | undefined;
  readonly workloads: readonly WorkloadName[];
  /** How long each is asked in each round; undefined for what the mode has. */
  readonly seconds: number | undefined;
  readonly postgresUrl: string;
  /** Whether it is a failure that there is no PostgreSQL. */
  readonly postgresRequired: boolean;
}

const MODES = ["quick", "check", "clean", "report"] as const;

/** Reads the command line. */
export function optionsOf(commandLine: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      quick: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      clean: { type: "boolean", default: false },
      report: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      only: { type: "string" },
      workloads: { type: "string" },
      seconds: { type: "string" },
      postgres: { type: "string", default: "postgres://postgres@127.0.0.1:5432/postgres" },
      "postgres-required": { type: "boolean", default: false },
    },
  });
  const mode = MODES.find((name) => values[name]) ?? "full";
  return {
    mode,
    write: mode === "full" || values.write,
    only: values.only?.split(","),
    workloads: values.workloads === undefined ? WORKLOAD_NAMES : values.workloads.split(",").map(known),
    seconds: values.seconds === undefined ? undefined : Number(values.seconds),
    postgresUrl: values.postgres,
    postgresRequired: values["postgres-required"],
  };
}

function known(name: string): WorkloadName {
  const found = WORKLOAD_NAMES.find((one) => one === name);
  if (found !== undefined) return found;
  throw new Error(
    `There is no workload ${JSON.stringify(name)}: expected any of ${WORKLOAD_NAMES.join(", ")}.`,
  );
}
