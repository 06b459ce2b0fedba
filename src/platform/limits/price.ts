import { getNamedType, isAbstractType, isObjectType } from "graphql";
import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from "graphql";
import { Problem } from "../errors/index.ts";
import type { Limits } from "./limits.ts";
import { checkWords, isConnection, rowsOf, type PriceRequest } from "./price.rows.ts";
import { selectionOf } from "./selection.ts";
import type { Selection } from "./selection.ts";

/** A whole schema is hundreds of nodes, a type a few dozen: flat prices, as their depth has a rule of its own. */
const INTROSPECTION_NODES: Readonly<Record<string, number>> = { __schema: 500, __type: 50 };

/** Fields read after which pricing gives up: far more than an honest operation within the other limits has. */
const READ_FIELDS_LIMIT = 100_000;

/**
 * The nodes that the answer to an operation may hold at most: an object is one, what is in a connection counts
 * `first` times, or as many as there usually are, the page itself is free. Fields are merged as in execution, so a fragment spread twice is paid once.
 * Throws PAGE_SIZE_LIMIT for a `first` outside the limits, BAD_INPUT for too long a list of words, and COST_LIMIT for
 * what is too intricate to price.
 */
export function priceOperation(request: PriceRequest): number {
  const { schema, operation } = request;
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  return new Pricing(request).ofObject(root, selectionOf(request, root, [operation.selectionSet]));
}

/**
 * The way to what makes an operation dear: at each level the field below which most may lie, as response keys, down to
 * the last list on that way.
 */
export function dearestWay(request: PriceRequest): string[] {
  const { schema, operation } = request;
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  return new Pricing(request).dearestWay(root, selectionOf(request, root, [operation.selectionSet]));
}

class Pricing {
  private readonly request: PriceRequest;
  private readonly nodesByGroup = new Map<string, number>();
  private readonly numberByField = new Map<FieldNode, number>();
  private readFields = 0;

  constructor(request: PriceRequest) {
    this.request = request;
  }

  ofObject(type: GraphQLObjectType, fields: Selection): number {
    let nodes = 0;
    for (const group of fields.values()) nodes += this.ofField(type, group);
    return nodes;
  }

  dearestWay(type: GraphQLObjectType, fields: Selection): string[] {
    const priced = [...fields].map(([key, group]) => ({ key, group, nodes: this.ofField(type, group) }));
    const [dearest] = priced.toSorted((left, right) => right.nodes - left.nodes);
    const field = type.getFields()[dearest?.group[0]?.name.value ?? ""];
    if (dearest === undefined || field === undefined) return [];
    const [next] = this.possibleTypes(field.type).toSorted(
      (left, right) => this.ofGroup(right, dearest.group) - this.ofGroup(left, dearest.group),
    );
    const way = next === undefined ? [] : this.dearestWay(next, this.selectionBelow(next, dearest.group));
    const isMany = rowsOf(field, dearest.group[0], this.request) > 1;
    return way.length > 0 || isMany ? [dearest.key, ...way] : [];
  }

  private ofField(parent: GraphQLObjectType, group: readonly FieldNode[]): number {
    const name = group[0]?.name.value ?? "";
    const field = parent.getFields()[name];
    if (!field) return INTROSPECTION_NODES[name] ?? 0;
    checkWords(field, group[0], this.request);
    const rows = rowsOf(field, group[0], this.request);
    if (isConnection(field.type)) return Math.max(1, rows * this.below(field.type, group));
    return rows * (ownNodes(field.type) + this.below(field.type, group));
  }

  /** An object is of one type only: an abstract field costs what its dearest type costs. */
  private below(type: GraphQLOutputType, group: readonly FieldNode[]): number {
    return this.possibleTypes(type).reduce((dearest, one) => Math.max(dearest, this.ofGroup(one, group)), 0);
  }

  private possibleTypes(type: GraphQLOutputType): readonly GraphQLObjectType[] {
    const named = getNamedType(type);
    if (isObjectType(named)) return [named];
    return isAbstractType(named) ? this.request.schema.getPossibleTypes(named) : [];
  }

  private selectionBelow(type: GraphQLObjectType, group: readonly FieldNode[]): Selection {
    const sets = group.map(({ selectionSet }) => selectionSet).filter((set) => set !== undefined);
    return selectionOf(this.request, type, sets);
  }

  /** Remembered, so that neither many types nor fragments of fragments multiply the work. */
  private ofGroup(type: GraphQLObjectType, group: readonly FieldNode[]): number {
    const key = `${type.name}:${group.map((field) => this.numberOf(field)).join()}`;
    const known = this.nodesByGroup.get(key);
    if (known !== undefined) return known;
    this.readFields += group.length;
    if (this.readFields > READ_FIELDS_LIMIT) throw tooIntricate(this.request.limits);
    const nodes = this.ofObject(type, this.selectionBelow(type, group));
    this.nodesByGroup.set(key, nodes);
    return nodes;
  }

  private numberOf(field: FieldNode): number {
    const known = this.numberByField.get(field) ?? this.numberByField.size;
    this.numberByField.set(field, known);
    return known;
  }
}

/** Edges and page information are wrapping, not nodes. */
function ownNodes(type: GraphQLOutputType): number {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isAbstractType(named)) return 0;
  return named.name.endsWith("Edge") || named.name === "PageInfo" ? 0 : 1;
}

function tooIntricate(limits: Limits): Problem {
  return new Problem(
    "COST_LIMIT",
    `The operation is too intricate to price; at most ${limits.costNodes.toString()} nodes are allowed.`,
    { limit: limits.costNodes, seen: null },
  );
}
