import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContext,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
  GraphQLResponse,
  HTTPGraphQLRequest,
} from "@apollo/server";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError, OperationDefinitionNode } from "graphql";
import type { Limits, Priced, Prices } from "../limits/index.ts";
import type { PlanContext } from "../plan/index.ts";
import { bookmarkOf } from "./answer.address.ts";
import { statusOfFailure } from "./error.codes.ts";
import { openContext } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { causeOf, formatGraphqlError, internalMessage, isUnexpected } from "./graphql.errors.ts";
import type { HttpServerOptions } from "./http-server.types.ts";
import { plannedResponse, plannedText } from "./planned.answer.ts";

/** The exchange of each request that Apollo is answering, found by the request that was handed to it. */
export type Exchanges = WeakMap<HTTPGraphQLRequest, Exchange>;

export interface PluginOptions extends Pick<HttpServerOptions, "limits" | "openContext" | "planner"> {
  readonly prices: Prices;
}

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
  let priced: Priced | null = null;
  return {
    async didResolveOperation(request) {
      exchange.operationName = request.operationName;
      priced = payFor(request, exchange, options.prices);
      Object.assign(request.contextValue, await openContext(exchange, options));
      exchange.way = "reference";
    },
    async responseForOperation({ document, operation, contextValue }) {
      // Whose caller has gone has no context any more.
      if (priced === null || exchange.isOver) return null;
      const { variables } = priced;
      const asked = { document, operation, variables, context: contextValue as PlanContext };
      try {
        const text = await plannedText(asked, exchange, options);
        if (text === null) return unlessOver(exchange);
        exchange.way = "planned";
        return plannedResponse(text);
      } catch (error) {
        return refusedResponse(error, exchange, options.limits);
      }
    },
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

/** Null, so that it is executed; what nobody waits for any more has no context to be executed in. */
function unlessOver({ isOver }: Exchange): GraphQLResponse | null {
  return isOver ? plannedResponse("null") : null;
}

/** Apollo takes what is thrown while it looks for a response for a fault of ours, so it is worded here. */
function refusedResponse(error: unknown, { log }: Exchange, limits: Limits): GraphQLResponse {
  const wrapped = new GraphQLError("", { originalError: error instanceof Error ? error : undefined });
  if (isUnexpected(wrapped)) log.error({ err: error }, "A context could not be opened anew");
  return {
    ...plannedResponse("null"),
    body: singleOf(formatGraphqlError(wrapped.toJSON(), wrapped, limits)),
  };
}

function singleOf(error: GraphQLFormattedError): GraphQLResponse["body"] {
  return { kind: "single", singleResult: { errors: [error] } };
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

/** The price, which is told and not too high; null where the variables don't fit their types: execution says so. */
function payFor(request: AnyRequest, exchange: Exchange, prices: Prices): Priced | null {
  const { document } = request;
  if (!document) return null;
  const operation = requireOperation(request);
  const asked = { document, operation, variables: request.request.variables ?? {} };
  const priced = prices.of(asked);
  exchange.costNodes = priced?.nodes ?? null;
  if (priced !== null) prices.requireAffordable(priced, asked);
  exchange.accepted = { document, operation };
  return priced;
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
  { request, response, source: query }: GraphQLRequestContextWillSendResponse<BaseContext>,
  exchange: Exchange,
): void {
  if (response.body.kind !== "single" || response.body.singleResult.errors) return;
  const { variables, operationName } = request;
  const bookmark = bookmarkOf(exchange, { query, variables, operationName });
  if (bookmark !== null) response.http.headers.set("link", bookmark);
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
