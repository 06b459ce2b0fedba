import { getNamedType, GraphQLError, isEnumType, isListType, isNonNullType, valueFromAST } from "graphql";
import type {
  FieldNode,
  GraphQLArgument,
  GraphQLField,
  GraphQLOutputType,
  OperationDefinitionNode,
} from "graphql";
import { Problem } from "../errors/index.ts";
import { DEFAULT_PAGE_SIZE } from "../links/index.ts";
import type { Limits } from "./limits.ts";
import type { SelectionSource } from "./selection.ts";

/** The words of a closed set that one argument may list: far more than any set has. */
const WORDS_LIMIT = 100;

/** An operation that is priced. */
export interface PriceRequest extends SelectionSource {
  readonly operation: OperationDefinitionNode;
  readonly limits: Limits;
}

/**
 * How often what is below a field may come: `first`, or the default page; as often as a list of ids and the like names
 * something; once where there is neither.
 */
export function rowsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode | undefined,
  request: PriceRequest,
): number {
  const argument = field.args.find(({ name }) => name === "first");
  if (!argument)
    return isConnection(field.type)
      ? DEFAULT_PAGE_SIZE
      : (declaredRows(field) ?? namedRows(field, node, request));
  // What is one thing has no page: how many there may be in it, it says itself.
  if (!isConnection(field.type) && !isList(field.type)) return 1;
  return pageSizeOf(argument, node, request) ?? usualRows(field);
}

/** How many rows a connection is said to have usually, by the extension `usual` of its field, else a page of them. */
function usualRows({ extensions }: GraphQLField<unknown, unknown>): number {
  const { usual } = extensions;
  return typeof usual === "number" ? usual : DEFAULT_PAGE_SIZE;
}

/** How many rows a list without arguments is said to have, by the extension `rows` of its field. */
function declaredRows({ extensions }: GraphQLField<unknown, unknown>): number | null {
  const { rows } = extensions;
  return typeof rows === "number" ? rows : null;
}

/** How many rows the longest list among a list field's arguments names. */
function namedRows(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode | undefined,
  { variables }: PriceRequest,
): number {
  if (!isList(field.type)) return 1;
  const lengths = field.args.map((argument) => {
    const value = givenValue(argument, node, variables);
    return Array.isArray(value) ? value.length : 0;
  });
  return Math.max(1, ...lengths);
}

function givenValue(
  argument: GraphQLArgument,
  field: FieldNode | undefined,
  variables: PriceRequest["variables"],
): unknown {
  const given = field?.arguments?.find(({ name }) => name.value === argument.name);
  const value: unknown = given ? valueFromAST(given.value, argument.type, variables) : undefined;
  return value === undefined ? argument.defaultValue : value;
}

/** The rows that are asked for; null where nobody says how many. */
function pageSizeOf(
  argument: GraphQLArgument,
  field: FieldNode | undefined,
  { variables, limits }: PriceRequest,
): number | null {
  const given = field?.arguments?.find(({ name }) => name.value === argument.name);
  const first = givenValue(argument, field, variables);
  if (typeof first !== "number") return null;
  if (first >= 1 && first <= limits.pageSize) return first;
  throw pageSizeError({ field: field?.name.value ?? "", first, limits, given });
}

/** Throws BAD_INPUT for an argument that lists more words of a closed set than any set has. */
export function checkWords(
  { args }: GraphQLField<unknown, unknown>,
  field: FieldNode | undefined,
  { variables }: PriceRequest,
): void {
  for (const argument of args.filter(({ type }) => isEnumType(getNamedType(type)))) {
    const words = givenValue(argument, field, variables);
    if (!Array.isArray(words) || words.length <= WORDS_LIMIT) continue;
    const [limit, seen] = [WORDS_LIMIT, words.length];
    const message = `${argument.name} names ${seen.toString()} words: expected at most ${limit.toString()}.`;
    const originalError = new Problem("BAD_INPUT", message, { limit, seen });
    throw new GraphQLError(message, { nodes: field ?? null, originalError });
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

interface PageSizeFault {
  readonly field: string;
  readonly first: number;
  readonly limits: Limits;
  readonly given: NonNullable<FieldNode["arguments"]>[number] | undefined;
}

function pageSizeError({ field, first, limits, given }: PageSizeFault): GraphQLError {
  const limit = limits.pageSize;
  const message = `"${field}" was asked for ${first.toString()} rows (first); expected 1 to ${limit.toString()}.`;
  const originalError = new Problem("PAGE_SIZE_LIMIT", message, { limit, seen: first });
  return new GraphQLError(message, { nodes: given ?? null, originalError });
}

/** Whether a type is that of a page of rows. */
export function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith("Connection");
}
