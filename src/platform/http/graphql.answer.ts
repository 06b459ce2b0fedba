import { HeaderMap } from "@apollo/server";
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../errors/index.ts";
import type { Limits } from "../limits/index.ts";
import { endExchange } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import type { Exchanges } from "./graphql.plugin.ts";
import type { PreparedWay } from "./prepared.answer.ts";
import type { PerfectRequest } from "./prepared.request.ts";
import { logRequest } from "./request.log.ts";

/** What answers GraphQL requests, whatever address they come to. */
export interface GraphqlOptions {
  readonly apollo: ApolloServer;
  readonly exchanges: Exchanges;
  readonly limits: Limits;
  /** Null where every request goes Apollo's way. */
  readonly prepared: PreparedWay | null;
}

/** One request with its reply, and what is asked in it. */
export interface Conversation {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** As Apollo reads it: read only where it has to answer. */
  readonly asked: HTTPGraphQLRequest;
  /** The same, where nothing in it is odd. */
  readonly perfect?: PerfectRequest | null;
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
  const watch = watchOver(exchange, conversation.reply, options.limits);
  try {
    return await Promise.race([answerOf(conversation, exchange, options), watch.ended]);
  } finally {
    watch.stop();
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
    way: null,
    accepted: null,
    context: null,
    isOver: false,
  };
  request.exchange = exchange;
  return exchange;
}

async function answerOf(
  conversation: Conversation,
  exchange: Exchange,
  options: GraphqlOptions,
): Promise<HTTPGraphQLResponse | null> {
  const { perfect = null } = conversation;
  const { prepared } = options;
  if (perfect === null || prepared === null) return execute(conversation, exchange, options);
  const known = await prepared.answer(perfect, exchange);
  if (known !== null) return known;
  // Nobody would be told any more.
  if (exchange.isOver) return null;
  if (Date.now() > exchange.deadlineAt) throw deadlineProblem(exchange, options.limits);
  const answer = await execute(conversation, exchange, options);
  prepared.learn(perfect, exchange, answer);
  return answer;
}

function execute(
  { asked }: Conversation,
  exchange: Exchange,
  { apollo, exchanges }: GraphqlOptions,
): Promise<HTTPGraphQLResponse> {
  exchanges.set(asked, exchange);
  // Filled by the plugin once the operation is known to be allowed.
  return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: asked, context: () => Promise.resolve({}) });
}

interface Watch {
  /** Rejects at the deadline; answers null when the caller hangs up. */
  readonly ended: Promise<null>;
  stop(): void;
}

function watchOver(exchange: Exchange, { raw }: FastifyReply, limits: Limits): Watch {
  let stop = (): void => undefined;
  const ended = new Promise<null>((resolve, reject) => {
    const gone = (): void => {
      resolve(null);
    };
    // What is answered within this turn of the event loop, as SQLite's answers are, is never late.
    const begun = setImmediate(() => {
      if (raw.destroyed) {
        gone();
        return;
      }
      const late = setTimeout(() => {
        reject(deadlineProblem(exchange, limits));
      }, exchange.deadlineAt - Date.now());
      raw.once("close", gone);
      stop = () => {
        clearTimeout(late);
        raw.off("close", gone);
      };
    });
    stop = () => {
      clearImmediate(begun);
    };
  });
  return {
    ended,
    stop: () => {
      stop();
    },
  };
}

function deadlineProblem({ startedAt }: Exchange, { deadlineMilliseconds: limit }: Limits): Problem {
  const seen = Date.now() - startedAt;
  return new Problem(
    "DEADLINE_EXCEEDED",
    `The operation was stopped after ${seen.toString()} ms; at most ${limit.toString()} ms are allowed.`,
    { limit, seen },
  );
}
