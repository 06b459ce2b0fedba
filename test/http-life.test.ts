import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Problem } from "../src/platform/errors/index.ts";
import type { OpenContext } from "../src/platform/http/index.ts";
import { gate } from "./support/gate.ts";
import { ask, request, startHttpService } from "./support/http-service.ts";
import type { HttpService } from "./support/http-service.ts";

const services: HttpService[] = [];
const start: typeof startHttpService = async (overrides) => {
  const service = await startHttpService(overrides);
  services.push(service);
  return service;
};
afterEach(async () => {
  await Promise.all(services.splice(0).map(({ server }) => server.close()));
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("the context of a request", () => {
  it("is opened once with the request id and closed once", async () => {
    const service = await start();
    const { body } = await ask(service, { query: "{ a: who b: who }" }, { "x-request-id": "r-1" });
    expect(body.data).toEqual({ a: "r-1", b: "r-1" });
    expect(service.opened.map(({ requestId }) => requestId)).toEqual(["r-1"]);
    expect(service.closed).toEqual(["r-1"]);
  });

  it("is closed when resolvers fail", async () => {
    const service = await start();
    await ask(service, { query: "{ crashHard }" }, { "x-request-id": "r-2" });
    expect(service.closed).toEqual(["r-2"]);
  });

  it("is never opened for a request that is refused", async () => {
    const service = await start();
    for (const query of ["{", "{ nowhere }", "{ things(first: 0) { totalCount } }"])
      await ask(service, { query });
    expect(service.opened).toEqual([]);
  });

  it("is closed when the caller hangs up, without waiting for the answer", async () => {
    const closing = gate<string>();
    const opening = gate();
    const close = (requestId: string): Promise<void> => {
      closing.open(requestId);
      return Promise.resolve();
    };
    const service = await start({
      limits: { deadlineMilliseconds: 600_000 },
      openContext: ({ requestId }) => {
        opening.open();
        return Promise.resolve({ context: {}, close: () => close(requestId) });
      },
    });
    const socket = connect(Number(new URL(service.url).port), "127.0.0.1");
    await once(socket, "connect");
    const body = '{"query":"{ forever }"}';
    const head = [
      "POST /graphql HTTP/1.1",
      "host: x",
      "content-type: application/json",
      "x-request-id: gone",
    ];
    socket.write(`${head.join("\r\n")}\r\ncontent-length: ${body.length.toString()}\r\n\r\n${body}`);
    await opening.passed;
    socket.destroy();
    expect(await closing.passed).toBe("gone");
    const lines = (): unknown[] => service.log.filter(({ requestId }) => requestId === "gone");
    await expect.poll(lines).toMatchObject([{ errorCodes: ["CALLER_GONE"], status: 499 }]);
  });

  it("that is opened too late for its caller is closed at once", async () => {
    const opening = gate();
    const closed = gate();
    const close = (): Promise<void> => {
      closed.open();
      return Promise.resolve();
    };
    const openContext = async (): Promise<OpenContext> => {
      await opening.passed;
      return { context: {}, close };
    };
    const service = await start({ limits: { deadlineMilliseconds: 20 }, openContext });
    expect((await ask(service, { query: "{ who }" })).status).toBe(400);
    opening.open();
    await closed.passed;
  });

  it("that cannot be opened is a fault with the code of its problem", async () => {
    const openContext = (): Promise<never> =>
      Promise.reject(new Problem("TOO_MANY_SNAPSHOTS", "Come back later."));
    const answer = await ask(await start({ openContext }), { query: "{ person { id } }" });
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([503, "TOO_MANY_SNAPSHOTS"]);
  });

  it("that cannot be closed is logged, and the answer stands", async () => {
    const close = (): Promise<never> => Promise.reject(new Error("stuck"));
    const service = await start({ openContext: () => Promise.resolve({ context: {}, close }) });
    const answer = await ask(service, { query: "{ person { id } }" });
    expect(answer.body.data).toEqual({ person: { id: "1" } });
    expect(service.log.filter(({ level }) => level === 50)).toMatchObject([{ err: { message: "stuck" } }]);
  });
});

describe("the deadline", () => {
  it("ends an answer that does not come, and closes its context", async () => {
    const service = await start({ limits: { deadlineMilliseconds: 20 } });
    const { status, body } = await ask(service, { query: "{ forever }" });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "DEADLINE_EXCEEDED", details: { limit: 20 } });
    expect(body.extensions?.cost).toEqual({ nodes: 0, limit: 5000 });
    expect(service.closed).toHaveLength(1);
  });

  it("that a reader met refuses the whole answer", async () => {
    const service = await start();
    const { status, body } = await ask(service, { query: "{ late person { id } }" });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(["DEADLINE_EXCEEDED"]);
  });

  it("is told to the context as an instant", async () => {
    const service = await start({ limits: { deadlineMilliseconds: 5_000 } });
    const before = Date.now();
    await ask(service, { query: "{ person { id } }" });
    expect((service.opened[0]?.deadlineAt ?? 0) - before).toBeGreaterThanOrEqual(5_000);
  });
});

describe("a request id", () => {
  it("is echoed when it is sane", async () => {
    const { headers } = await request((await start()).url, { headers: { "x-request-id": "A.b_c-9" } });
    expect(headers.get("x-request-id")).toBe("A.b_c-9");
  });

  it("is made when it is not", async () => {
    const { url } = await start();
    for (const strange of ["a b", "x".repeat(65), "{}", "<script>"]) {
      const { headers } = await request(url, { headers: { "x-request-id": strange } });
      expect(headers.get("x-request-id")).toMatch(UUID);
    }
  });
});

describe("the log", () => {
  it("has one line for each operation, without its text and variables", async () => {
    const service = await start();
    const query = "query Friends($first: Int) { person { friends(first: $first) { nodes { id } } } }";
    await ask(service, { query, variables: { first: 7 } }, { "x-request-id": "r-3" });
    const lines = service.log.filter(({ requestId }) => requestId === "r-3");
    expect(lines).toMatchObject([
      {
        operationName: "Friends",
        costNodes: 8,
        status: 200,
        errorCodes: [],
        path: "/graphql",
        method: "POST",
      },
    ]);
    expect(lines[0]?.["durationMilliseconds"]).toBeTypeOf("number");
    expect(JSON.stringify(lines)).not.toContain("nodes {");
  });

  it("leaves the query of a GET out of its path", async () => {
    const service = await start();
    await request(`${service.url}/graphql?query=%7B__typename%7D`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(JSON.stringify(service.log)).not.toContain("typename");
  });

  it("names the codes of what failed", async () => {
    const service = await start();
    await ask(service, { query: "{ things(first: 0) { totalCount } }" }, { "x-request-id": "r-4" });
    await request(`${service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{",
    });
    expect(service.log.find(({ requestId }) => requestId === "r-4")).toMatchObject({
      errorCodes: ["PAGE_SIZE_LIMIT"],
      status: 400,
    });
  });
});

describe("health", () => {
  it("is live while the process runs", async () => {
    expect((await request(`${(await start()).url}/health/live`)).text).toBe('{"live":true}');
  });

  it("is ready with its details", async () => {
    const { status, text } = await request(`${(await start()).url}/health/ready`);
    expect([status, JSON.parse(text)]).toEqual([200, { ready: true, revision: 2 }]);
  });

  it("is not ready while the service says so, or fails to say", async () => {
    const waiting = await start({
      ready: () => Promise.resolve({ ready: false, detail: { seeding: true } }),
    });
    const failing = await start({ ready: () => Promise.reject(new Error("SELECT 1")) });
    expect((await request(`${waiting.url}/health/ready`)).status).toBe(503);
    const failed = await request(`${failing.url}/health/ready`);
    expect([failed.status, failed.text]).toEqual([503, '{"ready":false}']);
  });
});
