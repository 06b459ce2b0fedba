import { once } from "node:events";
import { Worker } from "node:worker_threads";
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
    const [told] = (await once(thread, "message", { signal })) as [Inspected];
    return told;
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  } finally {
    await thread.terminate();
  }
}
