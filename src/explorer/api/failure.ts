import type { CombinedError } from "urql";

type GraphQLFault = CombinedError["graphQLErrors"][number];

/** Why there is no answer, in words for a reader. */
export interface Failure {
  readonly kind: "OFFLINE" | "LENS" | "TOO_MUCH" | "REFUSED" | "FAULT";
  readonly message: string;
}

const LENS_CODES = new Set(["BAD_LENS", "BAD_DATE"]);
const FAULT_CODES = new Set(["INTERNAL", "STORAGE_UNAVAILABLE", "TOO_MANY_SNAPSHOTS", "DEADLINE_EXCEEDED"]);

export function failureOf({ networkError, graphQLErrors, message }: CombinedError): Failure {
  const [first] = graphQLErrors;
  if (first === undefined) {
    const why = networkError?.message ?? message;
    return { kind: "OFFLINE", message: `The server can't be reached just now (${why}).` };
  }
  return faultOf(first);
}

/** What could not be answered of a question, in words for a reader. */
export function faultOf({ extensions, message }: GraphQLFault): Failure {
  return { kind: kindOf(String(extensions["code"])), message };
}

function kindOf(code: string): Failure["kind"] {
  if (LENS_CODES.has(code)) return "LENS";
  if (code === "COST_LIMIT") return "TOO_MUCH";
  return FAULT_CODES.has(code) ? "FAULT" : "REFUSED";
}
