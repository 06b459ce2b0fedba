import { getVariableValues } from "graphql";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { Kept } from "../collections/index.ts";
import { Problem } from "../errors/index.ts";
import type { Limits } from "./limits.ts";
import type { PriceRequest } from "./price.rows.ts";
import { dearestWay, priceOperation } from "./price.ts";
import type { Variables } from "./selection.ts";
import { fragmentsByName } from "./shape.ts";

/** An operation that is about to be executed. */
export interface CostRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came in the request. */
  readonly variables: Variables;
}

/** An operation with its price. */
export interface Priced {
  /** The nodes that the answer may hold at most. */
  readonly nodes: number;
  /** As their types read them, with their defaults. */
  readonly variables: Variables;
}

/** The same number that graphql-js uses: each fault of a variable makes a message. */
const COERCION_OPTIONS = { maxErrors: 50 };
/** How many prices of one operation are remembered: few are asked for pages of many sizes. */
const KEPT_PRICES = 50;

/** The prices of operations, each worked out once for all variables that make no difference to it. */
export class Prices {
  private readonly schema: GraphQLSchema;
  private readonly limits: Limits;
  private readonly known = new WeakMap<OperationDefinitionNode, Kept<number>>();

  constructor(schema: GraphQLSchema, limits: Limits) {
    this.schema = schema;
    this.limits = limits;
  }

  /**
   * The price of an operation, or null when the variables don't fit their types: execution says so.
   * Throws PAGE_SIZE_LIMIT for a page outside the limits, and what else `priceOperation` throws.
   */
  of(request: CostRequest): Priced | null {
    const { operation } = request;
    const definitions = operation.variableDefinitions ?? [];
    const { coerced } = getVariableValues(this.schema, definitions, request.variables, COERCION_OPTIONS);
    if (coerced === undefined) return null;
    const make = (): number => priceOperation(this.priceRequest(request, coerced));
    return { nodes: this.keptOf(operation).at(countsAmong(coerced), make), variables: coerced };
  }

  /** Throws COST_LIMIT when the answer could hold more nodes than the limits allow, and says which list makes it dear. */
  requireAffordable({ nodes, variables }: Priced, request: CostRequest): void {
    const { costNodes: limit } = this.limits;
    if (nodes <= limit) return;
    const dearest = dearestWay(this.priceRequest(request, variables)).join(".");
    throw new Problem(
      "COST_LIMIT",
      `The answer could hold ${nodes.toString()} nodes; at most ${limit.toString()} are allowed. Ask for smaller pages (first): most may lie below ${JSON.stringify(dearest)}.`,
      { limit, seen: nodes, dearest },
    );
  }

  private keptOf(operation: OperationDefinitionNode): Kept<number> {
    const known = this.known.get(operation);
    if (known !== undefined) return known;
    const made = new Kept<number>(KEPT_PRICES);
    this.known.set(operation, made);
    return made;
  }

  private priceRequest({ document, operation }: CostRequest, variables: Variables): PriceRequest {
    const { schema, limits } = this;
    return { schema, operation, fragments: fragmentsByName(document), variables, limits };
  }
}

/**
 * What variables say of how much is asked for: numbers, which may be a `first`, conditions, and how long lists are.
 * Texts and input objects say which, never how much.
 */
function countsAmong(variables: Variables): string {
  let counts = "";
  for (const [name, value] of Object.entries(variables)) {
    if (Array.isArray(value)) counts += `${name}[${value.length.toString()}]`;
    else if (isCount(value)) counts += `${name}=${String(value)};`;
  }
  return counts;
}

function isCount(value: unknown): value is number | boolean | null {
  return typeof value === "number" || typeof value === "boolean" || value === null;
}
