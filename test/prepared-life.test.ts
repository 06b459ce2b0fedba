import { once } from "node:events";
import { connect } from "node:net";
import { parse, type OperationDefinitionNode } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { Problem } from "../src/platform/errors/index.ts";
import { PreparedOperations, type HttpServerOptions, type OpenContext } from "../src/platform/http/index.ts";
import { gate } from "./support/gate.ts";
import { ask, startHttpService, type HttpAnswer, type HttpService } from "./support/http-service.ts";

const services: HttpService[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map(({ server }) => server.close()));
});

type Options = NonNullable<Parameters<typeof startHttpService>[0]>;

async function start(options: Options = {}): Promise<HttpService> {
  const service = await startHttpService({ preparesOperations: true, ...options });
  services.push(service);
  return service;
}

const QUERY = { query: "query Who { who }" };

/** How the operations so far were answered. */
function ways({ log }: HttpService): unknown[] {
  return log.filter(({ msg }) => msg === "GraphQL operation").map(({ way }) => way);
}

/** Opens contexts, each of which closes itself into a list. */
class Opener {
  readonly closed: number[] = [];
  count = 0;
  private readonly before: (count: number) => Promise<void> | undefined;

  /** What happens before a context is open; they are counted from 1. */
  constructor(before: (count: number) => Promise<void> | undefined) {
    this.before = before;
  }

  readonly open: HttpServerOptions["openContext"] = async (): Promise<OpenContext> => {
    this.count += 1;
    const count = this.count;
    await this.before(count);
    const close = (): Promise<void> => Promise.resolve(void this.closed.push(count));
    return { context: { requestId: `context ${String(count)}` }, close };
  };
}

describe("a prepared operation", () => {
  it("has a context of its own, which is closed, and a line in the log", async () => {
    const service = await start();
    for (const id of ["r-1", "r-2"]) await ask(service, QUERY, { "x-request-id": id });
    expect(service.opened.map(({ requestId }) => requestId)).toEqual(["r-1", "r-2"]);
    expect(service.closed).toEqual(["r-1", "r-2"]);
    expect(service.log.filter(({ requestId }) => requestId === "r-2")).toMatchObject([
      { way: "prepared", operationName: "Who", costNodes: 0, errorCodes: [], status: 200 },
    ]);
  });

  it("is written down by nobody who is asked not to prepare", async () => {
    const service = await start({ preparesOperations: false });
    for (let time = 0; time < 3; time += 1) await ask(service, QUERY);
    expect(ways(service)).toEqual(["reference", "reference", "reference"]);
  });

  it("is no mutation", async () => {
    const service = await start();
    for (let time = 0; time < 3; time += 1) await ask(service, { query: "mutation { touch }" });
    expect(ways(service)).toEqual(["reference", "reference", "reference"]);
  });

  it("takes the answer of its plan, and is executed where that fails", async () => {
    const answers = [{ reason: "It is new." }, { data: '{"who":"planned"}' }, { reason: "It can't be." }];
    const planner = {
      answer: () => Promise.resolve(answers.shift() ?? Promise.reject(new Error("broken"))),
    };
    const service = await start({ planner });
    const told: unknown[] = [];
    for (let time = 0; time < 4; time += 1)
      told.push((await ask(service, QUERY, { "x-request-id": "r" })).body.data);
    expect(told).toEqual([{ who: "r" }, { who: "planned" }, { who: "r" }, { who: "r" }]);
    expect(ways(service)).toEqual(["reference", "prepared", "prepared", "prepared"]);
    expect(service.log.filter(({ level }) => level === 50)).toMatchObject([{ err: { message: "broken" } }]);
  });

  it("with an error in it is answered anew by Apollo, in a context of its own", async () => {
    const opener = new Opener(() => undefined);
    const service = await start({ openContext: opener.open });
    const answers: HttpAnswer[] = [];
    for (let time = 0; time < 3; time += 1) answers.push(await ask(service, { query: "{ refuse who }" }));
    expect(answers.map(({ body }) => body.errors?.[0]?.extensions.code)).toEqual(Array(3).fill("NOT_FOUND"));
    expect(ways(service)).toEqual(["reference", "reference", "reference"]);
    expect(opener.closed).toEqual(Array.from({ length: opener.count }, (_, index) => index + 1));
  });

  it("whose context can't be opened is tried again by Apollo, which has the words", async () => {
    const opener = new Opener((count) =>
      count === 2 || count > 3 ? Promise.reject(new Problem("TOO_MANY_SNAPSHOTS", "Later.")) : undefined,
    );
    const service = await start({ openContext: opener.open });
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await ask(service, QUERY)).status);
    expect(statuses).toEqual([200, 200, 503]);
    expect(ways(service)).toEqual(["reference", "reference", null]);
  });

  it("whose resolvers crash says nothing of it, and Apollo logs it once", async () => {
    const service = await start();
    for (let time = 0; time < 2; time += 1) await ask(service, { query: "{ crash }" });
    expect(service.log.filter(({ level }) => level === 50)).toHaveLength(2);
    expect(JSON.stringify(service.log.filter(({ level }) => level === 30))).not.toContain("SELECT");
  });
});

describe("the deadline of a prepared operation", () => {
  const deadlineMilliseconds = 20;

  it("ends an answer that does not come, and closes its context", async () => {
    let count = 0;
    const planner = {
      answer: () =>
        (count += 1) === 1 ? Promise.resolve({ reason: "It is new." }) : new Promise<never>(() => undefined),
    };
    const service = await start({ planner, limits: { deadlineMilliseconds } });
    await ask(service, QUERY);
    const { status, body } = await ask(service, QUERY);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "DEADLINE_EXCEEDED"]);
    expect(body.extensions?.cost).toEqual({ nodes: 0, limit: 5000 });
    expect(service.closed).toHaveLength(2);
    expect(service.log.at(-1)).toMatchObject({ operationName: "Who", errorCodes: ["DEADLINE_EXCEEDED"] });
  });

  it("closes a context that is opened too late", async () => {
    const opening = gate();
    const opener = new Opener((count) => (count === 2 ? opening.passed.then(() => undefined) : undefined));
    const service = await start({ openContext: opener.open, limits: { deadlineMilliseconds } });
    await ask(service, QUERY);
    expect((await ask(service, QUERY)).status).toBe(400);
    opening.open();
    await expect.poll(() => opener.closed).toEqual([1, 2]);
    expect(opener.count).toBe(2);
  });

  it("leaves Apollo no operation that has taken all the time there was", async () => {
    const opener = new Opener((count) => {
      if (count === 1) return undefined;
      const end = Date.now() + 2 * deadlineMilliseconds;
      while (Date.now() < end);
      return Promise.reject(new Error("too late"));
    });
    const service = await start({ openContext: opener.open, limits: { deadlineMilliseconds } });
    await ask(service, QUERY);
    const { body } = await ask(service, QUERY);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: "DEADLINE_EXCEEDED",
      details: { limit: deadlineMilliseconds },
    });
    expect(opener.count).toBe(2);
  });
});

describe("the caller of a prepared operation", () => {
  it("who hangs up leaves no context open", async () => {
    const opening = gate();
    const asked = gate();
    const opener = new Opener((count) => {
      if (count === 1) return undefined;
      asked.open();
      return opening.passed.then(() => undefined);
    });
    const service = await start({ openContext: opener.open });
    await ask(service, QUERY);
    const socket = connect(Number(new URL(service.url).port), "127.0.0.1");
    await once(socket, "connect");
    const body = JSON.stringify(QUERY);
    const head = [
      "POST /graphql HTTP/1.1",
      "host: x",
      "content-type: application/json",
      "x-request-id: gone",
    ];
    socket.write(`${head.join("\r\n")}\r\ncontent-length: ${body.length.toString()}\r\n\r\n${body}`);
    await asked.passed;
    socket.destroy();
    const lines = (): unknown[] => service.log.filter(({ requestId }) => requestId === "gone");
    await expect.poll(lines).toMatchObject([{ errorCodes: ["CALLER_GONE"], status: 499 }]);
    opening.open();
    await expect.poll(() => opener.closed).toEqual([1, 2]);
    expect(opener.count).toBe(2);
  });

  it("who has asked is answered by a server that closes", async () => {
    const opening = gate();
    const asked = gate();
    const opener = new Opener((count) => {
      if (count === 1) return undefined;
      asked.open();
      return opening.passed.then(() => undefined);
    });
    const service = await start({ openContext: opener.open });
    await ask(service, QUERY);
    const answer = ask(service, QUERY);
    await asked.passed;
    const closing = service.server.close();
    opening.open();
    expect((await answer).body.data).toEqual({ who: "context 2" });
    await closing;
    expect(ways(service)).toEqual(["reference", "prepared"]);
  });
});

describe("accepted operations", () => {
  const document = parse("{ a }");
  const accepted = { document, operation: document.definitions[0] as OperationDefinitionNode };
  const known = (kept: PreparedOperations, queries: readonly string[]): string[] =>
    queries.filter((query) => kept.find(query, undefined) !== undefined);

  it("are found by their text and the name that was sent", () => {
    const kept = new PreparedOperations();
    kept.keep("query A { a }", "A", accepted);
    expect(kept.find("query A { a }", "A")).toBe(accepted);
    expect([kept.find("query A { a }", undefined), kept.find("query A { a } ", "A")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("go when there are too many, the one that was not asked for longest first", () => {
    const kept = new PreparedOperations({ documents: 2, bytes: 1_000 });
    kept.keep("a", undefined, accepted);
    kept.keep("b", undefined, accepted);
    kept.find("a", undefined);
    kept.keep("c", undefined, accepted);
    expect(known(kept, ["a", "b", "c"])).toEqual(["a", "c"]);
  });

  it("go when their texts are too long, in bytes", () => {
    const kept = new PreparedOperations({ documents: 100, bytes: 10 });
    for (const query of ["aaaa", "bbbb", "éé"]) kept.keep(query, undefined, accepted);
    expect(known(kept, ["aaaa", "bbbb", "éé"])).toEqual(["bbbb", "éé"]);
    kept.keep("x".repeat(11), undefined, accepted);
    expect(known(kept, ["bbbb", "éé", "x".repeat(11)])).toEqual([]);
    kept.keep("cccc", undefined, accepted);
    kept.keep("cccc", "again", accepted);
    kept.keep("dddd", undefined, accepted);
    expect(known(kept, ["cccc", "dddd"])).toEqual(["cccc", "dddd"]);
  });
});
