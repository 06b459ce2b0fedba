import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fastifyHelmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ANSWER_PATH, GRAPHQL_PATH, PLAYGROUND_PATH, prefersPage } from "./addresses.ts";
import { shownHead } from "./explorer.head.ts";
import { sendPage, type Explorer } from "./explorer.page.ts";
import type { HttpServerOptions } from "./http-server.types.ts";

type Playground = HttpServerOptions["playground"];

/** Monaco, the editor of GraphiQL, writes its colours into style elements; its fonts lie in the style sheet. */
const PLAYGROUND_POLICY = {
  useDefaults: false,
  directives: {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'", "data:"],
    "img-src": ["'self'", "data:"],
    "worker-src": ["'self'"],
    "connect-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  },
};

const MISSING_PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Playground not built</title></head>
  <body><h1>The playground is not built</h1><p>Run <code>npm run build</code> and start again.</p></body>
</html>
`;

/** Shows browsers the explorer, or leads them to the playground where it was not built, and tells programs what is where. */
export function addRootRoute(fastify: FastifyInstance, explorer: Explorer | null): void {
  fastify.get("/", (request, reply) => {
    void reply.header("vary", "Accept");
    if (prefersPage(request))
      return explorer ? sendRoot(request, reply, explorer) : reply.redirect(PLAYGROUND_PATH);
    return reply.send({
      graphql: GRAPHQL_PATH,
      playground: PLAYGROUND_PATH,
      answers: `${ANSWER_PATH}{revision}?query={query}`,
      health: { live: "/health/live", ready: "/health/ready" },
    });
  });
}

function sendRoot(request: FastifyRequest, reply: FastifyReply, explorer: Explorer): FastifyReply {
  const route = explorer.pages.find(({ path }) => path === "/");
  return sendPage(reply, explorer, route && shownHead(request, route, route.head ?? null));
}

/** GraphiQL, its files and the questions that open as its tabs, under a strict Content-Security-Policy. */
export async function addPlaygroundRoutes(fastify: FastifyInstance, playground: Playground): Promise<void> {
  await fastify.register(async (pages) => {
    // Whether there is TLS is for the operator's proxy to know: it sends Strict-Transport-Security.
    await pages.register(fastifyHelmet, {
      contentSecurityPolicy: PLAYGROUND_POLICY,
      strictTransportSecurity: false,
    });
    pages.get(`${PLAYGROUND_PATH}/examples.json`, (_request, reply) => reply.send({ tabs: playground.tabs }));
    const directory = resolve(playground.directory);
    if (existsSync(join(directory, "index.html"))) await addBuiltPages(pages, directory);
    else
      pages.get(PLAYGROUND_PATH, (_request, reply) => reply.code(503).type("text/html").send(MISSING_PAGE));
  });
}

async function addBuiltPages(pages: FastifyInstance, directory: string): Promise<void> {
  const page = readFileSync(join(directory, "index.html"), "utf8");
  pages.get(PLAYGROUND_PATH, (_request, reply) =>
    reply.header("cache-control", "no-cache").type("text/html").send(page),
  );
  await pages.register(fastifyStatic, {
    root: join(directory, "assets"),
    prefix: `${PLAYGROUND_PATH}/assets/`,
    index: false,
    // Their names hold a hash of their content.
    immutable: true,
    maxAge: "365d",
  });
}
