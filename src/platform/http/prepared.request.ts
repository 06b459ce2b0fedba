import type { FastifyRequest } from "fastify";

/** A request in which nothing is odd, so that nothing is left for Apollo to say about it. */
export interface PerfectRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  /** As they came; undefined where none did. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** The `Accept` header; undefined where there is none. */
  readonly accept: string | undefined;
}

const CONTENT_TYPE = /^application\/json(?:; ?charset=utf-8)?$/iu;

/** Reads a POST of JSON that names a query, maybe its operation and variables, and nothing else; null for all others. */
export function perfectRequest({ method, headers, body }: FastifyRequest): PerfectRequest | null {
  if (method !== "POST" || !CONTENT_TYPE.test(headers["content-type"] ?? "")) return null;
  if (!isRecord(body) || !hasOnlyKnownKeys(body)) return null;
  const { query, operationName, variables } = body;
  if (typeof query !== "string" || query === "") return null;
  if (!isTextOrNothing(operationName) || !isRecordOrNothing(variables)) return null;
  return { query, operationName, variables, accept: headers.accept };
}

type JsonRecord = Readonly<Record<string, unknown>>;

function hasOnlyKnownKeys(body: JsonRecord): boolean {
  for (const key of Object.keys(body)) {
    if (key !== "query" && key !== "variables" && key !== "operationName") return false;
  }
  return true;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRecordOrNothing(value: unknown): value is JsonRecord | undefined {
  return value === undefined || isRecord(value);
}

function isTextOrNothing(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}
