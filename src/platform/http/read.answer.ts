import type { HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sendTagged } from "./entity.tag.ts";
import { textOf } from "./graphql.answer.ts";

/**
 * Sends an answer that was asked for by an address: a whole one under a tag, or only that it has not changed. The tag is
 * made from the answer, as more than the revision goes into it: the texts at hand, and what became of passages in them.
 */
export function sendRead(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: HTTPGraphQLResponse,
): FastifyReply {
  const status = answer.status ?? 200;
  void reply.code(status).headers(Object.fromEntries(answer.headers)).header("vary", "Accept");
  const isWhole = status === 200 && request.exchange?.errorCodes.length === 0;
  return isWhole ? sendTagged(request, reply, textOf(answer)) : reply.send(textOf(answer));
}
