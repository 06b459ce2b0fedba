import { PROBLEM_STATUS } from "../errors/index.ts";
import type { ProblemCode } from "../errors/index.ts";

/** Codes of `extensions.code` beside those of Problem: faults of a request before any resolver has run. */
export const TRANSPORT_CODES = {
  BAD_REQUEST: "The request is not GraphQL over HTTP: no query, malformed JSON, or a header that is missing.",
  BAD_USER_INPUT: "A variable or an argument does not fit its type.",
  GRAPHQL_PARSE_FAILED: "The document is not GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The document does not fit the schema.",
  METHOD_NOT_ALLOWED: "This address does not answer that HTTP method; `Allow` names those it does.",
  OPERATION_RESOLUTION_FAILURE: "The document has no operation of that name or kind.",
  PERSISTED_QUERY_NOT_FOUND: "No document is kept under this hash: send it once more, with the hash.",
  UNSUPPORTED_MEDIA_TYPE: "The body is not application/json.",
} as const;

/** Faults of the document that GraphQL over HTTP answers with 200 to clients that accept only `application/json`. */
const WELL_FORMED_REQUEST_CODES: ReadonlySet<string> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);

export function isDocumentedCode(code: unknown): code is string {
  return typeof code === "string" && (Object.hasOwn(TRANSPORT_CODES, code) || isProblemCode(code));
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_STATUS, code);
}

/** No fault: clients that persist their documents are used to a 200, and send the document. */
const ASKS_FOR_DOCUMENT = "PERSISTED_QUERY_NOT_FOUND";

/** A request without data, and what is known of its status so far. */
export interface FailedRequest {
  readonly codes: readonly string[];
  /** What Apollo has chosen. */
  readonly status: number | undefined;
  /** The `Accept` header of the request. */
  readonly accept: string;
}

/** The HTTP status of an answer that has errors and no data: that of its gravest error. */
export function statusOfFailure({ codes, status, accept }: FailedRequest): number {
  const acceptsOnlyJson = accept.includes("application/json") && !accept.includes("graphql-response+json");
  // Apollo says 500 to whatever a plugin throws; each of these codes is the caller's.
  const chosen = status !== undefined && status >= 400 && status < 500 ? status : 400;
  const statuses = codes.map((code) => {
    if (isProblemCode(code)) return PROBLEM_STATUS[code];
    if (code === ASKS_FOR_DOCUMENT) return 200;
    return acceptsOnlyJson && WELL_FORMED_REQUEST_CODES.has(code) ? 200 : chosen;
  });
  return Math.max(...statuses);
}
