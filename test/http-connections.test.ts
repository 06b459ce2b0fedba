import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpService } from "./support/http-service.ts";
import type { HttpService } from "./support/http-service.ts";

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.server.close());

describe("what is not even a request", () => {
  it.each([
    ["is not HTTP", "GARBAGE\r\n\r\n", 400],
    ["has two lengths", "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", 400],
    ["has endless headers", `GET / HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, 431],
  ])("and %s is answered in JSON with a documented code", async (_what, sent, status) => {
    const socket = connect(Number(new URL(service.url).port), "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk: Buffer) => (heard += chunk.toString()));
    socket.write(sent);
    await once(socket, "close");
    const [head = "", body = ""] = heard.split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status.toString()} `);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });

  it("and trickles, in its headers or in its body, has as long as the request timeout", () => {
    const { server } = service.server.fastify;
    expect(server.headersTimeout).toBeLessThanOrEqual(server.requestTimeout);
    expect(server.requestTimeout).toBe(15_000);
  });
});
