import type { HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GRAPHQL_PATH, PLAYGROUND_PATH, prefersPage } from "./addresses.ts";
import { GRAPHQL_PREFLIGHT } from "./cross.origin.ts";
import { answerInTime, leave, textOf, toGraphqlRequest } from "./graphql.answer.ts";
import type { Conversation, GraphqlOptions } from "./graphql.answer.ts";
import { perfectRequest } from "./prepared.request.ts";
import type { PerfectRequest } from "./prepared.request.ts";
import { sendRead } from "./read.answer.ts";

class Posted implements Conversation {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly revision = null;
  readonly perfect: PerfectRequest | null;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    this.request = request;
    this.reply = reply;
    this.perfect = perfectRequest(request);
  }

  get asked(): HTTPGraphQLRequest {
    return toGraphqlRequest(this.request);
  }
}

/** GraphQL over HTTP: POST with JSON, GET for queries. */
export function addGraphqlRoute(fastify: FastifyInstance, options: GraphqlOptions): void {
  fastify.route({
    method: ["GET", "POST"],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    async handler(request, reply) {
      if (prefersPage(request)) return reply.header("vary", "Accept").redirect(PLAYGROUND_PATH);
      const answer = await answerInTime(new Posted(request, reply), options);
      if (answer === null) return leave(request, reply);
      if (request.method === "GET") return sendRead(request, reply, answer);
      return reply
        .code(answer.status ?? 200)
        .headers(Object.fromEntries(answer.headers))
        .send(textOf(answer));
    },
  });
  fastify.options(GRAPHQL_PATH, (_request, reply) => reply.code(204).headers(GRAPHQL_PREFLIGHT).send());
}
