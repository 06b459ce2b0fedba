import type { Measured, SizeName } from "../harness/index.ts";
import { SIZES } from "../harness/sizes.ts";
import type { ResultContender, Results } from "../results.ts";
import { growthExponent, median, spread } from "../statistics/index.ts";
import { WORKLOAD_NAMES, type WorkloadName } from "../workloads/names.ts";

const LEAST_GROWN: SizeName = "S";
const MOST_GROWN: SizeName = "L";

/** What tables, goals and the plot are made of: medians of the rounds of one run. */
export class Figures {
  readonly results: Results;

  constructor(results: Results) {
    this.results = results;
  }

  /** The workloads that were measured, in the order of the tables. */
  get workloads(): WorkloadName[] {
    return WORKLOAD_NAMES.filter((name) => this.results.measured.some(({ workload }) => workload === name));
  }

  get contenders(): readonly ResultContender[] {
    return this.results.contenders;
  }

  measured(contender: string, workload: WorkloadName, size = this.results.mainSize): Measured | undefined {
    return this.results.measured.find(
      (one) => one.contender === contender && one.workload === workload && one.size === size,
    );
  }

  /** Microseconds of processor time for one request; undefined where it was not measured. */
  cpu(contender: string, workload: WorkloadName, size = this.results.mainSize): number | undefined {
    const rounds = this.measured(contender, workload, size)?.rounds;
    return rounds === undefined ? undefined : median(rounds.map(({ cpuMicroseconds }) => cpuMicroseconds));
  }

  /** The peer that is cheapest at a workload, and what it costs. */
  bestPeer(workload: WorkloadName): { name: string; cpu: number } | undefined {
    const able = this.contenders
      .filter(({ kind }) => kind === "peer")
      .flatMap(({ name }) => {
        const cpu = this.cpu(name, workload);
        return cpu === undefined ? [] : [{ name, cpu }];
      });
    return able.toSorted((left, right) => left.cpu - right.cpu)[0];
  }

  /** The power of the size by which the cost of a workload grows from the smallest graph to the largest. */
  growth(contender: string, workload: WorkloadName): number | undefined {
    const small = this.cpu(contender, workload, LEAST_GROWN);
    const large = this.cpu(contender, workload, MOST_GROWN);
    if (small === undefined || large === undefined) return undefined;
    return growthExponent(
      { size: SIZES[LEAST_GROWN].stances, cost: small },
      { size: SIZES[MOST_GROWN].stances, cost: large },
    );
  }

  /** What a contender's process holds in memory after the load at a size, in bytes. */
  anonymousBytes(contender: string, size: SizeName): number | undefined {
    return this.results.measured.find((one) => one.contender === contender && one.size === size)
      ?.anonymousBytes;
  }

  /** How far the rounds of a measurement lie apart, as a share of their median: of half the measurements, at most. */
  usualSpread(): number {
    return median(
      this.results.measured.map(({ rounds }) => spread(rounds.map(({ cpuMicroseconds }) => cpuMicroseconds))),
    );
  }
}
