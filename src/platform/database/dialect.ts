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

/**
 * The conditions under which a statement that may look at many rows goes on: until the lease's deadline, then it fails.
 * PostgreSQL's statement_timeout interrupts by itself; SQLite runs on our own thread, where no timer fires.
 */
export function withinDeadline(engine: Engine): string[] {
  return engine === "sqlite" ? ["within_deadline()"] : [];
}
