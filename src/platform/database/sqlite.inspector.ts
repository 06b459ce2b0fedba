import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Problem } from "../errors/index.ts";
import { damageIn, type Inspection } from "./sqlite.soundness.ts";

/** What a thread that reads a file through tells. */
export type Inspected =
  | { readonly damage: readonly string[] }
  | { readonly fault: { readonly code: string; readonly message: string } };

/** What `damageIn` says of a file, or throws, found by a thread that runs a program; by this one where it can't. */
export async function damageFoundBy(
  program: string,
  inspection: Inspection,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const told = await toldByThread(program, inspection, signal);
  if (told === null) return damageIn(inspection);
  if ("damage" in told) return told.damage;
  throw Object.assign(new Error(told.fault.message), { code: told.fault.code });
}

async function toldByThread(
  program: string,
  inspection: Inspection,
  signal: AbortSignal,
): Promise<Inspected | null> {
  const thread = new Worker(program, { workerData: inspection });
  try {
    // One that ends without a word has not looked at anything.
    const ended = once(thread, "exit", { signal }).then(() => [null]);
    const [told] = (await Promise.race([once(thread, "message", { signal }), ended])) as [Inspected | null];
    return told;
  } catch {
    if (signal.aborted) throw closed();
    return null;
  } finally {
    await thread.terminate();
  }
}

function closed(): Problem {
  const message =
    "The database was closed while its file was being checked; expected it to stay open until then.";
  return new Problem("STORAGE_UNAVAILABLE", message);
}
