import type { FastifyBaseLogger } from "fastify";
import type { OpenContext } from "./http-server.types.ts";

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

/** Ends the exchange and gives its context back, once; a failure to do so is logged, as the answer is out already. */
export async function endExchange(exchange: Exchange): Promise<void> {
  exchange.isOver = true;
  const context = exchange.context;
  exchange.context = null;
  if (!context) return;
  try {
    await context.close();
  } catch (error) {
    exchange.log.error({ err: error }, "The context of a request could not be closed");
  }
}
