import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContext,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
  HTTPGraphQLRequest,
} from "@apollo/server";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError, OperationDefinitionNode } from "graphql";
import { answerAddress } from "./answer.address.ts";
import { costOf, requireAffordable } from "../limits/index.ts";
import type { Limits } from "../limits/index.ts";
import { statusOfFailure } from "./error.codes.ts";
import { endExchange } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { causeOf, internalMessage, isUnexpected } from "./graphql.errors.ts";
import type { HttpServerOptions } from "./http-server.types.ts";
import { plannedResponse } from "./planned.answer.ts";

/** The exchange of each request that Apollo is answering, found by the request that was handed to it. */
export type Exchanges = WeakMap<HTTPGraphQLRequest, Exchange>;

type PluginOptions = Pick<HttpServerOptions, "limits" | "openContext" | "planner">;

/** Ties Apollo's pipeline to an exchange: price, context, status, codes and log. */
export function exchangePlugin(exchanges: Exchanges, options: PluginOptions): ApolloServerPlugin {
  return {
    requestDidStart: (request) => Promise.resolve(listener(exchangeOf(exchanges, request), options)),
    unexpectedErrorProcessingRequest({ requestContext, error }) {
      exchangeOf(exchanges, requestContext).log.error(
        { err: error },
        "A request failed inside the GraphQL pipeline",
      );
      return Promise.resolve();
    },
  };
}

function exchangeOf(exchanges: Exchanges, { request }: GraphQLRequestContext<BaseContext>): Exchange {
  const exchange = request.http && exchanges.get(request.http);
  if (!exchange) throw new Error("A GraphQL request came without its exchange");
  return exchange;
}

function listener(exchange: Exchange, options: PluginOptions): GraphQLRequestListener<BaseContext> {
  return {
    async didResolveOperation(request) {
      exchange.operationName = request.operationName;
      payFor(request, exchange, options.limits);
      await openContext(request.contextValue, exchange, options);
    },
    responseForOperation: (request) => plannedResponse(request, exchange, options),
    didEncounterErrors({ errors }) {
      for (const error of errors.filter(isUnexpected)) {
        exchange.log.error(
          { err: causeOf(error), field: error.path?.join(".") },
          "A field failed unexpectedly",
        );
      }
      return Promise.resolve();
    },
    willSendResponse(request) {
      completeAnswer(request, exchange, options.limits);
      addAddress(request, exchange);
      return Promise.resolve();
    },
  };
}

type AnyRequest = GraphQLRequestContext<BaseContext>;

/** Apollo's types promise an operation, but an unknown name leaves it undefined. */
function requireOperation({ operation, request, schema }: AnyRequest): OperationDefinitionNode {
  if (!operation) throw unresolved(unknownOperationMessage(request.operationName));
  if (schema.getRootType(operation.operation)) return operation;
  throw unresolved(`This API has no ${operation.operation} operations.`);
}

function unknownOperationMessage(name: string | undefined): string {
  return name === undefined
    ? "The document has several operations; operationName must say which one to execute."
    : `The document has no operation named "${name}".`;
}

function unresolved(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}

function payFor(request: AnyRequest, exchange: Exchange, limits: Limits): void {
  const { schema, document } = request;
  if (!document) return;
  const operation = requireOperation(request);
  const variables = request.request.variables ?? {};
  const asked = { schema, document, operation, variables, limits };
  exchange.costNodes = costOf(asked);
  if (exchange.costNodes !== null) requireAffordable(exchange.costNodes, asked);
}

/** Opened this late, refused requests hold no snapshot of the database. */
async function openContext(target: object, exchange: Exchange, options: PluginOptions): Promise<void> {
  const { requestId, deadlineAt, revision } = exchange;
  exchange.context = await options.openContext({ requestId, deadlineAt, revision });
  Object.assign(target, exchange.context.context);
  // The caller may have gone while it was opened; then nobody else would close it.
  if (exchange.isOver) await endExchange(exchange);
}

function completeAnswer(
  { response }: GraphQLRequestContextWillSendResponse<BaseContext>,
  exchange: Exchange,
  limits: Limits,
): void {
  if (response.body.kind !== "single") return;
  const result = response.body.singleResult;
  const late = result.errors?.find((error) => codeOf(error) === "DEADLINE_EXCEEDED");
  if (late) {
    // Half an answer that ran out of time says nothing about what is missing.
    delete result.data;
    result.errors = [late];
  }
  if (result.errors) {
    result.errors = result.errors.map((error) => withRequestId(error, exchange.requestId));
    exchange.errorCodes = result.errors.map(codeOf);
    if (!result.data) response.http.status = statusOf(exchange, response.http.status);
  }
  const cost = costExtension(exchange, limits);
  if (cost) result.extensions = { ...result.extensions, ...cost };
}

/** Where a whole answer can be read again: the same operation, as of the revision it was answered from. */
function addAddress(
  { request, response }: GraphQLRequestContextWillSendResponse<BaseContext>,
  { context }: Exchange,
): void {
  if (context?.revision === undefined || response.body.kind !== "single") return;
  if (response.body.singleResult.errors) return;
  const { query, variables, operationName } = request;
  const address = answerAddress(context.revision, { query, variables, operationName });
  if (address !== null) response.http.headers.set("link", `<${address}>; rel="bookmark"`);
}

/** The price of an operation as its answer tells it; null while it has none. */
export function costExtension({ costNodes }: Exchange, limits: Limits): { cost: object } | null {
  return costNodes === null ? null : { cost: { nodes: costNodes, limit: limits.costNodes } };
}

function statusOf({ errorCodes, accept }: Exchange, status: number | undefined): number {
  return statusOfFailure({ codes: errorCodes, status, accept });
}

function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.["code"];
  return typeof code === "string" ? code : "INTERNAL";
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return codeOf(error) === "INTERNAL" ? { ...error, message: internalMessage(requestId) } : error;
}
