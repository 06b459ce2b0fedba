import { documentOf, type WorkloadName } from "../workloads/index.ts";
import type { BenchRequest, RequestVariables } from "./contender.ts";

/** A GraphQL request by POST, as clients send it. */
export function graphqlRequest(workload: WorkloadName, variables: RequestVariables): BenchRequest {
  return {
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: documentOf(workload), variables }),
  };
}

/** What a GraphQL answer says; fails where it has errors. */
export function graphqlData(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors === undefined) return data;
  throw new Error(`The answer has errors: ${JSON.stringify(errors).slice(0, 500)}`);
}
