import type { Database, Reader } from "./database.ts";

/** Reads from the newest state, and gives it back whatever happens. */
export async function reading<Result>(
  database: Database,
  read: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  const lease = await database.read();
  try {
    return await read(lease);
  } finally {
    await lease.release();
  }
}
