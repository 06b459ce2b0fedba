import { parentPort, workerData } from "node:worker_threads";
import { driverCode, driverMessage } from "./refusal.ts";
import { damageIn, type Inspection } from "./sqlite.soundness.ts";
import type { Inspected } from "./sqlite.inspector.ts";

// A program of its own, which the built server runs in a thread beside the one that answers.
parentPort?.postMessage(inspectedIn(workerData as Inspection));

function inspectedIn(inspection: Inspection): Inspected {
  try {
    return { damage: damageIn(inspection) };
  } catch (error) {
    // What SQLite throws loses its code on the way to another thread.
    return { fault: { code: driverCode(error), message: driverMessage(error) } };
  }
}
