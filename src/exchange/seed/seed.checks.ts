import type { KnownThings, SeedBatch } from "./seed.batch.ts";
import type { SeedProblem } from "./seed.problem.ts";

/** What is known beside the batch, and whether the batch holds every file that was given. */
export interface CheckedAgainst extends KnownThings {
  readonly complete: boolean;
}

/** Checks what no single value shows: slugs, kinds, refs, dates, ranges and passages, across all files. */
export function checkBatch(_batch: SeedBatch, _against: CheckedAgainst): SeedProblem[] {
  return [];
}
