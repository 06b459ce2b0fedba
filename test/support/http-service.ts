import { DEFAULT_LIMITS } from "../../src/platform/limits/index.ts";
import type { Limits } from "../../src/platform/limits/index.ts";
import { createHttpServer } from "../../src/platform/http/index.ts";
import type { HttpServer, HttpServerOptions, RequestInfo } from "../../src/platform/http/index.ts";
import { smallSchema } from "./small-schema.ts";

/** A server on a free port, and what it did. */
export interface HttpService {
  readonly server: HttpServer;
  readonly url: string;
  readonly opened: RequestInfo[];
  readonly closed: string[];
  readonly log: readonly Record<string, unknown>[];
}

type Overrides = Partial<Omit<HttpServerOptions, "limits">> & { readonly limits?: Partial<Limits> };

/** Starts the HTTP layer over the small schema. */
export async function startHttpService(overrides: Overrides = {}): Promise<HttpService> {
  const opened: RequestInfo[] = [];
  const closed: string[] = [];
  const log: Record<string, unknown>[] = [];
  const server = await createHttpServer({
    schema: smallSchema(),
    openContext(info) {
      opened.push(info);
      const close = (): Promise<void> => Promise.resolve(void closed.push(info.requestId));
      return Promise.resolve({ context: { requestId: info.requestId }, close });
    },
    ready: () => Promise.resolve({ ready: true, detail: { revision: 2 } }),
    logger: { level: "info", stream: { write: (line) => void log.push(JSON.parse(line) as never) } },
    playground: { directory: "dist/no-playground", tabs: [] },
    ...overrides,
    limits: { ...DEFAULT_LIMITS, ...overrides.limits },
  });
  return { server, url: await server.listen({ host: "127.0.0.1", port: 0 }), opened, closed, log };
}

/** What came back, read as JSON where there is a body. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: GraphqlBody;
}

export interface GraphqlBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly details?: { limit?: number; seen?: unknown } };
  }[];
  readonly extensions?: { readonly cost?: { readonly nodes: number; readonly limit: number } };
}

export async function request(url: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const response = await fetch(url, { redirect: "manual", ...init });
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  const body = (isJson ? JSON.parse(text) : {}) as GraphqlBody;
  return { status: response.status, headers: response.headers, text, body };
}

/** Asks one question the way most clients do. */
export function ask(
  { url }: Pick<HttpService, "url">,
  payload: { query: string; variables?: object; operationName?: string },
  headers: Record<string, string> = {},
): Promise<HttpAnswer> {
  return request(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(payload),
  });
}
