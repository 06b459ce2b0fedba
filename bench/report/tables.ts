import type { Measured, Round } from "../harness/index.ts";
import { median } from "../statistics/index.ts";
import type { WorkloadName } from "../workloads/names.ts";
import type { Figures } from "./figures.ts";
import { goalsOf } from "./goals.ts";
import { markdownTable } from "./table.ts";

const NOTHING = "–";
const MEBIBYTE = 1024 * 1024;

/** Every table of the report, by the name that the template calls it. */
export const TABLES: Readonly<Record<string, (figures: Figures) => string>> = {
  "cpu-table": (figures) => perWorkload(figures, cpuCell(figures)),
  "rate-table": (figures) =>
    perWorkload(
      figures,
      ofRounds(figures, ({ requestsPerSecond }) => requestsPerSecond, whole),
    ),
  "latency-table": (figures) => perWorkload(figures, latencyCell(figures)),
  "statements-table": statementsTable,
  "memory-table": memoryTable,
  "growth-table": growthTable,
  "goals-table": goalsTable,
};

/** The goals alone, as a list for people who look at a terminal. */
export function goalsTable(figures: Figures): string {
  const rows = goalsOf(figures).map(({ what, wanted, reached, isReached }) => [
    what,
    wanted,
    reached ?? "not measured",
    reached === null ? NOTHING : isReached ? "reached" : "**missed**",
  ]);
  return markdownTable(["goal", "wanted", "found", ""], rows);
}

type Cell = (contender: string, workload: WorkloadName) => string;

/** A row for each contender, a column for each workload. */
function perWorkload(figures: Figures, cell: Cell): string {
  const { workloads, contenders } = figures;
  const rows = contenders.map(({ name }) => [name, ...workloads.map((workload) => cell(name, workload))]);
  return markdownTable(["", ...workloads], rows);
}

function cpuCell(figures: Figures): Cell {
  return (contender, workload) => {
    const cpu = figures.cpu(contender, workload);
    return cpu === undefined ? NOTHING : whole(cpu);
  };
}

function latencyCell(figures: Figures): Cell {
  const half = ofRounds(figures, ({ p50Milliseconds }) => p50Milliseconds, milliseconds);
  const most = ofRounds(figures, ({ p99Milliseconds }) => p99Milliseconds, milliseconds);
  return (contender, workload) => {
    const cells = [half(contender, workload), most(contender, workload)];
    return cells.includes(NOTHING) ? NOTHING : cells.join(" / ");
  };
}

function ofRounds(figures: Figures, read: (round: Round) => number, shown: (number: number) => string): Cell {
  return (contender, workload) => {
    const rounds = figures.measured(contender, workload)?.rounds;
    return rounds === undefined ? NOTHING : shown(median(rounds.map(read)));
  };
}

function statementsTable(figures: Figures): string {
  const statements = new Map(figures.contenders.map((one) => [one.name, one.statements]));
  return perWorkload(figures, (contender, workload) => {
    const count = statements.get(contender)?.[workload];
    return count === undefined ? NOTHING : String(Math.round(count * 10) / 10);
  });
}

/** What every process holds after all of its load, in MiB. */
function memoryTable({ results }: Figures): string {
  const last = new Map<string, Measured>();
  for (const one of results.measured) last.set(`${one.contender}, ${one.size}`, one);
  const rows = [...last].map(([name, { residentBytes, anonymousBytes }]) => [
    name,
    whole(residentBytes / MEBIBYTE),
    whole(anonymousBytes / MEBIBYTE),
  ]);
  return markdownTable(["", "resident", "of it anonymous"], rows);
}

function growthTable(figures: Figures): string {
  const grown = figures.workloads.filter((workload) => figures.growth("prepared", workload) !== undefined);
  const rows = grown.map((workload) => [
    workload,
    ...(["S", "M", "L"] as const).map((size) => {
      const cpu = figures.cpu("prepared", workload, size);
      return cpu === undefined ? NOTHING : whole(cpu);
    }),
    figures.growth("prepared", workload)?.toFixed(2) ?? NOTHING,
  ]);
  return markdownTable(["", "S", "M", "L", "exponent"], rows);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en-US");
}

function milliseconds(number: number): string {
  return number < 10 ? number.toFixed(1) : number.toFixed(0);
}
