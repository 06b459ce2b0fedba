import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Exchange } from "./exchange.ts";
import type { HttpServerOptions } from "./http-server.types.ts";

/** What an id may look like that comes from outside and goes into the log. */
const SANE_REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's id where it is sane, so that a request can be followed through several logs; else one of our own. */
export function requestIdOf(request: Pick<IncomingMessage, "headers">): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && SANE_REQUEST_ID.test(given) ? given : randomUUID();
}

/** Options of the log: only what is named here of an error, as drivers hang statements and values on theirs. */
export function loggerOptions({ level, stream }: HttpServerOptions["logger"]): object {
  return { level, ...(stream ? { stream } : {}), serializers: { err: serializeError } };
}

/** One line for each request: never a query text or a variable. */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  if (request.log.level === "silent") return;
  const line = {
    method: request.method,
    path: request.url.split("?", 1)[0],
    status: reply.statusCode,
    durationMilliseconds: Math.round(reply.elapsedTime * 100) / 100,
    ...(request.exchange ? operationFields(request.exchange) : {}),
  };
  if (request.exchange) request.log.info(line, "GraphQL operation");
  else request.log.debug(line, "Request");
}

function operationFields({ operationName, costNodes, errorCodes, way }: Exchange): object {
  return { operationName, costNodes, errorCodes, way };
}

function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(typeof code === "string" ? { code } : {}),
  };
}
