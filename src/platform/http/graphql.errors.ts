import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";
import { Problem } from "../errors/index.ts";
import { tokenProblem } from "../limits/index.ts";
import type { Limits } from "../limits/index.ts";
import { isDocumentedCode } from "./error.codes.ts";
import { shortDetails, shortMessage } from "./shortened.ts";

/** What an API caller is told of an unexpected fault; the log holds the rest under the same id. */
export function internalMessage(requestId: string): string {
  return `Something went wrong on our side. Request id: ${requestId}`;
}

/** Messages of graphql-js that leave open what to do, in our words. */
const PLAINER: Readonly<Record<string, string>> = {
  "Validation aborted.":
    "The document has too many fields of one name, or too many faults, to be checked; expected each field once.",
};

/** What Apollo says without a code where the `persistedQuery` extension of a request is wrong. */
const PERSISTING_FAULTS: ReadonlySet<string> = new Set([
  "Unsupported persisted query version",
  "provided sha does not match query",
]);

/** Gives every error a documented code; what nobody expected says nothing of itself, and long input is quoted in part. */
export function formatGraphqlError(
  formatted: GraphQLFormattedError,
  error: unknown,
  limits: Limits,
): GraphQLFormattedError {
  const problem = problemOf(error) ?? tokenProblem(formatted.message, sourceOf(error), limits);
  if (problem)
    return {
      ...placeOf(formatted),
      message: shortMessage(formattedMessage(problem, formatted)),
      extensions: extensionsOf(problem),
    };
  const code = codeOf(formatted, error);
  const message =
    code === "INTERNAL"
      ? "Something went wrong on our side."
      : (PLAINER[formatted.message] ?? formatted.message);
  return { ...placeOf(formatted), message: shortMessage(message), extensions: { code } };
}

/** Whether nobody expected this error, so that it has to be logged. */
export function isUnexpected(error: GraphQLError): boolean {
  return (
    !problemOf(error) &&
    codeOf({ message: error.message, extensions: error.extensions }, error) === "INTERNAL"
  );
}

/** The code and, where there is something to read, the details of a problem as `extensions`. */
export function extensionsOf({ code, details }: Problem): Record<string, unknown> {
  return Object.keys(details).length > 0 ? { code, details: shortDetails(details) } : { code };
}

/** What was thrown first, under the wrappings of graphql-js and Apollo. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function problemOf(error: unknown): Problem | null {
  const cause = causeOf(error);
  return cause instanceof Problem ? cause : null;
}

/** A problem inside a variable or literal keeps the words of graphql-js around it: they name the variable. */
function formattedMessage(problem: Problem, formatted: GraphQLFormattedError): string {
  return formatted.message.includes(problem.message) ? formatted.message : problem.message;
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const code = formatted.extensions?.["code"];
  if (isDocumentedCode(code)) return code;
  if (PERSISTING_FAULTS.has(formatted.message)) return "BAD_REQUEST";
  return isCallersFault(error) ? "BAD_USER_INPUT" : "INTERNAL";
}

/** graphql-js throws these without a code: variables before any field, arguments inside one. */
function isCallersFault(error: unknown): boolean {
  const cause = causeOf(error);
  if (!(error instanceof GraphQLError) || !(cause instanceof GraphQLError)) return false;
  return (
    error.message.startsWith('Argument "') || error.message.startsWith("Too many errors processing variables")
  );
}

function sourceOf(error: unknown): string {
  return error instanceof GraphQLError ? (error.source?.body ?? "") : "";
}

function placeOf({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, "locations" | "path"> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}
