import { ANSWER_PATH } from "./addresses.ts";
import type { Exchange } from "./exchange.ts";

/** An operation, as an address carries it. */
export interface AddressedOperation {
  readonly query: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
}

/** Proxies hold all headers of an answer in a buffer of 4 KB by default, and answer 502 where they don't fit. */
const MAXIMUM_CHARACTERS = 3_000;
/** A half of a character cannot be written into an address. */
const HALF_CHARACTER = /\p{Cs}/u;

/** What the `Link` header says of a whole answer: where it can be read again. Null where it has no address. */
export function bookmarkOf(
  { context }: Exchange,
  operation: AddressedOperation,
  addressed?: string | null,
): string | null {
  if (context?.revision === undefined) return null;
  const address = answerAddress(context.revision, operation, addressed);
  return address === null ? null : `<${address}>; rel="bookmark"`;
}

/**
 * The permanent address of an answer: the operation, as of the revision it was answered from; null where it has none.
 * `addressed` is what `addressedQuery` made of the same query before.
 */
export function answerAddress(
  revision: number,
  { query, variables = {}, operationName }: AddressedOperation,
  addressed = addressedQuery(query),
): string | null {
  if (addressed === null || HALF_CHARACTER.test(operationName ?? "")) return null;
  const named = JSON.stringify(variables);
  const withVariables = named === "{}" ? "" : `&variables=${encodeURIComponent(named)}`;
  const withName = operationName === undefined ? "" : `&operationName=${encodeURIComponent(operationName)}`;
  const address = `${ANSWER_PATH}${String(revision)}?${addressed}${withVariables}${withName}`;
  return address.length <= MAXIMUM_CHARACTERS ? address : null;
}

/** A query as an address begins with it; null where it cannot stand in one. */
export function addressedQuery(query: string | undefined): string | null {
  if (query === undefined || query.length > MAXIMUM_CHARACTERS || HALF_CHARACTER.test(query)) return null;
  return new URLSearchParams({ query }).toString();
}
