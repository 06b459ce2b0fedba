import type { Engine } from "./database.ts";

/** `column IN (the array bound to :name)`, as each engine can use an index for it. */
// eslint-disable-next-line max-params -- it reads like the SQL it writes
export function anyOf(engine: Engine, column: string, name: string, type: "integer" | "text"): string {
  return engine === "sqlite"
    ? `${column} IN (SELECT value FROM json_each(:${name}))`
    : `${column} = ANY(:${name}::${type}[])`;
}

/**
 * A condition on rows that are found by other values. SQLite does not know how few these are, and would otherwise go
 * through all rows that meet the condition where an index lists them.
 */
export function ofFound(engine: Engine, condition: string): string {
  return engine === "sqlite" ? `+${condition}` : condition;
}

/** A condition for recursive statements: true until the lease's deadline, then the statement fails. */
export function withinDeadline(engine: Engine): string {
  // PostgreSQL's statement_timeout interrupts by itself; SQLite runs on our own thread, where no timer fires.
  return engine === "sqlite" ? "within_deadline()" : "TRUE";
}
