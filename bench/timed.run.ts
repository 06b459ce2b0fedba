import { kindOf } from "./contenders.ts";
import { entriesOn, groundOf, say, takingPart, wantedWorkloads } from "./ground.ts";
import {
  compareAnswers,
  countStatements,
  importSpeed,
  machineHere,
  measureRounds,
  startMilliseconds,
  withEntrants,
  type Contender,
  type Entry,
  type Pace,
  type PostgresServer,
  type SizeName,
} from "./harness/index.ts";
import type { Options } from "./options.ts";
import type { ResultContender, Results } from "./results.ts";
import type { Workload } from "./workloads/index.ts";

/** How a run of either mode goes. */
interface Plan {
  /** The size at which everybody is measured. */
  readonly mainSize: SizeName;
  /** Sizes at which only the way that is served by default is measured: for its growth. */
  readonly otherSizes: readonly SizeName[];
  readonly pace: Pace;
}

const PLANS: Readonly<Record<"full" | "quick", Plan>> = {
  full: {
    mainSize: "M",
    otherSizes: ["S", "L"],
    pace: { rounds: 5, seconds: 2, warmUpSeconds: 2 },
  },
  quick: {
    mainSize: "S",
    otherSizes: [],
    pace: { rounds: 1, seconds: 0.4, warmUpSeconds: 0.4 },
  },
};
const GROWING = "prepared";

/** Measures everybody in one run, after having compared what they answer. */
export async function timedRun(options: Options, postgres: PostgresServer | undefined): Promise<Results> {
  const mode = options.mode === "quick" ? "quick" : "full";
  const { mainSize, otherSizes } = PLANS[mode];
  const pace = paceOf(PLANS[mode], options);
  const workloads = wantedWorkloads(options);
  const contenders = takingPart(options, postgres);
  const main = await entriesOn(await groundOf(mainSize, contenders, postgres), contenders);
  const growing = contenders.filter(({ name }) => name === GROWING);
  const others: Entry[] = [];
  for (const size of otherSizes) {
    others.push(...(await entriesOn(await groundOf(size, growing, postgres), growing)));
  }
  const started = main.find(({ contender }) => contender.name === GROWING);
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    mode,
    machine: await machineHere(postgres),
    pace,
    mainSize,
    startMilliseconds: started === undefined ? null : await startMilliseconds(started),
    importSpeed: mode === "quick" ? null : importSpeed(mainSize),
    contenders: await described(main, workloads),
    measured: await withEntrants({ entries: [...main, ...others], workloads }, async (entrants) => {
      const compared = await compareAnswers(entrants, workloads);
      say(`${String(compared)} answers compared, all alike.`);
      return measureRounds(entrants, workloads, { pace, postgres, say });
    }),
  };
}

function paceOf({ pace }: Plan, { seconds }: Options): Pace {
  return seconds === undefined ? pace : { ...pace, seconds, warmUpSeconds: seconds };
}

async function described(
  entries: readonly Entry[],
  workloads: readonly Workload[],
): Promise<ResultContender[]> {
  const all: ResultContender[] = [];
  for (const entry of entries) {
    say(`counting the statements of ${entry.contender.name}`);
    all.push({ ...descriptionOf(entry.contender), statements: await countStatements(entry, workloads) });
  }
  return all;
}

function descriptionOf(contender: Contender): Omit<ResultContender, "statements"> {
  const inPart = Object.entries(contender.workloads).filter(([, compared]) => compared !== "whole");
  return {
    name: contender.name,
    title: contender.title,
    kind: kindOf(contender),
    database: contender.database,
    versions: contender.versions(),
    comparedInPart: Object.fromEntries(inPart),
  };
}
