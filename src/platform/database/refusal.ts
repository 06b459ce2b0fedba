import { Problem, type ProblemCode } from "../errors/index.ts";

/** A Problem that keeps, for the log only, what the driver said. */
export function problemFrom(code: ProblemCode, message: string, cause: unknown): Problem {
  const problem = new Problem(code, message);
  // Not enumerable, so that nothing that lists a problem's properties shows SQL to a caller.
  Object.defineProperty(problem, "cause", { value: cause, configurable: true, writable: true });
  return problem;
}

/** The code a driver put on its error, or an empty text. */
export function driverCode(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === "string") return code;
  return driverError === undefined ? "" : driverCode(driverError);
}

/** What the driver said, for people who operate the database. */
export function driverMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// SQLite's full disk and I/O errors; PostgreSQL's lost connections (08), lack of resources (53), operator (57P), I/O (58).
const STORAGE_FAULT = /^(?:SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY)|08...$|53...$|57P..$|58...$|ECONN|EPIPE)/u;

/** A fault of disk or server as STORAGE_UNAVAILABLE, and what it means for the caller; any other error as it is. */
export function storageFault(error: unknown, consequence: string): unknown {
  if (!STORAGE_FAULT.test(driverCode(error))) return error;
  const message = `The disk or the server of the database failed; expected it to work. ${consequence}`;
  return problemFrom("STORAGE_UNAVAILABLE", message, error);
}
