import type { FastifyRequest } from "fastify";

/** A host as addresses have it: a name or an IP address, with a port or without. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/iu;

/** Where the caller has reached this server; null where its `Host` is not one that may be repeated. */
export function originOf(request: FastifyRequest): string | null {
  const { host, protocol } = request;
  return HOST.test(host) ? `${protocol}://${host}` : null;
}
