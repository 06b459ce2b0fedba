import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../errors/index.ts";
import type { Limits } from "../limits/index.ts";
import { GRAPHQL_PATH, prefersPage } from "./addresses.ts";
import { sendPage, type Explorer } from "./explorer.page.ts";
import { costExtension } from "./graphql.plugin.ts";
import { extensionsOf, internalMessage } from "./graphql.errors.ts";

/** A request that failed, as its caller is told. */
interface Fault {
  readonly status: number;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

type Recognized = (request: FastifyRequest, limits: Limits) => Fault;

/** What Fastify refuses before a handler runs, in our words. */
const FASTIFY_FAULTS: Readonly<Record<string, Recognized>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: bodyTooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ({ headers }) => ({
    status: 415,
    message: `A body of type "${headers["content-type"] ?? ""}" was sent; expected application/json.`,
    extensions: { code: "UNSUPPORTED_MEDIA_TYPE" },
  }),
  FST_ERR_CTP_INVALID_JSON_BODY: () => badRequest(400, "The body is not valid JSON."),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => badRequest(400, "The body is empty; expected a JSON object."),
};

/** The names that routes give to the last part of an address. */
const PARAMETERS = ["address", "revision"] as const;

/** Makes every fault outside GraphQL a JSON answer with a documented code; browsers see a page where nothing is. */
export function addFaultAnswers(fastify: FastifyInstance, limits: Limits, explorer: Explorer | null): void {
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = faultOf(error, request, limits);
    if (fault.status >= 500) request.log.error({ err: error }, "A request failed");
    return sendFault(request, reply, withCost(fault, request, limits));
  });
  fastify.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(fastify, request);
    if (explorer && !allowed && prefersPage(request)) return sendPage(reply.code(404), explorer);
    return sendFault(request, reply, allowed ? wrongMethod(request, reply, allowed) : notFound(request));
  });
}

/** The answer to a request that is not even HTTP enough to be routed. */
export function answerBadAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendFault(request, reply, badRequest(400, "The address is not a valid URL."));
}

/** What Node refuses before there is a request; all else that arrives there is not HTTP. */
const CONNECTION_FAULTS: Readonly<Record<string, Fault>> = {
  ERR_HTTP_REQUEST_TIMEOUT: badRequest(408, "The request did not arrive in time."),
  HPE_HEADER_OVERFLOW: badRequest(431, "The address and the headers are too long; expected a POST."),
};

/** The answer to what is not even a request; the connection cannot be read any further. */
export function answerBadRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const fault = CONNECTION_FAULTS[error.code] ?? badRequest(400, "The request is not HTTP.");
  const body = bodyOf(fault);
  const lines = [
    `HTTP/1.1 ${fault.status.toString()} ${STATUS_CODES[fault.status] ?? ""}`,
    "connection: close",
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body).toString()}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}

function sendFault(request: FastifyRequest, reply: FastifyReply, fault: Fault): FastifyReply {
  const { exchange } = request;
  if (exchange) exchange.errorCodes = [String(fault.extensions["code"])];
  return reply.code(fault.status).type(mediaTypeFor(request)).send(bodyOf(fault));
}

function bodyOf({ message, extensions: { cost, ...extensions } }: Fault): string {
  return JSON.stringify({ errors: [{ message, extensions }], ...(cost ? { extensions: { cost } } : {}) });
}

function mediaTypeFor({ headers: { accept = "" } }: FastifyRequest): string {
  const wantsGraphql = accept.includes("application/graphql-response+json");
  return `application/${wantsGraphql ? "graphql-response+json" : "json"}; charset=utf-8`;
}

function faultOf(error: FastifyError, request: FastifyRequest, limits: Limits): Fault {
  if (error instanceof Problem) return faultOfProblem(error);
  const recognized = FASTIFY_FAULTS[error.code];
  if (recognized) return recognized(request, limits);
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return badRequest(status, "The request is not well-formed.");
  return { status: 500, message: internalMessage(request.id), extensions: { code: "INTERNAL" } };
}

function faultOfProblem(problem: Problem): Fault {
  return { status: problem.status, message: problem.message, extensions: extensionsOf(problem) };
}

function bodyTooLarge({ headers }: FastifyRequest, { bodyBytes: limit }: Limits): Fault {
  const announced = Number(headers["content-length"]);
  const seen = Number.isSafeInteger(announced) ? announced : limit + 1;
  const message = `The body has ${seen.toString()} bytes or more; at most ${limit.toString()} are allowed.`;
  return faultOfProblem(new Problem("BODY_SIZE_LIMIT", message, { limit, seen }));
}

function badRequest(status: number, message: string): Fault {
  return { status, message, extensions: { code: "BAD_REQUEST" } };
}

function notFound(request: FastifyRequest): Fault {
  return faultOfProblem(
    new Problem("NOT_FOUND", `Nothing is at "${pathOf(request)}"; GraphQL is at ${GRAPHQL_PATH}.`),
  );
}

function wrongMethod(request: FastifyRequest, reply: FastifyReply, allowed: string): Fault {
  void reply.header("allow", allowed);
  const message = `"${pathOf(request)}" does not answer ${request.method}; expected ${allowed}.`;
  return { status: 405, message, extensions: { code: "METHOD_NOT_ALLOWED" } };
}

function allowedMethods(fastify: FastifyInstance, request: FastifyRequest): string {
  const methods = ["GET", "HEAD", "POST", "OPTIONS"] as const;
  const routes = routesOf(pathOf(request));
  return methods.filter((method) => routes.some((url) => fastify.hasRoute({ method, url }))).join(", ");
}

/** The routes that an address may be of: itself, or one whose last part is a parameter. */
function routesOf(path: string): string[] {
  return [path, ...PARAMETERS.map((name) => path.replace(/[^/]+$/u, `:${name}`))];
}

function withCost(fault: Fault, { exchange }: FastifyRequest, limits: Limits): Fault {
  const cost = exchange && costExtension(exchange, limits);
  return cost ? { ...fault, extensions: { ...fault.extensions, ...cost } } : fault;
}

function pathOf({ url }: FastifyRequest): string {
  return url.split("?", 1)[0] ?? url;
}
