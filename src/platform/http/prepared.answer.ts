import { HeaderMap } from "@apollo/server";
import type { HTTPGraphQLResponse } from "@apollo/server";
import { execute, OperationTypeNode } from "graphql";
import { Kept } from "../collections/index.ts";
import type { Priced, Prices } from "../limits/index.ts";
import type { PlanContext } from "../plan/index.ts";
import { addressedQuery, bookmarkOf } from "./answer.address.ts";
import { closeContext, openContext } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { costExtension } from "./graphql.plugin.ts";
import type { HttpServerOptions } from "./http-server.types.ts";
import { plannedText } from "./planned.answer.ts";
import { PreparedOperations } from "./prepared.operations.ts";
import type { AcceptedOperation } from "./prepared.operations.ts";
import type { PerfectRequest } from "./prepared.request.ts";

export interface PreparedWayOptions {
  readonly server: HttpServerOptions;
  readonly prices: Prices;
}

/** How many `Accept` headers are remembered, and how long they may be: clients have few of their own. */
const KEPT_ACCEPTS = 100;
const LONGEST_ACCEPT = 200;

/** One perfect request of an accepted operation. */
interface Prepared {
  readonly asked: PerfectRequest;
  readonly accepted: AcceptedOperation;
  readonly priced: Priced;
  readonly exchange: Exchange;
}

/**
 * Answers perfect requests of operations that Apollo has accepted before, without its pipeline and with the same bytes.
 * It has no words for errors: whatever is not plainly good is left to Apollo, which answers it anew.
 */
export class PreparedWay {
  private readonly server: HttpServerOptions;
  private readonly prices: Prices;
  private readonly operations = new PreparedOperations();
  private readonly mediaTypes = new Kept<string>(KEPT_ACCEPTS);
  /** What the addresses of their answers begin with. */
  private readonly addressed = new WeakMap<AcceptedOperation, string | null>();

  constructor({ server, prices }: PreparedWayOptions) {
    this.server = server;
    this.prices = prices;
  }

  /** Remembers what Apollo has accepted, and which media type it gave to whom. */
  learn(asked: PerfectRequest, { accepted, errorCodes }: Exchange, answer: HTTPGraphQLResponse): void {
    if (accepted?.operation.operation !== OperationTypeNode.QUERY) return;
    this.operations.keep(asked.query, asked.operationName, accepted);
    const { accept = "" } = asked;
    const mediaType = answer.headers.get("content-type");
    const isWhole = errorCodes.length === 0 && (answer.status ?? 200) === 200;
    if (isWhole && mediaType !== undefined && accept.length <= LONGEST_ACCEPT)
      this.mediaTypes.set(accept, mediaType);
  }

  /** The answer, or null for what Apollo has to answer. */
  async answer(asked: PerfectRequest, exchange: Exchange): Promise<HTTPGraphQLResponse | null> {
    const accepted = this.operations.find(asked.query, asked.operationName);
    const mediaType = this.mediaTypes.get(asked.accept ?? "");
    if (accepted === undefined || mediaType === undefined) return null;
    const priced = this.affordable(asked, accepted);
    if (priced === null) return null;
    exchange.operationName = accepted.operation.name?.value ?? null;
    exchange.costNodes = priced.nodes;
    const data = await this.read({ asked, accepted, priced, exchange });
    if (data === null) return null;
    exchange.way = "prepared";
    return this.whole(data, { asked, accepted, mediaType, exchange });
  }

  /** The price, or null where Apollo has to say what is wrong with it. */
  private affordable({ variables = {} }: PerfectRequest, accepted: AcceptedOperation): Priced | null {
    try {
      const priced = this.prices.of({ ...accepted, variables });
      return priced !== null && priced.nodes <= this.server.limits.costNodes ? priced : null;
    } catch {
      return null;
    }
  }

  /** The data as JSON text, or null where there are errors; then nothing is held any more that was opened for it. */
  private async read(prepared: Prepared): Promise<string | null> {
    const { exchange } = prepared;
    try {
      const context = await openContext(exchange, this.server);
      const data = context === null ? null : await this.dataOf(prepared, context);
      if (data !== null) return data;
    } catch (error) {
      exchange.log.debug({ err: error }, "A prepared operation failed");
    }
    await closeContext(exchange);
    return null;
  }

  private async dataOf(
    { asked, accepted, priced, exchange }: Prepared,
    context: object,
  ): Promise<string | null> {
    const request = { ...accepted, variables: priced.variables, context: context as PlanContext };
    const planned = await plannedText(request, exchange, this.server);
    if (planned !== null || exchange.isOver) return planned;
    const { data, errors } = await execute({
      schema: this.server.schema,
      document: accepted.document,
      contextValue: context,
      variableValues: asked.variables ?? null,
      operationName: asked.operationName ?? null,
    });
    return errors === undefined ? JSON.stringify(data) : null;
  }

  private addressedQuery({ query }: PerfectRequest, accepted: AcceptedOperation): string | null {
    const known = this.addressed.get(accepted);
    if (known !== undefined) return known;
    const made = addressedQuery(query);
    this.addressed.set(accepted, made);
    return made;
  }

  private whole(
    data: string,
    { asked, accepted, mediaType, exchange }: Omit<Prepared, "priced"> & { mediaType: string },
  ): HTTPGraphQLResponse {
    const headers = new HeaderMap();
    const bookmark = bookmarkOf(exchange, asked, this.addressedQuery(asked, accepted));
    if (bookmark !== null) headers.set("link", bookmark);
    headers.set("content-type", mediaType);
    const extensions = JSON.stringify(costExtension(exchange, this.server.limits));
    const body = { kind: "complete", string: `{"data":${data},"extensions":${extensions}}\n` } as const;
    return { headers, body };
  }
}
