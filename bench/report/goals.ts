import type { WorkloadName } from "../workloads/names.ts";
import type { Figures } from "./figures.ts";

/** Something that was to be reached, and what was. */
export interface Goal {
  readonly what: string;
  readonly wanted: string;
  /** As text; null where it was not measured. */
  readonly reached: string | null;
  readonly isReached: boolean;
}

const SERVED = "prepared";
const THROUGH_APOLLO = "planned";
const SQL_LIMIT = "limit: sql";
const MEBIBYTE = 1024 * 1024;

/** How many times cheaper than the best peer a way of ours was to be. */
const CHEAPER: readonly { way: string; times: number; workloads: readonly WorkloadName[] }[] = [
  { way: SERVED, times: 2, workloads: ["point", "list", "page"] },
  { way: SERVED, times: 5, workloads: ["levels"] },
  { way: SERVED, times: 7, workloads: ["neighbours"] },
  { way: SERVED, times: 3, workloads: ["path"] },
  { way: SERVED, times: 1, workloads: ["search"] },
  { way: THROUGH_APOLLO, times: 1, workloads: ["point"] },
  { way: THROUGH_APOLLO, times: 1.8, workloads: ["list", "page"] },
  { way: THROUGH_APOLLO, times: 4, workloads: ["levels"] },
];
const NEAR_THE_LIMIT: readonly WorkloadName[] = ["point", "list", "page", "levels"];
const MOST_OVER_THE_LIMIT = 1.3;
const LENSES: readonly WorkloadName[] = ["list-then", "list-on-day"];
const MOST_FOR_A_LENS = 1.5;
const GROWTH: readonly { most: number; workloads: readonly WorkloadName[] }[] = [
  { most: 0.15, workloads: ["point", "list", "levels", "search"] },
  { most: 0.3, workloads: ["page", "path", "neighbours"] },
];
const MOST_ANONYMOUS_MEBIBYTES = 200;
const LONGEST_START_MILLISECONDS = 1_500;
const LEAST_IMPORT_SHARE = 0.5;

/** All goals, each with what this run says of it. */
export function goalsOf(figures: Figures): Goal[] {
  return [
    ...cheaperThanPeers(figures),
    ...nearTheLimit(figures),
    ...cheapLenses(figures),
    ...slowGrowth(figures),
    ...ofTheProcess(figures),
  ];
}

function cheaperThanPeers(figures: Figures): Goal[] {
  return CHEAPER.flatMap(({ way, times, workloads }) =>
    workloads.map((workload) => {
      const peer = figures.bestPeer(workload);
      const what = `${way}, ${workload}: cheaper than the best peer${peer === undefined ? "" : `, ${peer.name}`}`;
      return atLeast({ what, wanted: times, unit: " ×" }, quotient(peer?.cpu, figures.cpu(way, workload)));
    }),
  );
}

function nearTheLimit(figures: Figures): Goal[] {
  return NEAR_THE_LIMIT.map((workload) => {
    const what = `${SERVED}, ${workload}: the cost of hand-written SQL without GraphQL`;
    const times = quotient(figures.cpu(SERVED, workload), figures.cpu(SQL_LIMIT, workload));
    return atMost({ what, wanted: MOST_OVER_THE_LIMIT, unit: " ×" }, times);
  });
}

function cheapLenses(figures: Figures): Goal[] {
  return LENSES.map((workload) => {
    const times = quotient(figures.cpu(SERVED, workload), figures.cpu(SERVED, "list"));
    return atMost(
      { what: `${SERVED}, ${workload}: the cost of list`, wanted: MOST_FOR_A_LENS, unit: " ×" },
      times,
    );
  });
}

function slowGrowth(figures: Figures): Goal[] {
  return GROWTH.flatMap(({ most, workloads }) =>
    workloads.map((workload) =>
      atMost(
        { what: `${SERVED}, ${workload}: exponent of growth from S to L`, wanted: most, unit: "" },
        figures.growth(SERVED, workload),
      ),
    ),
  );
}

function ofTheProcess(figures: Figures): Goal[] {
  const { startMilliseconds, importSpeed, mainSize } = figures.results;
  const anonymous = figures.anonymousBytes(SERVED, "L");
  const memory = anonymous === undefined ? undefined : anonymous / MEBIBYTE;
  const speed = importSpeed === null ? undefined : importSpeed.insertSeconds / importSpeed.importSeconds;
  return [
    atMost({ what: "anonymous memory at L", wanted: MOST_ANONYMOUS_MEBIBYTES, unit: " MiB" }, memory),
    atMost(
      { what: `start at ${mainSize}, to the first answer`, wanted: LONGEST_START_MILLISECONDS, unit: " ms" },
      startMilliseconds ?? undefined,
    ),
    atLeast(
      { what: "import: rows per second, as a share of bare inserts", wanted: LEAST_IMPORT_SHARE, unit: "" },
      speed,
    ),
  ];
}

interface Wanted {
  readonly what: string;
  readonly wanted: number;
  readonly unit: string;
}

function atLeast(goal: Wanted, reached: number | undefined): Goal {
  return told(goal, "≥", { reached, isReached: reached !== undefined && reached >= goal.wanted });
}

function atMost(goal: Wanted, reached: number | undefined): Goal {
  return told(goal, "≤", { reached, isReached: reached !== undefined && reached <= goal.wanted });
}

function told(
  { what, wanted, unit }: Wanted,
  sign: string,
  { reached, isReached }: { reached: number | undefined; isReached: boolean },
): Goal {
  const text = reached === undefined ? null : `${shortNumber(reached)}${unit}`;
  return { what, wanted: `${sign} ${String(wanted)}${unit}`, reached: text, isReached };
}

function quotient(dividend: number | undefined, divisor: number | undefined): number | undefined {
  return dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
}

/** Two places behind the point for small numbers, none for large ones. */
function shortNumber(number: number): string {
  return Math.abs(number) < 100 ? number.toFixed(2) : number.toFixed(0);
}
