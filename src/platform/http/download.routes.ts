import { Readable } from "node:stream";
import { HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { begun } from "../collections/index.ts";
import { Problem } from "../errors/index.ts";
import { pieces } from "./download.pieces.ts";
import type { Ask, Download, DownloadQuestion, DownloadRoute } from "./download.types.ts";
import { hasTag, tagged } from "./entity.tag.ts";
import { isProblemCode } from "./error.codes.ts";
import { answerInTime, leave, textOf } from "./graphql.answer.ts";
import type { GraphqlOptions } from "./graphql.answer.ts";
import { originOf } from "./origin.ts";
import { logRequest } from "./request.log.ts";
import { Turns } from "./turns.ts";

/** How many files may be on their way at once: each holds a page in memory until its caller has read it. */
const MAXIMUM_OPEN = 32;
/** Whoever reads a file more slowly than this is not waited for. */
const LONGEST_DOWNLOAD_MILLISECONDS = 600_000;

interface Asked {
  readonly request: FastifyRequest<{ Params: { address: string } }>;
  readonly reply: FastifyReply;
}

/** Nobody waits for the file any more. */
class CallerGone extends Error {}

/** Files that are made while they are sent, page by page. What is read for them goes the way of every operation. */
export function addDownloadRoutes(
  fastify: FastifyInstance,
  downloads: readonly DownloadRoute[],
  options: GraphqlOptions,
): void {
  const open = { count: 0 };
  const turns = new Turns();
  for (const route of downloads) {
    fastify.get(route.path, (_request, reply) => reply.send(route.index()));
    fastify.route<{ Params: { address: string } }>({
      method: ["GET", "HEAD"],
      url: `${route.path}:address`,
      async handler(request, reply) {
        try {
          const ask = askerOf({ request, reply }, options, turns);
          const { address } = request.params;
          const search = new URL(request.url, "http://localhost").searchParams;
          const download = await route.open({ address, search, origin: originOf(request), ask });
          return await send({ request, reply }, download, open);
        } catch (error) {
          if (error instanceof CallerGone) return leave(request, reply);
          throw error;
        }
      },
    });
  }
}

/** Pages of all downloads are read one after the other, so that who asks a question waits for one page at most. */
function askerOf({ request, reply }: Asked, options: GraphqlOptions, turns: Turns): Ask {
  return async ({ revision, ...body }: DownloadQuestion) => {
    const headers = new HeaderMap([["content-type", "application/json"]]);
    const asked = { method: "POST", headers, search: "", body };
    const answer = await turns.take(() => answerInTime({ request, reply, asked, revision }, options));
    if (answer === null) throw new CallerGone("The caller of a download is gone");
    return dataOf(textOf(answer));
  };
}

interface AnswerBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly [
    { readonly message: string; readonly extensions?: { readonly code?: string; readonly details?: object } },
  ];
}

/** What is wrong with a question of ours is wrong with the address that it was made of. */
function dataOf(text: string): Readonly<Record<string, unknown>> {
  const { data, errors } = JSON.parse(text) as AnswerBody;
  const [fault] = errors ?? [];
  if (fault !== undefined) {
    const { code = "INTERNAL", details = {} } = fault.extensions ?? {};
    throw new Problem(isProblemCode(code) ? code : "BAD_INPUT", fault.message, { ...details });
  }
  return data ?? {};
}

async function send(
  { request, reply }: Asked,
  download: Download,
  open: { count: number },
): Promise<FastifyReply> {
  void reply
    .type(download.mediaType)
    .header("content-disposition", `attachment; filename="${download.fileName}"`)
    .header("link", download.links.join(", "));
  tagged(reply, download.tag);
  if (hasTag(request, download.tag)) return reply.removeHeader("content-type").code(304).send();
  if (open.count >= MAXIMUM_OPEN) throw tooMany(reply, open.count);
  open.count += 1;
  // It comes once, whether the file went out or its caller went away.
  reply.raw.once("close", () => (open.count -= 1));
  const { content, bytes } = await beginning(download).catch((error: unknown) => {
    throw withoutFile(reply, error);
  });
  if (bytes !== undefined) void reply.header("content-length", bytes);
  if (request.method !== "HEAD") return reply.send(streamOf({ request, reply }, content));
  await content.return?.();
  return reply.send();
}

interface Beginning {
  readonly content: AsyncIterableIterator<string | Uint8Array>;
  readonly bytes: number | undefined;
}

async function beginning(download: Download): Promise<Beginning> {
  const bytes = await download.bytes?.();
  return { content: await begun(download.content()), bytes };
}

/** What can't be had is no file: its answer is JSON like every other fault. */
function withoutFile(reply: FastifyReply, error: unknown): unknown {
  for (const name of ["content-disposition", "link", "etag", "cache-control"]) void reply.removeHeader(name);
  return error;
}

function tooMany(reply: FastifyReply, seen: number): unknown {
  void reply.header("retry-after", "5");
  const message = `${String(seen)} files are being sent already: expected fewer than ${String(MAXIMUM_OPEN)}. Try again.`;
  return withoutFile(reply, new Problem("TOO_MANY_DOWNLOADS", message, { limit: MAXIMUM_OPEN, seen }));
}

function streamOf({ request, reply }: Asked, content: AsyncIterable<string | Uint8Array>): Readable {
  const stream = Readable.from(pieces(content), { objectMode: false });
  let code = "CALLER_GONE";
  const late = setTimeout(() => {
    stream.destroy(new Error("A download was read too slowly"));
  }, LONGEST_DOWNLOAD_MILLISECONDS);
  // The headers are out: a connection that ends early is all that tells the caller.
  stream.once("error", (error) => {
    if (error instanceof CallerGone) return;
    code = error instanceof Problem ? error.code : "INTERNAL";
    request.log.error({ err: error }, "A download ended early");
  });
  reply.raw.once("close", () => {
    clearTimeout(late);
    // Fastify has no onResponse for what was not sent to its end.
    if (!reply.raw.writableFinished) logEarlyEnd({ request, reply }, code);
  });
  return stream;
}

function logEarlyEnd({ request, reply }: Asked, code: string): void {
  if (request.exchange) request.exchange.errorCodes = [code];
  logRequest(request, reply);
}
