import { entriesOn, groundOf, say, takingPart, wantedWorkloads } from "./ground.ts";
import { compareAnswers, withEntrants, type PostgresServer } from "./harness/index.ts";
import type { Options } from "./options.ts";

/** Compares every answer of every contender on a small graph, and times nothing. */
export async function checkRun(options: Options, postgres: PostgresServer | undefined): Promise<void> {
  const workloads = wantedWorkloads(options);
  const contenders = takingPart(options, postgres);
  const entries = await entriesOn(await groundOf("tiny", contenders, postgres), contenders);
  const compared = await withEntrants({ entries, workloads }, (entrants) =>
    compareAnswers(entrants, workloads),
  );
  const names = contenders.map(({ name }) => name).join(", ");
  say(`${String(compared)} answers compared, all alike: ${names}.`);
}
