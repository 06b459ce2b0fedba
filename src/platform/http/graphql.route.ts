import { HeaderMap } from "@apollo/server";
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../errors/index.ts";
import type { Limits } from "../limits/index.ts";
import { endExchange } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import type { Exchanges } from "./graphql.plugin.ts";
import { logRequest } from "./request.log.ts";
import { GRAPHQL_PATH, PLAYGROUND_PATH, prefersPage } from "./addresses.ts";

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer;
  readonly exchanges: Exchanges;
  readonly limits: Limits;
}

/** Cross-origin reads are for everyone: nothing here depends on who asks, and no credentials are taken. */
const PREFLIGHT_HEADERS = {
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-allow-headers": "content-type, apollo-require-preflight, x-request-id",
  "access-control-max-age": "86400",
} as const;

/** Only in the log: nobody is there to read it. */
const CALLER_GONE = "CALLER_GONE";
const CALLER_GONE_STATUS = 499;

/** GraphQL over HTTP: POST with JSON, GET for queries. */
export function addGraphqlRoute(fastify: FastifyInstance, options: GraphqlRouteOptions): void {
  fastify.route({
    method: ["GET", "POST"],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    async handler(request, reply) {
      if (prefersPage(request)) return reply.header("vary", "Accept").redirect(PLAYGROUND_PATH);
      const exchange = beginExchange(request, options.limits);
      const answer = await answerInTime({ request, reply, exchange }, options);
      return answer ? send(reply, answer) : leave(request, reply, exchange);
    },
  });
  fastify.options(GRAPHQL_PATH, (_request, reply) => reply.code(204).headers(PREFLIGHT_HEADERS).send());
}

interface Conversation {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly exchange: Exchange;
}

/** The answer, or null when nobody waits for it any more; its context is given back in any case. */
async function answerInTime(
  { request, reply, exchange }: Conversation,
  options: GraphqlRouteOptions,
): Promise<HTTPGraphQLResponse | null> {
  const watch = new AbortController();
  try {
    return await Promise.race([
      executeRequest(request, exchange, options),
      lateness(watch, exchange, options.limits),
      absence(watch, reply),
    ]);
  } finally {
    watch.abort();
    await endExchange(exchange);
  }
}

function beginExchange(request: FastifyRequest, limits: Limits): Exchange {
  const startedAt = Date.now();
  const exchange: Exchange = {
    requestId: request.id,
    log: request.log,
    accept: request.headers.accept ?? "",
    startedAt,
    deadlineAt: startedAt + limits.deadlineMilliseconds,
    operationName: null,
    costNodes: null,
    errorCodes: [],
    context: null,
    isOver: false,
  };
  request.exchange = exchange;
  return exchange;
}

async function executeRequest(
  request: FastifyRequest,
  exchange: Exchange,
  { apollo, exchanges }: GraphqlRouteOptions,
): Promise<HTTPGraphQLResponse> {
  const httpGraphQLRequest = toGraphqlRequest(request);
  exchanges.set(httpGraphQLRequest, exchange);
  // Filled by the plugin once the operation is known to be allowed.
  return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve({}) });
}

function toGraphqlRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const questionMark = request.url.indexOf("?");
  const search = questionMark < 0 ? "" : request.url.slice(questionMark);
  return { method: request.method, headers, search, body: request.body };
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

function leave(request: FastifyRequest, reply: FastifyReply, exchange: Exchange): FastifyReply {
  exchange.errorCodes = [CALLER_GONE];
  // Fastify has no onResponse for an answer that nobody receives.
  logRequest(request, reply.code(CALLER_GONE_STATUS));
  return reply.hijack();
}

function deadlineProblem({ startedAt }: Exchange, { deadlineMilliseconds: limit }: Limits): Problem {
  const seen = Date.now() - startedAt;
  return new Problem(
    "DEADLINE_EXCEEDED",
    `The operation was stopped after ${seen.toString()} ms; at most ${limit.toString()} ms are allowed.`,
    { limit, seen },
  );
}

function send(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  // Only @defer and @stream make chunks, and graphql 16 has neither.
  if (body.kind === "chunked") throw new Error("An answer in chunks was not expected");
  return reply
    .code(status ?? 200)
    .headers(Object.fromEntries(headers))
    .send(body.string);
}
