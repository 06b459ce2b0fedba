import type { GraphQLResponse, HTTPGraphQLHead } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { PlannedRequest } from "../plan/index.ts";
import { renewContext } from "./exchange.ts";
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

/**
 * The data of an operation that can be planned, as JSON text; null for what has to be executed: it says what is wrong.
 * Where a statement failed, that is in a context opened anew.
 */
export async function plannedText(
  request: PlannedRequest,
  exchange: Exchange,
  server: Pick<HttpServerOptions, "planner" | "openContext">,
): Promise<string | null> {
  if (server.planner === undefined) return null;
  try {
    const answer = await server.planner.answer(request);
    if ("data" in answer) return answer.data;
    exchange.log.debug({ reason: answer.reason }, "An operation was not planned");
    if (answer.hasFailed !== true) return null;
  } catch (error) {
    exchange.log.error({ err: error }, "An operation could not be planned");
  }
  await renewContext(exchange, request.context, server);
  return null;
}

/** Data that was planned, as Apollo takes it. */
export function plannedResponse(text: string): GraphQLResponse {
  const singleResult = { data: new JsonText(text) as unknown as Record<string, unknown> };
  // Apollo chooses the status.
  const http = { headers: new HeaderMap() } as HTTPGraphQLHead;
  return { http, body: { kind: "single", singleResult } };
}
