import type { Facts, Workload, WorkloadName } from "../workloads/index.ts";
import type { BenchRequest, Contender, Databases, RequestVariables } from "./contender.ts";
import { requestVariables } from "./cursor.walk.ts";
import { freePort, startServer, type RunningServer } from "./server.ts";
import type { SizeName } from "./sizes.ts";

/** A size of the graph, ready to be asked about. */
export interface Ground {
  readonly size: SizeName;
  readonly databases: Databases;
  readonly facts: Facts;
}

/** A contender on one size of the graph. */
export interface Entry {
  readonly contender: Contender;
  readonly ground: Ground;
}

/** An entry whose server runs, with all its requests at hand. */
export class Entrant {
  readonly contender: Contender;
  readonly size: SizeName;
  readonly server: RunningServer;
  readonly #variables = new Map<WorkloadName, readonly RequestVariables[]>();

  private constructor({ contender, ground }: Entry, server: RunningServer) {
    this.contender = contender;
    this.size = ground.size;
    this.server = server;
  }

  static async start(
    { contender, ground }: Entry,
    workloads: readonly Workload[],
    countStatements = false,
  ): Promise<Entrant> {
    const port = await freePort();
    const server = await startServer(
      contender.server({ databases: ground.databases, port, countStatements }),
    );
    try {
      const entrant = new Entrant({ contender, ground }, server);
      for (const workload of workloads) {
        if (!(workload.name in contender.workloads)) continue;
        const sets = await requestVariables(entrant, workload.variables(ground.facts));
        entrant.#variables.set(workload.name, sets);
      }
      return entrant;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Its requests of a workload; none where it can't do it. */
  requestsOf(workload: Workload): BenchRequest[] {
    const sets = this.#variables.get(workload.name) ?? [];
    return sets.map((set) => this.contender.requestOf(workload.name, set));
  }

  /** What it answers to every set of variables. */
  async dataOf(workload: Workload): Promise<unknown[]> {
    const data: unknown[] = [];
    for (const request of this.requestsOf(workload)) {
      data.push(this.contender.dataOf(workload.name, await this.server.ask(request)));
    }
    return data;
  }
}

/** Does something with running entrants and stops them, whatever happens. */
export async function withEntrants<Answer>(
  { entries, workloads }: { entries: readonly Entry[]; workloads: readonly Workload[] },
  act: (entrants: readonly Entrant[]) => Promise<Answer>,
): Promise<Answer> {
  const entrants: Entrant[] = [];
  try {
    for (const entry of entries) {
      const entrant = await Entrant.start(entry, workloads);
      entrants.push(entrant);
      entrant.server.pause();
    }
    return await act(entrants);
  } finally {
    await Promise.all(entrants.map(({ server }) => server.stop()));
  }
}
