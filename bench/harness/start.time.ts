import { median } from "../statistics/index.ts";
import type { Entry } from "./entrant.ts";
import { freePort, startServer } from "./server.ts";

const STARTS = 5;

/**
 * Milliseconds from the start of a server's process to its first answer: the median of some starts. Nothing else is
 * measured meanwhile, so that it may use all cores, as at home.
 */
export async function startMilliseconds({ contender, ground }: Entry): Promise<number> {
  const [slug = ""] = ground.facts.actors;
  const taken: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const port = await freePort();
    const begun = performance.now();
    const server = await startServer(
      contender.server({ databases: ground.databases, port, countStatements: false }),
      "all",
    );
    await server.ask(contender.requestOf("point", { slug }));
    taken.push(performance.now() - begun);
    await server.stop();
  }
  return median(taken);
}
