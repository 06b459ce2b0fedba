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
