import type { Workload, WorkloadName } from "../workloads/index.ts";
import { Entrant, type Entry } from "./entrant.ts";

/** SQL statements for one answer, on average over a workload's requests. */
export type StatementCounts = Partial<Record<WorkloadName, number>>;

/** Counts statements, once everything is known to the server that it would keep. */
export async function countStatements(
  entry: Entry,
  workloads: readonly Workload[],
): Promise<StatementCounts> {
  const entrant = await Entrant.start(entry, workloads, true);
  const { server } = entrant;
  const soFar = async (): Promise<number> => Number(await (await fetch(`${server.url}/statements`)).text());
  const counts: StatementCounts = {};
  try {
    for (const workload of workloads) {
      const requests = entrant.requestsOf(workload);
      if (requests.length === 0) continue;
      for (const request of requests) await server.ask(request);
      const before = await soFar();
      for (const request of requests) await server.ask(request);
      counts[workload.name] = ((await soFar()) - before) / requests.length;
    }
    return counts;
  } finally {
    await server.stop();
  }
}
