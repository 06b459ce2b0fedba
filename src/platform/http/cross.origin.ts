import type { FastifyInstance } from "fastify";

/** Cross-origin reads are for everyone: nothing here depends on who asks, and no credentials are taken. */
export const CROSS_ORIGIN_HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "x-request-id, link, etag, content-disposition, retry-after",
} as const;

const PREFLIGHT = {
  "access-control-allow-headers": "content-type, apollo-require-preflight, if-none-match, x-request-id",
  "access-control-max-age": "86400",
} as const;

/** What a browser is told that asks before it asks the API. */
export const GRAPHQL_PREFLIGHT = {
  ...PREFLIGHT,
  "access-control-allow-methods": "GET, POST, OPTIONS",
} as const;

/** What a browser is told that asks before it asks for what can only be read. */
const READING_PREFLIGHT = { ...PREFLIGHT, "access-control-allow-methods": "GET, HEAD" } as const;

/** Answers browsers that ask before they read, as they do for `If-None-Match` that a program has set. */
export function addReadingPreflights(fastify: FastifyInstance, paths: readonly string[]): void {
  for (const path of paths)
    fastify.options(`${path}*`, (_request, reply) => reply.code(204).headers(READING_PREFLIGHT).send());
}
