import type { RequestListener, Server } from "node:http";
import pg from "pg";

/** Counts the statements that are sent to PostgreSQL, and answers at /statements how many there were. */
export function countStatements(server: Server): void {
  let statements = 0;
  const { prototype } = pg.Client;
  const query = Reflect.get(prototype, "query") as (...asked: unknown[]) => unknown;
  Object.assign(prototype, {
    query(this: pg.Client, ...asked: unknown[]): unknown {
      statements += 1;
      return query.apply(this, asked);
    },
  });
  const listeners = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (request.url === "/statements") response.end(String(statements));
    else for (const listener of listeners) listener(request, response);
  });
}
