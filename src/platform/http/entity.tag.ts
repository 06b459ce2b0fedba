import type { FastifyReply, FastifyRequest } from "fastify";
import { sha256 } from "../text/index.ts";

/**
 * Sends a body under a tag made from it, or only that it has not changed. It is asked for again each time: an address
 * pins the revision, but not the texts of the operator, nor what was corrected since.
 */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  // The same text of another media type is another answer.
  const tag = sha256(`${String(reply.getHeader("content-type"))}\n${body}`).slice(0, 32);
  tagged(reply, tag);
  if (!hasTag(request, tag)) return reply.send(body);
  return reply.removeHeader("content-type").removeHeader("content-length").code(304).send();
}

/** Gives an answer its tag; it is to be asked for again each time. */
export function tagged(reply: FastifyReply, tag: string): void {
  void reply.header("etag", `"${tag}"`).header("cache-control", "no-cache");
}

/** Whether the caller has what this tag is of. */
export function hasTag(request: FastifyRequest, tag: string): boolean {
  const header = request.headers["if-none-match"] ?? "";
  const tags = header.split(",").map((one) => one.trim().replace(/^W\//u, ""));
  return tags.includes(`"${tag}"`) || tags.includes("*");
}
