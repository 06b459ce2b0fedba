import type { Engine } from "./database.ts";

/** `column IN (the array bound to :name)`, as each engine can use an index for it. */
// eslint-disable-next-line max-params -- it reads like the SQL it writes
export function anyOf(engine: Engine, column: string, name: string, type: "integer" | "text"): string {
  return engine === "sqlite"
    ? `${column} IN (SELECT value FROM json_each(:${name}))`
    : `${column} = ANY(:${name}::${type}[])`;
}

/** A condition for recursive statements: true until the lease's deadline, then the statement fails. */
export function withinDeadline(engine: Engine): string {
  // PostgreSQL's statement_timeout interrupts by itself; SQLite runs on our own thread, where no timer fires.
  return engine === "sqlite" ? "within_deadline()" : "TRUE";
}
