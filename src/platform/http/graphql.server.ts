import { ApolloServer } from "@apollo/server";
import type { ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import { Prices, shapeRule } from "../limits/index.ts";
import type { GraphqlOptions } from "./graphql.answer.ts";
import { formatGraphqlError } from "./graphql.errors.ts";
import { exchangePlugin } from "./graphql.plugin.ts";
import type { Exchanges } from "./graphql.plugin.ts";
import type { HttpServerOptions } from "./http-server.types.ts";
import { persistedDocuments } from "./persisted.documents.ts";
import { writeResult } from "./planned.answer.ts";
import { PreparedWay } from "./prepared.answer.ts";

/** Starts all that answers GraphQL requests: Apollo, and before it the prepared way. */
export async function startGraphql(
  server: HttpServerOptions,
  log: FastifyBaseLogger,
): Promise<GraphqlOptions> {
  const { schema, limits, preparesOperations = false } = server;
  const exchanges: Exchanges = new WeakMap();
  const prices = new Prices(schema, limits);
  const apollo = createApollo(server, exchangePlugin(exchanges, { ...server, prices }), log);
  await apollo.start();
  const prepared = preparesOperations ? new PreparedWay({ server, prices }) : null;
  return { apollo, exchanges, limits, prepared };
}

/** Apollo's pipeline without its landing page, its reports and its cache headers; not started yet. */
function createApollo(
  server: HttpServerOptions,
  exchangesPlugin: ApolloServerPlugin,
  log: FastifyBaseLogger,
): ApolloServer {
  const { schema, limits } = server;
  return new ApolloServer({
    schema,
    // What NODE_ENV says must not change an answer.
    nodeEnv: "production",
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: { cache: persistedDocuments() },
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: [shapeRule(limits)],
    stringifyResult: writeResult,
    formatError: (formatted, error) => formatGraphqlError(formatted, error, limits),
    logger: {
      debug: (message) => {
        log.debug(message);
      },
      info: (message) => {
        log.info(message);
      },
      warn: (message) => {
        log.warn(message);
      },
      error: (message) => {
        log.error(message);
      },
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      exchangesPlugin,
    ],
  });
}
