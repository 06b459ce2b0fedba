import Sqlite from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";

/** What happens to the next COMMIT: it fails, its ROLLBACK fails as well, or it is "done" and nothing was done. */
export type CommitFault = "fails" | "fails with its ROLLBACK" | "is swallowed";

/** Makes the next COMMIT of a writer fail in the driver, on whichever engine it is; once. */
export function failNextCommit(fault: CommitFault): void {
  failInSqlite(fault);
  failInPostgres(fault);
}

function failInSqlite(fault: CommitFault): void {
  const { prepare } = Sqlite.prototype as { prepare: (this: Sqlite.Database, sql: string) => unknown };
  const spy = vi.spyOn(Sqlite.prototype, "prepare");
  spy.mockImplementation(function (this: Sqlite.Database, sql: string) {
    if (!isStruck(fault, sql)) return prepare.call(this, sql);
    if (isLast(fault, sql)) spy.mockRestore();
    return {
      reader: false,
      run: () => answer(fault, new Sqlite.SqliteError("disk I/O error", "SQLITE_IOERR")),
    };
  } as never);
}

function failInPostgres(fault: CommitFault): void {
  const { query } = pg.Client.prototype as { query: (this: pg.Client, ...request: unknown[]) => unknown };
  const spy = vi.spyOn(pg.Client.prototype, "query");
  spy.mockImplementation(function (this: pg.Client, ...request: unknown[]) {
    if (!isStruck(fault, request[0])) return query.apply(this, request);
    if (isLast(fault, request[0])) spy.mockRestore();
    return new Promise((resolve) => {
      resolve(answer(fault, new Error("the connection was lost")));
    });
  });
}

function isStruck(fault: CommitFault, sql: unknown): boolean {
  return sql === "COMMIT" || (sql === "ROLLBACK" && fault === "fails with its ROLLBACK");
}

function isLast(fault: CommitFault, sql: unknown): boolean {
  return sql === "ROLLBACK" || fault !== "fails with its ROLLBACK";
}

function answer(fault: CommitFault, error: Error): unknown {
  if (fault !== "is swallowed") throw error;
  return { changes: 0, lastInsertRowid: 0, rows: [], rowCount: 0, command: "COMMIT" };
}
