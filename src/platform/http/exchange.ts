import type { FastifyBaseLogger } from "fastify";
import type { HttpServerOptions, OpenContext } from "./http-server.types.ts";
import type { AcceptedOperation } from "./prepared.operations.ts";

/** How an operation was answered: by resolvers, by one statement, or without Apollo's pipeline. */
export type Way = "reference" | "planned" | "prepared";

/** What is known of one GraphQL request while it is answered; the log line is written from it. */
export interface Exchange {
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
  /** The `Accept` header as it came. */
  readonly accept: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970. */
  readonly deadlineAt: number;
  /** The revision that the answer is pinned to; null for the newest. */
  readonly revision: number | null;
  operationName: string | null;
  /** The nodes that the answer may hold at most; null while the operation has no price. */
  costNodes: number | null;
  errorCodes: readonly string[];
  /** Null until it is known, and for what was refused before. */
  way: Way | null;
  /** The operation, once Apollo has found it to be allowed. */
  accepted: AcceptedOperation | null;
  context: OpenContext | null;
  /** True once the caller has its answer, or is gone: nothing may be opened any more. */
  isOver: boolean;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Null on requests that are not GraphQL. */
    exchange: Exchange | null;
  }
}

/** Opens the context of an exchange, which `endExchange` gives back; null where nobody waits for the answer any more. */
export async function openContext(
  exchange: Exchange,
  { openContext: open }: Pick<HttpServerOptions, "openContext">,
): Promise<object | null> {
  const { requestId, deadlineAt, revision } = exchange;
  exchange.context = await open({ requestId, deadlineAt, revision });
  const { context } = exchange.context;
  if (!exchange.isOver) return context;
  // The caller has gone while it was opened: nobody else would close it.
  await closeContext(exchange);
  return null;
}

/**
 * Opens the context anew in the place of one in which a statement failed: PostgreSQL reads nothing more in the
 * transaction of that one.
 */
export async function renewContext(
  exchange: Exchange,
  context: object,
  options: Pick<HttpServerOptions, "openContext">,
): Promise<void> {
  if (exchange.isOver) return;
  await closeContext(exchange);
  Object.assign(context, await openContext(exchange, options));
}

/** Ends the exchange and gives its context back, once. */
export async function endExchange(exchange: Exchange): Promise<void> {
  exchange.isOver = true;
  await closeContext(exchange);
}

/** Gives back what was opened; a failure to do so is logged, as it is no fault of the answer. */
export async function closeContext(exchange: Exchange): Promise<void> {
  const context = exchange.context;
  exchange.context = null;
  if (!context) return;
  try {
    await context.close();
  } catch (error) {
    exchange.log.error({ err: error }, "The context of a request could not be closed");
  }
}
