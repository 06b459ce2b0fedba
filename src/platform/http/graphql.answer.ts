import { HeaderMap } from "@apollo/server";
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../errors/index.ts";
import type { Limits } from "../limits/index.ts";
import { endExchange } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import type { Exchanges } from "./graphql.plugin.ts";
import { logRequest } from "./request.log.ts";

/** What answers GraphQL requests, whatever address they come to. */
export interface GraphqlOptions {
  readonly apollo: ApolloServer;
  readonly exchanges: Exchanges;
  readonly limits: Limits;
}

/** One request with its reply, and what is asked in it. */
export interface Conversation {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly asked: HTTPGraphQLRequest;
  /** The revision that the answer is pinned to; null for the newest. */
  readonly revision: number | null;
}

/** Only in the log: nobody is there to read it. */
const CALLER_GONE = "CALLER_GONE";
const CALLER_GONE_STATUS = 499;

/** The answer, or null when nobody waits for it any more; its context is given back in any case. */
export async function answerInTime(
  conversation: Conversation,
  options: GraphqlOptions,
): Promise<HTTPGraphQLResponse | null> {
  const exchange = beginExchange(conversation, options.limits);
  const watch = new AbortController();
  try {
    return await Promise.race([
      execute(conversation.asked, exchange, options),
      lateness(watch, exchange, options.limits),
      absence(watch, conversation.reply),
    ]);
  } finally {
    watch.abort();
    await endExchange(exchange);
  }
}

/** A GraphQL request as Apollo reads it, from one over HTTP. */
export function toGraphqlRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const questionMark = request.url.indexOf("?");
  const search = questionMark < 0 ? "" : request.url.slice(questionMark);
  return { method: request.method, headers, search, body: request.body };
}

/** Ends a request whose caller is gone. */
export function leave(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.exchange) request.exchange.errorCodes = [CALLER_GONE];
  // Fastify has no onResponse for an answer that nobody receives.
  logRequest(request, reply.code(CALLER_GONE_STATUS));
  return reply.hijack();
}

/** The body of an answer. */
export function textOf({ body }: HTTPGraphQLResponse): string {
  // Only @defer and @stream make chunks, and graphql 16 has neither.
  if (body.kind === "chunked") throw new Error("An answer in chunks was not expected");
  return body.string;
}

function beginExchange({ request, revision }: Conversation, limits: Limits): Exchange {
  const startedAt = Date.now();
  const exchange: Exchange = {
    requestId: request.id,
    log: request.log,
    accept: request.headers.accept ?? "",
    startedAt,
    deadlineAt: startedAt + limits.deadlineMilliseconds,
    revision,
    operationName: null,
    costNodes: null,
    errorCodes: [],
    context: null,
    isOver: false,
  };
  request.exchange = exchange;
  return exchange;
}

async function execute(
  asked: HTTPGraphQLRequest,
  exchange: Exchange,
  { apollo, exchanges }: GraphqlOptions,
): Promise<HTTPGraphQLResponse> {
  exchanges.set(asked, exchange);
  // Filled by the plugin once the operation is known to be allowed.
  return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: asked, context: () => Promise.resolve({}) });
}

/** Rejects at the deadline, unless the watch has ended. */
function lateness(watch: AbortController, exchange: Exchange, limits: Limits): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => {
      reject(deadlineProblem(exchange, limits));
    }, limits.deadlineMilliseconds);
    watch.signal.addEventListener("abort", () => {
      clearTimeout(timer);
    });
  });
}

/** Answers null when the caller hangs up before the answer. */
function absence(watch: AbortController, reply: FastifyReply): Promise<null> {
  return new Promise((resolve) => {
    const gone = (): void => {
      resolve(null);
    };
    reply.raw.once("close", gone);
    watch.signal.addEventListener("abort", () => reply.raw.off("close", gone));
  });
}

function deadlineProblem({ startedAt }: Exchange, { deadlineMilliseconds: limit }: Limits): Problem {
  const seen = Date.now() - startedAt;
  return new Problem(
    "DEADLINE_EXCEEDED",
    `The operation was stopped after ${seen.toString()} ms; at most ${limit.toString()} ms are allowed.`,
    { limit, seen },
  );
}
