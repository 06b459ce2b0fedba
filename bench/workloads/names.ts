export const WORKLOAD_NAMES = [
  "point",
  "list",
  "page",
  "levels",
  "neighbours",
  "path",
  "search",
  "positions",
  "progress",
  "list-then",
  "list-on-day",
] as const;

/** The name of a workload: what its table row and its document are called. */
export type WorkloadName = (typeof WORKLOAD_NAMES)[number];
