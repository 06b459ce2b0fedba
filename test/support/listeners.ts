import { expect } from "vitest";
import { runAlone } from "./database.ts";

const LISTENERS =
  "FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'standpoint listener'";

/** The process numbers of the listening connections to a database of PostgreSQL. */
export async function listeners(url: string): Promise<number[]> {
  return (await runAlone<{ pid: number }>(url, `SELECT pid ${LISTENERS} ORDER BY pid`)).map(({ pid }) => pid);
}

/** What all connections to a database of PostgreSQL did last, but for the one that asks. */
export async function backends(url: string): Promise<string[]> {
  const others = `datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
  const rows = await runAlone<{ query: string }>(url, `SELECT query FROM pg_stat_activity WHERE ${others}`);
  return rows.map(({ query }) => query);
}

/** Waits until one connection listens, and answers its process number. */
export async function freshListener(url: string): Promise<number> {
  const listening = `SELECT pid ${LISTENERS} AND state = 'idle' AND query NOT LIKE 'LISTEN%'`;
  let pids: number[] = [];
  await expect
    .poll(
      async () => {
        pids = (await runAlone<{ pid: number }>(url, listening)).map(({ pid }) => pid);
        return pids.length;
      },
      { timeout: 10_000 },
    )
    .toBe(1);
  return pids[0] ?? 0;
}

/** Ends the listening connections as an operator or a fault of the network would. */
export async function endListeners(url: string): Promise<void> {
  await runAlone(url, `SELECT pg_terminate_backend(pid, 5000) ${LISTENERS}`);
}
