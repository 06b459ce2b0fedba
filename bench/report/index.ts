import { readFileSync, writeFileSync } from "node:fs";
import type { Results } from "../results.ts";
import { Figures } from "./figures.ts";
import { filledTemplate } from "./page.ts";
import { plotOf } from "./plot.ts";
import { TABLES } from "./tables.ts";

const RESULTS = new URL("../results.json", import.meta.url);
const TEMPLATE = new URL("template.txt", import.meta.url);
const PAGE = new URL("../../docs/performance.md", import.meta.url);
const PLOT = new URL("../../docs/performance.svg", import.meta.url);
const PRINTED = [
  "cpu-table",
  "rate-table",
  "latency-table",
  "statements-table",
  "memory-table",
  "goals-table",
];

/** The results of the last run that was kept. */
export function readResults(): Results {
  return JSON.parse(readFileSync(RESULTS, "utf8")) as Results;
}

export function writeResults(results: Results): void {
  writeFileSync(RESULTS, `${JSON.stringify(results, undefined, 2)}\n`);
}

/** Writes docs/performance.md and its plot. */
export function writeReport(results: Results): void {
  const figures = new Figures(results);
  writeFileSync(PAGE, filledTemplate(readFileSync(TEMPLATE, "utf8"), figures));
  writeFileSync(PLOT, plotOf(figures));
}

/** The main tables, for a terminal. */
export function printedTables(results: Results): string {
  const figures = new Figures(results);
  return PRINTED.map((name) => `${name}\n${TABLES[name]?.(figures) ?? ""}\n`).join("\n");
}
