import pg from "pg";
import type { Problem } from "../errors/index.ts";
import { withoutPassword, type DatabaseOptions } from "./database.options.ts";
import { driverCode, driverMessage, problemFrom } from "./refusal.ts";

const NO_SUCH_DATABASE = "3D000";

/** Runs `work` on a connection of its own, and says in one sentence why there is none if there is none. */
export async function onOwnConnection<Result>(
  options: DatabaseOptions,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: options.url });
  // A server that goes away is noticed by the statement that is waiting; an unheard event would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw noConnection(options, error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Why PostgreSQL could not be reached, for the people who start the server. */
export function noConnection(options: DatabaseOptions, error: unknown): Problem {
  const url = withoutPassword(options.url);
  if (driverCode(error) === NO_SUCH_DATABASE) {
    return problemFrom(
      "DATABASE_REFUSED",
      `There is no database at "${url}"; expected one: run createdb.`,
      error,
    );
  }
  const said = driverMessage(error) === "" ? driverCode(error) : driverMessage(error);
  const message = `PostgreSQL at "${url}" let nobody in (${said}); expected a connection.`;
  return problemFrom("STORAGE_UNAVAILABLE", message, error);
}
