import { randomBytes } from "node:crypto";
import { administratorUrl, postgresPrefix, runAlone, TEST_ENGINE } from "./database.ts";

/** Names the run before its first test, so that what it leaves behind can be told from what another run still uses. */
export function setup(): void {
  process.env["TEST_RUN"] = randomBytes(4).toString("hex");
}

/** Drops what is left on a PostgreSQL that others use too: the databases that were copied for each test. */
export async function teardown(): Promise<void> {
  if (TEST_ENGINE !== "postgres") return;
  const left = await runAlone<{ name: string }>(
    administratorUrl(),
    `SELECT datname AS name FROM pg_database WHERE starts_with(datname, '${postgresPrefix()}')`,
  );
  for (const { name } of left)
    await runAlone(administratorUrl(), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
