import type { FastifyRequest } from "fastify";

export const GRAPHQL_PATH = "/graphql";
/** What the permanent address of an answer begins with. */
export const ANSWER_PATH = "/a/";
export const PLAYGROUND_PATH = "/graphiql";

/** Whether a browser asks for something to look at, rather than a program for data. */
export function prefersPage(request: FastifyRequest): boolean {
  return request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
}
