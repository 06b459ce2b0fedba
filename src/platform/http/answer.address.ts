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
export function bookmarkOf({ context }: Exchange, operation: AddressedOperation): string | null {
  if (context?.revision === undefined) return null;
  const address = answerAddress(context.revision, operation);
  return address === null ? null : `<${address}>; rel="bookmark"`;
}

/** The permanent address of an answer: the operation, as of the revision it was answered from; null where it has none. */
export function answerAddress(revision: number, operation: AddressedOperation): string | null {
  const { query, variables = {}, operationName } = operation;
  if (query === undefined || query.length > MAXIMUM_CHARACTERS) return null;
  const named = JSON.stringify(variables);
  if (HALF_CHARACTER.test(query) || HALF_CHARACTER.test(operationName ?? "")) return null;
  const search = new URLSearchParams({
    query,
    ...(named === "{}" ? {} : { variables: named }),
    ...(operationName === undefined ? {} : { operationName }),
  });
  const address = `${ANSWER_PATH}${String(revision)}?${search.toString()}`;
  return address.length <= MAXIMUM_CHARACTERS ? address : null;
}
