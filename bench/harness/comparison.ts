import type { Workload } from "../workloads/index.ts";
import { sayTheSame } from "./compare.ts";
import type { Entrant } from "./entrant.ts";

/** Asks every entrant everything, and fails where one says something else than the first one of its size. */
export async function compareAnswers(
  entrants: readonly Entrant[],
  workloads: readonly Workload[],
): Promise<number> {
  let compared = 0;
  for (const workload of workloads) {
    const expected = new Map<string, readonly unknown[]>();
    for (const entrant of entrants) {
      entrant.server.resume();
      const data = await entrant.dataOf(workload);
      entrant.server.pause();
      const oracle = expected.get(entrant.size) ?? data;
      expected.set(entrant.size, oracle);
      requireSame({ entrant, workload }, data, oracle);
      compared += data.length;
    }
  }
  return compared;
}

function requireSame(
  { entrant: { contender, size }, workload: { name } }: { entrant: Entrant; workload: Workload },
  data: readonly unknown[],
  oracle: readonly unknown[],
): void {
  const how = contender.workloads[name];
  if (how === undefined) return;
  const differing = data.findIndex((one, place) => !sayTheSame(how, one, oracle[place]));
  if (differing < 0) return;
  const shown = (answer: unknown): string => JSON.stringify(answer).slice(0, 1000);
  throw new Error(
    `${contender.name} answers ${name} at ${size}, variables ${String(differing)}, by ${shown(data[differing])}: expected ${shown(oracle[differing])}.`,
  );
}
