import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Limits } from "../limits/index.ts";
import type { Planner } from "../plan/index.ts";
import type { DownloadRoute } from "./download.types.ts";
import type { ExplorerOptions } from "./explorer.types.ts";

/** What is known of a GraphQL request when its context is opened. */
export interface RequestInfo {
  readonly requestId: string;
  /** Milliseconds since 1970: nothing may be begun for this request after it. */
  readonly deadlineAt: number;
  /** The revision to answer from; null for the newest. One that is not there yet is refused with NOT_FOUND. */
  readonly revision: number | null;
}

/** What the resolvers of one request share, and how to give it back. */
export interface OpenContext {
  /** Its own properties become the resolvers' context; its prototype is not kept. */
  readonly context: object;
  /** The revision that is answered from: where it is told, answers name their permanent address. */
  readonly revision?: number;
  /** Called once: when the answer is done, failed, or late. */
  close(): Promise<void>;
}

/** Whether the service can answer, with what a person on call would want to see. */
export interface Readiness {
  readonly ready: boolean;
  readonly detail: Record<string, unknown>;
}

/** A question that opens as a tab of the playground. */
export interface PlaygroundTab {
  readonly name: string;
  readonly query: string;
  /** JSON text, as a person would type it. */
  readonly variables?: string;
}

/** A thing as it stands at its address. */
export interface DocumentAnswer {
  readonly json: object;
  /** The same as an HTML page. */
  readonly page: () => string;
  /** What the `Link` header says, each as `</x>; rel="y"`. */
  readonly links: readonly string[];
}

/** Things of one kind, each with an address of its own, for programs and for people. */
export interface DocumentRoute {
  /** What their addresses begin with, as in "/c/". */
  readonly path: string;
  /** The Content-Security-Policy of their pages. */
  readonly pagePolicy: string;
  /** The operation that reads what stands at an address. Throws Problem for what is no address. */
  question(address: string): { query: string; variables: Readonly<Record<string, unknown>> };
  /** What stands there, from the data of that operation. Throws NOT_FOUND where nothing does. */
  answer(data: unknown, address: string): DocumentAnswer;
  /** The page that says why there is none. */
  refusal(status: number, message: string): string;
}

export interface HttpServerOptions {
  readonly schema: GraphQLSchema;
  /** Called for each operation that passed validation and the limits; never for a refused one. */
  openContext(info: RequestInfo): Promise<OpenContext>;
  /** Answers operations that need no resolvers; without it, all are executed. */
  readonly planner?: Pick<Planner, "answer"> | undefined;
  /** Whether perfect requests of operations that came before are answered without Apollo; no when left out. */
  readonly preparesOperations?: boolean;
  ready(): Promise<Readiness>;
  readonly limits: Limits;
  readonly logger: {
    readonly level: string;
    /** Where the log lines go; standard output when left out. */
    readonly stream?: { write(line: string): void };
  };
  readonly playground: {
    /** The folder that `npm run build:playground` fills. */
    readonly directory: string;
    readonly tabs: readonly PlaygroundTab[];
  };
  /** The pages for people; without them browsers are led to the playground. */
  readonly explorer?: ExplorerOptions;
  /** What has addresses of its own; none when left out. */
  readonly documents?: readonly DocumentRoute[];
  /** What can be taken away as a file; nothing when left out. */
  readonly downloads?: readonly DownloadRoute[];
  /** Whether a proxy's `X-Forwarded-*` headers are believed; no when left out. */
  readonly trustProxy?: boolean | string;
}

export interface HttpServer {
  readonly fastify: FastifyInstance;
  /** Starts to listen and answers the address as a URL; port 0 takes a free one. */
  listen(at: { host: string; port: number }): Promise<string>;
  /** Answers what is in flight, then ends. */
  close(): Promise<void>;
}
