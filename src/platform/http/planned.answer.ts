import type { BaseContext, GraphQLRequestContext, GraphQLResponse, HTTPGraphQLHead } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { PlanContext } from "../plan/index.ts";
import type { Exchange } from "./exchange.ts";
import type { HttpServerOptions } from "./http-server.types.ts";

/** Data that is JSON text already, until the answer is written. */
class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For whoever else writes it: the same, the long way. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Writes an answer as Apollo does, and puts text that is there as it is. */
export function writeResult(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  if (!(data instanceof JsonText)) return `${JSON.stringify(result)}\n`;
  const rest = extensions === undefined ? "" : `,"extensions":${JSON.stringify(extensions)}`;
  return `{"data":${data.text}${rest}}\n`;
}

/** The answer to an operation that can be planned; null for what has to be executed, which says what is wrong with it. */
export async function plannedResponse(
  request: GraphQLRequestContext<BaseContext>,
  exchange: Exchange,
  { planner }: Pick<HttpServerOptions, "planner">,
): Promise<GraphQLResponse | null> {
  const { document, operation, contextValue } = request;
  // Whose caller has gone has no context any more.
  if (planner === undefined || !document || !operation || exchange.isOver) return null;
  const variables = request.request.variables ?? {};
  const context = contextValue as PlanContext;
  try {
    const answer = await planner.answer({ document, operation, variables, context });
    if ("data" in answer) return responseWith(new JsonText(answer.data));
    exchange.log.debug({ reason: answer.reason }, "An operation was not planned");
  } catch (error) {
    exchange.log.error({ err: error }, "An operation could not be planned");
  }
  return null;
}

function responseWith(data: JsonText): GraphQLResponse {
  const singleResult = { data: data as unknown as Record<string, unknown> };
  // Apollo chooses the status.
  const http = { headers: new HeaderMap() } as HTTPGraphQLHead;
  return { http, body: { kind: "single", singleResult } };
}
