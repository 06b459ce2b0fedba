import { setTimeout as delay } from "node:timers/promises";
import { driverCode, problemFrom } from "./refusal.ts";

const FIRST_DELAY_MILLISECONDS = 5;
const LONGEST_DELAY_MILLISECONDS = 50;

/**
 * Tries again while another process holds the lock, and lets this process work meanwhile: better-sqlite3's own
 * waiting would block the event loop.
 */
export async function whileBusy<Result>(
  patienceMilliseconds: number,
  attempt: () => Result | Promise<Result>,
): Promise<Result> {
  const until = Date.now() + patienceMilliseconds;
  let pause = FIRST_DELAY_MILLISECONDS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!driverCode(error).startsWith("SQLITE_BUSY")) throw error;
      if (Date.now() >= until) throw stillBusy(patienceMilliseconds, error);
    }
    await delay(pause);
    pause = Math.min(2 * pause, LONGEST_DELAY_MILLISECONDS);
  }
}

function stillBusy(patienceMilliseconds: number, error: unknown): Error {
  return problemFrom(
    "STORAGE_UNAVAILABLE",
    `Another process has held the database for ${String(patienceMilliseconds)} ms; expected it to be free by now.`,
    error,
  );
}
