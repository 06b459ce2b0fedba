import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FastifyReply } from "fastify";
import { headHtml, type ShownHead } from "./explorer.head.ts";
import type { ExplorerOptions, PageRoute } from "./explorer.types.ts";

/** The built explorer: one HTML page, whose script shows what its address asks for. */
export interface Explorer {
  /** The folder of its scripts and styles. */
  readonly assets: string;
  readonly pages: readonly PageRoute[];
  readonly html: (head: ShownHead | null) => string;
}

const HEAD = /<!-- what the server says of the page -->[\s\S]*?<!-- until here -->/u;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const PAGE_HEADERS = {
  "content-security-policy": POLICY,
  "cache-control": "no-cache",
  "cross-origin-opener-policy": "same-origin",
} as const;

/** Reads the page once; null where it was not built. */
export function readExplorer(options: ExplorerOptions | undefined): Explorer | null {
  if (options === undefined) return null;
  const directory = resolve(options.directory);
  const path = join(directory, "index.html");
  if (!existsSync(path)) return null;
  const page = readFileSync(path, "utf8");
  return {
    assets: join(directory, "assets"),
    pages: options.pages,
    html: (head) => (head === null ? page : page.replace(HEAD, () => headHtml(head))),
  };
}

/** Sends the page; what its head says is for its status to agree with. */
export function sendPage(
  reply: FastifyReply,
  explorer: Explorer,
  head: ShownHead | null = null,
): FastifyReply {
  return reply.headers(PAGE_HEADERS).type("text/html; charset=utf-8").send(explorer.html(head));
}
