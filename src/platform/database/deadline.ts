import { Problem } from "../errors/index.ts";
import type { ReadOptions } from "./database.ts";

/** Lets no statement begin after the lease's deadline. */
export function requireTime({ deadlineAt }: ReadOptions, acquiredAt: number): void {
  if (deadlineAt === undefined || Date.now() <= deadlineAt) return;
  throw deadlineExceeded(deadlineAt, acquiredAt);
}

/** The fault of a request that reads too long. */
export function deadlineExceeded(deadlineAt: number, acquiredAt: number): Problem {
  const limit = Math.max(0, Math.round(deadlineAt - acquiredAt));
  const message = `This request was still reading after its deadline of ${String(limit)} ms; expected it to be done.`;
  return new Problem("DEADLINE_EXCEEDED", message, { limit, seen: Math.round(Date.now() - acquiredAt) });
}

/** The fault of a statement on a lease that was given back. */
export function leaseOver(): Problem {
  return new Problem("INTERNAL", "A lease was read after its release; expected it to be held until then.");
}
