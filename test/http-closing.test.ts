import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { gate } from "./support/gate.ts";
import { ask, request, startHttpService } from "./support/http-service.ts";
import type { HttpService } from "./support/http-service.ts";

const QUESTION = JSON.stringify({ query: "{ who }" });
const POST = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${QUESTION.length.toString()}\r\n\r\n${QUESTION}`;

/** All that a connection says until it ends, however it ends. */
async function heardFrom(socket: Socket): Promise<string> {
  let heard = "";
  socket.on("data", (chunk: Buffer) => (heard += chunk.toString()));
  await once(socket, "close");
  return heard;
}

async function connectTo({ url }: HttpService): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

describe("closing", () => {
  it("answers what is in flight, then ends", async () => {
    const released = gate();
    const opened = gate();
    const service = await startHttpService({
      openContext: async () => {
        opened.open();
        await released.passed;
        return { context: { requestId: "last" }, close: () => Promise.resolve() };
      },
    });
    const answer = ask(service, { query: "{ who }" });
    await opened.passed;
    const closed = service.server.close();
    released.open();
    expect((await answer).body.data).toEqual({ who: "last" });
    expect((await answer).headers.get("connection")).toBe("close");
    await closed;
    await expect(request(service.url)).rejects.toThrow("fetch failed");
  });

  it("answers who has asked, though the question is still on its way in", async () => {
    const service = await startHttpService();
    const sockets = await Promise.all(Array.from({ length: 20 }, () => connectTo(service)));
    const answers = sockets.map((socket) => {
      socket.write(POST);
      return heardFrom(socket);
    });
    await service.server.close();
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
  });

  it("answers a question of which half had come when the end began, while others are answered", async () => {
    const released = gate();
    const opened = gate();
    const service = await startHttpService({
      openContext: async () => {
        opened.open();
        await released.passed;
        return { context: { requestId: "each" }, close: () => Promise.resolve() };
      },
    });
    const [first, second] = [await connectTo(service), await connectTo(service)];
    first.write(POST);
    const answers = [heardFrom(first), heardFrom(second)];
    await opened.passed;
    // Half a question is on its way when the end begins.
    second.write(POST.slice(0, 20));
    await turn();
    const closed = service.server.close();
    second.write(POST.slice(20));
    for (let turns = 0; turns < 10; turns += 1) await turn();
    released.open();
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
    await closed;
  });

  it("is not ready any more while the last answer is out", async () => {
    const released = gate();
    const opened = gate();
    const service = await startHttpService({
      openContext: async () => {
        opened.open();
        await released.passed;
        return { context: {}, close: () => Promise.resolve() };
      },
    });
    const answer = ask(service, { query: "{ who }" });
    await opened.passed;
    const closed = service.server.close();
    expect((await service.server.fastify.inject("/health/ready")).statusCode).toBe(503);
    released.open();
    await Promise.all([answer, closed]);
  });

  it("does not wait for a caller that has connected and asks nothing", async () => {
    const service = await startHttpService();
    const socket = await connectTo(service);
    const hungUp = once(socket, "close");
    socket.resume();
    await service.server.close();
    await hungUp;
  });

  it("does not wait longer than the deadline for a question that does not end", async () => {
    const service = await startHttpService({ limits: { deadlineMilliseconds: 50 } });
    const socket = await connectTo(service);
    const arrived = gate();
    service.server.fastify.server.once("request", () => {
      arrived.open();
    });
    socket.write(
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{",
    );
    await arrived.passed;
    await service.server.close();
    socket.destroy();
  });
});
