import type { SeedBatch } from "./seed.batch.ts";
import { CheckRun } from "./seed.check-run.ts";
import type { CheckedAgainst } from "./seed.check-run.ts";
import { checkClaims } from "./seed.claim-checks.ts";
import { checkDates } from "./seed.date-checks.ts";
import { checkMentions } from "./seed.mention-checks.ts";
import { checkNodes, checkSourceSlugs } from "./seed.node-checks.ts";
import type { SeedProblem } from "./seed.problem.ts";
import { checkRanges } from "./seed.range-checks.ts";
import { checkReferences } from "./seed.reference-checks.ts";

/** Checks what no single value shows: slugs, kinds, refs, dates, ranges and passages, across all files. */
export function checkBatch(batch: SeedBatch, against: CheckedAgainst): SeedProblem[] {
  const run = new CheckRun(batch, against);
  checkNodes(run);
  checkSourceSlugs(run);
  checkMentions(run);
  checkReferences(run);
  checkClaims(run);
  checkDates(run);
  checkRanges(run);
  return run.problems;
}
