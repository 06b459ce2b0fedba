import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import { shapeRule } from "../limits/index.ts";
import { formatGraphqlError } from "./graphql.errors.ts";
import { exchangePlugin } from "./graphql.plugin.ts";
import type { Exchanges } from "./graphql.plugin.ts";
import type { HttpServerOptions } from "./http-server.types.ts";
import { writeResult } from "./planned.answer.ts";

export interface GraphqlServerOptions {
  readonly server: HttpServerOptions;
  readonly exchanges: Exchanges;
  readonly log: FastifyBaseLogger;
}

/** Apollo's pipeline without its landing page, its reports and its cache headers; not started yet. */
export function createGraphqlServer({ server, exchanges, log }: GraphqlServerOptions): ApolloServer {
  const { schema, limits } = server;
  return new ApolloServer({
    schema,
    // What NODE_ENV says must not change an answer.
    nodeEnv: "production",
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
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
      exchangePlugin(exchanges, server),
    ],
  });
}
