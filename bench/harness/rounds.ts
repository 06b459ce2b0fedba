import type { Workload, WorkloadName } from "../workloads/index.ts";
import { postgresName } from "./databases.ts";
import type { Entrant } from "./entrant.ts";
import { LoadProcess } from "./load.ts";
import type { PostgresServer } from "./postgres.ts";
import { memoryOf, processorMicroseconds } from "./process.figures.ts";
import type { SizeName } from "./sizes.ts";

const CONNECTIONS = 16;

/** How long everything is asked. */
export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

/** What one entrant took for one workload in one round. */
export interface Round {
  /** User and system time of the server's and the database's processes. */
  readonly cpuMicroseconds: number;
  readonly requestsPerSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
}

/** All rounds of one entrant with one workload. */
export interface Measured {
  readonly contender: string;
  readonly size: SizeName;
  readonly workload: WorkloadName;
  readonly rounds: readonly Round[];
  /** What the server's process holds after the last round. */
  readonly residentBytes: number;
  readonly anonymousBytes: number;
}

interface Bench {
  readonly pace: Pace;
  readonly postgres: PostgresServer | undefined;
  /** Tells what is asked now. */
  say(line: string): void;
}

/** Asks every entrant every workload, by turns: what the machine does in one minute is done to all of them. */
export async function measureRounds(
  entrants: readonly Entrant[],
  workloads: readonly Workload[],
  bench: Bench,
): Promise<Measured[]> {
  const load = new LoadProcess();
  const rounds = new Map<string, Round[]>();
  const turns = workloads.flatMap((workload) =>
    entrants
      .filter(({ contender }) => workload.name in contender.workloads)
      .map((entrant) => ({
        workload,
        entrant,
        key: `${entrant.contender.name}/${entrant.size}/${workload.name}`,
      })),
  );
  try {
    for (let round = 0; round <= bench.pace.rounds; round += 1) {
      for (const turn of turns) {
        bench.say(`round ${String(round)} of ${String(bench.pace.rounds)}: ${turn.key}`);
        const seconds = round === 0 ? bench.pace.warmUpSeconds : bench.pace.seconds;
        const measured = await oneRound(turn, seconds, { load, postgres: bench.postgres });
        if (round > 0) rounds.set(turn.key, [...(rounds.get(turn.key) ?? []), measured]);
      }
    }
  } finally {
    load.stop();
  }
  return turns.map(({ entrant, workload, key }) => ({
    contender: entrant.contender.name,
    size: entrant.size,
    workload: workload.name,
    rounds: rounds.get(key) ?? [],
    ...memoryOf(entrant.server.pid),
  }));
}

async function oneRound(
  { entrant, workload }: { entrant: Entrant; workload: Workload },
  seconds: number,
  { load, postgres }: { load: LoadProcess; postgres: PostgresServer | undefined },
): Promise<Round> {
  const { server, contender, size } = entrant;
  const isOnPostgres = contender.database === "postgres";
  const database = (): number => (isOnPostgres ? (postgres?.microseconds() ?? 0) : 0);
  server.resume();
  if (isOnPostgres) postgres?.pin(postgresName(size));
  const before = processorMicroseconds(server.pid) + database();
  const requests = entrant.requestsOf(workload);
  const done = await load.run({ url: server.url, requests, connections: CONNECTIONS, seconds });
  const cpuMicroseconds = processorMicroseconds(server.pid) + database() - before;
  server.pause();
  return {
    cpuMicroseconds: cpuMicroseconds / done.answers,
    requestsPerSecond: done.answers / done.seconds,
    p50Milliseconds: done.p50Milliseconds,
    p99Milliseconds: done.p99Milliseconds,
  };
}
