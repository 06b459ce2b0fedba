import { HeaderMap } from "@apollo/server";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem, PROBLEM_STATUS } from "../errors/index.ts";
import { shownHead } from "./explorer.head.ts";
import { sendPage, type Explorer } from "./explorer.page.ts";
import type { PageAddress, PageHead, PageRoute } from "./explorer.types.ts";
import { answerInTime, leave, textOf, type GraphqlOptions } from "./graphql.answer.ts";

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly explorer: Explorer;
}

interface Failed {
  readonly extensions: { readonly code: string };
}

/** Whether a page is there, with what its head says; null when nobody waits for it any more. */
type Found = { readonly status: number; readonly head: PageHead | null } | null;

/** The pages of the explorer at their addresses, and its scripts and styles. */
export async function addExplorerRoutes(
  fastify: FastifyInstance,
  explorer: Explorer | null,
  options: GraphqlOptions,
): Promise<void> {
  if (explorer === null) return;
  for (const page of explorer.pages) {
    // The root is also where programs ask what is where.
    if (page.path === "/") continue;
    fastify.get(page.path, (request, reply) => answerPage({ request, reply, explorer }, page, options));
  }
  await fastify.register(fastifyStatic, {
    root: explorer.assets,
    prefix: "/assets/",
    index: false,
    // Written beside them by the build.
    preCompressed: true,
    // Their names hold a hash of their content.
    immutable: true,
    maxAge: "365d",
  });
}

async function answerPage(asked: Asked, page: PageRoute, options: GraphqlOptions): Promise<FastifyReply> {
  const { request, reply, explorer } = asked;
  const found = await find(asked, page, options);
  if (found === null) return leave(request, reply);
  return sendPage(reply.code(found.status), explorer, shownHead(request, page, found.head));
}

/** The script of the page tells what went wrong: only the status does so here. */
async function find(
  asked: Asked,
  { about, head: plain }: PageRoute,
  options: GraphqlOptions,
): Promise<Found> {
  if (about === undefined) return { status: 200, head: plain ?? null };
  const address = addressOf(asked.request);
  const question = about.question(address);
  if (question === null) return { status: 404, head: null };
  const headers = new HeaderMap([["content-type", "application/json"]]);
  const conversation = {
    ...asked,
    asked: { method: "POST", headers, search: "", body: question },
    revision: null,
  };
  try {
    const answer = await answerInTime(conversation, options);
    if (answer === null) return null;
    const { data, errors } = JSON.parse(textOf(answer)) as { data?: unknown; errors?: readonly Failed[] };
    if (errors !== undefined) return { status: failedStatus(errors), head: null };
    const head = about.head(data, address);
    return { status: head === null ? 404 : 200, head };
  } catch (error) {
    if (error instanceof Problem) return { status: error.status, head: null };
    throw error;
  }
}

/** As it would be outside GraphQL, where what can't be answered is no 200. */
function failedStatus([first]: readonly Failed[]): number {
  const statuses: Readonly<Record<string, number>> = PROBLEM_STATUS;
  return statuses[first?.extensions.code ?? ""] ?? 500;
}

function addressOf({ params, url }: FastifyRequest): PageAddress {
  const [, search] = url.split("?", 2);
  return { parameters: params as Record<string, string>, search: new URLSearchParams(search) };
}
