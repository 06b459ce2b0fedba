import type { FastifyInstance } from "fastify";
import { Problem } from "../errors/index.ts";
import { ANSWER_PATH } from "./addresses.ts";
import { answerInTime, leave, toGraphqlRequest } from "./graphql.answer.ts";
import type { GraphqlOptions } from "./graphql.answer.ts";
import { sendRead } from "./read.answer.ts";

const REVISION = /^(?:0|[1-9]\d{0,9})$/u;
const LARGEST_REVISION = 2_147_483_646;

/** The permanent address of an answer: a query, as of a revision. */
export function addAnswerRoute(fastify: FastifyInstance, options: GraphqlOptions): void {
  fastify.get<{ Params: { revision: string } }>(
    `${ANSWER_PATH}:revision`,
    { exposeHeadRoute: false },
    async (request, reply) => {
      const revision = readRevision(request.params.revision);
      const asked = toGraphqlRequest(request);
      // An address must open as it is. What this header guards elsewhere is not here: no credentials, and no mutations.
      asked.headers.set("apollo-require-preflight", "1");
      const answer = await answerInTime({ request, reply, asked, revision }, options);
      if (answer === null) return leave(request, reply);
      return sendRead(request, reply, answer);
    },
  );
}

function readRevision(text: string): number {
  if (REVISION.test(text) && Number(text) <= LARGEST_REVISION) return Number(text);
  const message = `The address names the revision ${JSON.stringify(text)}: expected a whole number, as in /a/2?query=….`;
  throw new Problem("BAD_INPUT", message, { revision: text });
}
