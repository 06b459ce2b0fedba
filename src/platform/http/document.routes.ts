import { HeaderMap } from "@apollo/server";
import type { HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../errors/index.ts";
import { wantsPage } from "./accept.ts";
import { sendTagged } from "./entity.tag.ts";
import { answerInTime, leave, textOf } from "./graphql.answer.ts";
import type { GraphqlOptions } from "./graphql.answer.ts";
import type { DocumentAnswer, DocumentRoute } from "./http-server.types.ts";

interface Asked {
  readonly request: FastifyRequest<{ Params: { address: string } }>;
  readonly reply: FastifyReply;
  readonly route: DocumentRoute;
}

/** Things with addresses of their own, as data and as pages. What is read for them goes the way of every operation. */
export function addDocumentRoutes(
  fastify: FastifyInstance,
  documents: readonly DocumentRoute[],
  options: GraphqlOptions,
): void {
  for (const route of documents) {
    fastify.get<{ Params: { address: string } }>(`${route.path}:address`, async (request, reply) => {
      void reply.header("vary", "Accept");
      try {
        return await answerDocument({ request, reply, route }, options);
      } catch (error) {
        if (error instanceof Problem && wantsPage(request.headers.accept ?? ""))
          return refuse({ request, reply, route }, error);
        throw error;
      }
    });
  }
}

async function answerDocument(asked: Asked, options: GraphqlOptions): Promise<FastifyReply> {
  const { request, reply, route } = asked;
  const { address } = request.params;
  const headers = new HeaderMap([["content-type", "application/json"]]);
  const question = { method: "POST", headers, search: "", body: route.question(address) };
  const answer = await answerInTime({ request, reply, asked: question, revision: null }, options);
  if (answer === null) return leave(request, reply);
  const { data, errors } = JSON.parse(textOf(answer)) as { data?: unknown; errors?: readonly unknown[] };
  if (errors !== undefined) return passOn(reply, answer);
  return send(asked, route.answer(data, address));
}

/** What went wrong while it was read is told as GraphQL tells it. */
function passOn(reply: FastifyReply, answer: HTTPGraphQLResponse): FastifyReply {
  const status = answer.status ?? 200;
  return reply
    .code(status === 200 ? 500 : status)
    .type("application/json; charset=utf-8")
    .send(textOf(answer));
}

function send({ request, reply, route }: Asked, { json, page, links }: DocumentAnswer): FastifyReply {
  void reply.header("link", links.join(", "));
  if (!wantsPage(request.headers.accept ?? ""))
    return sendTagged(request, reply.type("application/json; charset=utf-8"), JSON.stringify(json));
  return sendTagged(request, asPage(reply, route), page());
}

function refuse({ request, reply, route }: Asked, problem: Problem): FastifyReply {
  if (request.exchange) request.exchange.errorCodes = [problem.code];
  return asPage(reply, route).code(problem.status).send(route.refusal(problem.status, problem.message));
}

function asPage(reply: FastifyReply, { pagePolicy }: DocumentRoute): FastifyReply {
  return reply.type("text/html; charset=utf-8").header("content-security-policy", pagePolicy);
}
