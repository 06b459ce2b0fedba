import { CONTENDERS } from "./contenders.ts";
import {
  databasesOf,
  factsOf,
  type Contender,
  type Entry,
  type Ground,
  type PostgresServer,
  type SizeName,
} from "./harness/index.ts";
import type { Options } from "./options.ts";
import { WORKLOADS, type Workload } from "./workloads/index.ts";

const VARIABLE_SETS_OF_A_LOOK = 16;

/** A size with the databases that these contenders read, and its facts; made where it is not there. */
export async function groundOf(
  size: SizeName,
  contenders: readonly Contender[],
  postgres: PostgresServer | undefined,
): Promise<Ground> {
  const isOnPostgres = contenders.some(({ database }) => database === "postgres");
  const databases = await databasesOf(size, isOnPostgres ? postgres : undefined);
  return { size, databases, facts: factsOf(databases.sqlite) };
}

/** Those who take part in a run; without PostgreSQL, those who need none, and a word about the others. */
export function takingPart({ only }: Options, postgres: PostgresServer | undefined): Contender[] {
  const wanted = CONTENDERS.filter(({ name }) => only?.includes(name) ?? true);
  const able = wanted.filter(({ database }) => database !== "postgres" || postgres !== undefined);
  for (const { name } of wanted) {
    if (!able.some((one) => one.name === name)) say(`There is no PostgreSQL: ${name} is left out.`);
  }
  return able;
}

/** The contenders on one size, set up. */
export async function entriesOn(ground: Ground, contenders: readonly Contender[]): Promise<Entry[]> {
  for (const contender of contenders) await contender.setUp?.(ground.databases);
  return contenders.map((contender) => ({ contender, ground }));
}

/** The workloads that are wanted; a quick look asks each with fewer sets of variables. */
export function wantedWorkloads({ workloads, mode }: Options): Workload[] {
  const wanted = WORKLOADS.filter(({ name }) => workloads.includes(name));
  if (mode !== "quick") return wanted;
  return wanted.map((workload) => ({
    ...workload,
    variables: (facts) => workload.variables(facts).slice(0, VARIABLE_SETS_OF_A_LOOK),
  }));
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
