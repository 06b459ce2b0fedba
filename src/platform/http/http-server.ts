import Fastify, { LogController } from "fastify";
import type { FastifyInstance } from "fastify";
import { ANSWER_PATH, GRAPHQL_PATH, PLAYGROUND_PATH } from "./addresses.ts";
import { addAnswerRoute } from "./answer.route.ts";
import { addReadingPreflights, CROSS_ORIGIN_HEADERS } from "./cross.origin.ts";
import { addDocumentRoutes } from "./document.routes.ts";
import { addDownloadRoutes } from "./download.routes.ts";
import { drainable } from "./drain.ts";
import { readExplorer } from "./explorer.page.ts";
import { addExplorerRoutes } from "./explorer.routes.ts";
import { addFaultAnswers, answerBadAddress, answerBadRequest } from "./fault.answers.ts";
import { addGraphqlRoute } from "./graphql.route.ts";
import { startGraphql } from "./graphql.server.ts";
import { addHealthRoutes } from "./health.routes.ts";
import type { HttpServer, HttpServerOptions } from "./http-server.types.ts";
import { addPlaygroundRoutes, addRootRoute } from "./page.routes.ts";
import { loggerOptions, logRequest, requestIdOf } from "./request.log.ts";

/** From the first byte of a request to its last: a caller that trickles must not hold a connection. */
const REQUEST_TIMEOUT_MILLISECONDS = 15_000;
/** How often Node looks for such callers; by default it does so every half minute. */
const TIMEOUT_CHECK_MILLISECONDS = 1_000;

const DATA_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
} as const;

/** A GraphQL server over HTTP with its playground, health checks and limits; it listens when told to. */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const fastify = createFastify(options);
  const drain = drainable(fastify, options.limits.deadlineMilliseconds);
  const state = { isClosing: false };
  const graphql = await startGraphql(options, fastify.log);
  const { documents = [], downloads = [] } = options;
  // What can be taken away is listed at the path itself, with a slash at its end or without.
  const files = downloads.map(({ path }) => path.replace(/\/$/u, ""));
  const readings = [ANSWER_PATH, ...documents.map(({ path }) => path), ...files];
  addHeaders(fastify, { state, open: [GRAPHQL_PATH, ...readings] });
  addReadingPreflights(fastify, readings);
  const explorer = readExplorer(options.explorer);
  addFaultAnswers(fastify, options.limits, explorer);
  addGraphqlRoute(fastify, graphql);
  addAnswerRoute(fastify, graphql);
  addDocumentRoutes(fastify, documents, graphql);
  addDownloadRoutes(fastify, downloads, graphql);
  addHealthRoutes(fastify, () => (state.isClosing ? CLOSING : options.ready()));
  addRootRoute(fastify, explorer);
  await addExplorerRoutes(fastify, explorer, graphql);
  await addPlaygroundRoutes(fastify, options.playground);
  return {
    fastify,
    listen: (at) => fastify.listen(at),
    async close() {
      state.isClosing = true;
      await drain();
      await graphql.apollo.stop();
    },
  };
}

const CLOSING = Promise.resolve({ ready: false, detail: { closing: true } });

function createFastify({ limits, logger, trustProxy }: HttpServerOptions): FastifyInstance {
  const fastify = Fastify({
    logger: loggerOptions(logger),
    // Its lines hold whole URLs, and so the queries of GET requests: ours are written in onResponse.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: requestIdOf,
    bodyLimit: limits.bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MILLISECONDS,
    http: {
      // Node swaps the two timeouts where that of the headers, a minute by default, is the longer one.
      headersTimeout: REQUEST_TIMEOUT_MILLISECONDS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MILLISECONDS,
    },
    // Who has asked on an open connection is answered, not sent away.
    return503OnClosing: false,
    clientErrorHandler: answerBadRequest,
    trustProxy: trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: answerBadAddress,
  });
  // A body of any other type is refused with 415, text/plain included.
  fastify.removeContentTypeParser("text/plain");
  fastify.decorateRequest("exchange", null);
  fastify.addHook("onResponse", (request, reply, done) => {
    logRequest(request, reply);
    done();
  });
  return fastify;
}

interface HeaderOptions {
  readonly state: { readonly isClosing: boolean };
  /** What addresses begin with that anyone may read from any origin. */
  readonly open: readonly string[];
}

function addHeaders(fastify: FastifyInstance, { state, open }: HeaderOptions): void {
  fastify.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id);
    // The playground's own are set by helmet, further in.
    if (!request.url.startsWith(PLAYGROUND_PATH)) void reply.headers(DATA_HEADERS);
    if (open.some((path) => request.url.startsWith(path))) void reply.headers(CROSS_ORIGIN_HEADERS);
    done();
  });
  // eslint-disable-next-line max-params -- Fastify's hooks take these; one that answers a promise holds up every answer
  fastify.addHook("onSend", (_request, reply, payload, done) => {
    // A connection that stays open for a next request would hold up the end.
    if (state.isClosing) void reply.header("connection", "close");
    done(null, payload);
  });
}
