import { getVariableValues } from "graphql";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { Problem } from "../errors/index.ts";
import type { Limits } from "./limits.ts";
import type { PriceRequest } from "./price.rows.ts";
import { dearestWay, priceOperation } from "./price.ts";
import { fragmentsByName } from "./shape.ts";

/** An operation that is about to be executed. */
export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came in the request. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
}

/** The same number that graphql-js uses: each fault of a variable makes a message. */
const COERCION_OPTIONS = { maxErrors: 50 };

/**
 * The nodes that the answer may hold at most, or null when the variables don't fit their types: execution says so.
 * Throws PAGE_SIZE_LIMIT for a page outside the limits.
 */
export function costOf(request: CostRequest): number | null {
  const priced = priceRequest(request);
  return priced === null ? null : priceOperation(priced);
}

/** Throws COST_LIMIT when the answer could hold more nodes than the limits allow, and says which list makes it dear. */
export function requireAffordable(nodes: number, request: CostRequest): void {
  const { costNodes: limit } = request.limits;
  if (nodes <= limit) return;
  const priced = priceRequest(request);
  const dearest = priced === null ? "" : dearestWay(priced).join(".");
  throw new Problem(
    "COST_LIMIT",
    `The answer could hold ${nodes.toString()} nodes; at most ${limit.toString()} are allowed. Ask for smaller pages (first): most may lie below ${JSON.stringify(dearest)}.`,
    { limit, seen: nodes, dearest },
  );
}

function priceRequest({ schema, document, operation, variables, limits }: CostRequest): PriceRequest | null {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables, COERCION_OPTIONS);
  if (!coerced) return null;
  return { schema, operation, fragments: fragmentsByName(document), variables: coerced, limits };
}
