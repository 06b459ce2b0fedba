import { once } from "node:events";
import { createServer, connect, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChild, type Child } from "./support/child.ts";
import { standpoint } from "./support/command-line.ts";
import { testPlace, type TestPlace } from "./support/database.ts";

let place: TestPlace;
let settings: Record<string, string>;
beforeAll(async () => {
  place = await testPlace();
  settings = { DATABASE_URL: place.url, PORT: "0", LOG_LEVEL: "silent" };
  await standpoint(["init"], settings);
});
afterAll(() => place.remove());

const started = (): Child => startChild("src/cli.ts", ["serve"], settings);

async function portOf(child: Child): Promise<number> {
  const [, port] = await child.prints(/^API: +http:\/\/localhost:(\d+)\/graphql$/mu);
  return Number(port);
}

const BODY = JSON.stringify({ query: "{ sources { totalCount } }" });

/** A question whose head the server has read, and whose body is still to come. */
async function halfAsked(port: number): Promise<{ socket: Socket; answer: () => string }> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
  const head = [
    "POST /graphql HTTP/1.1",
    "host: localhost",
    "content-type: application/json",
    "expect: 100-continue",
  ];
  socket.write(`${head.join("\r\n")}\r\ncontent-length: ${String(BODY.length)}\r\n\r\n`);
  while (!answer.includes("100 Continue")) await once(socket, "data");
  return { socket, answer: () => answer };
}

/** Waits until nobody listens at a port any more. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const refused = await Promise.race([
      once(socket, "error").then(() => true),
      once(socket, "connect").then(() => false),
    ]).catch(() => true);
    socket.destroy();
    if (refused) return;
    await new Promise(setImmediate);
  }
}

describe("standpoint serve", () => {
  it("prints what the graph holds and its addresses, and ends with code 0 at SIGTERM", async () => {
    const child = started();
    const port = await portOf(child);
    await child.prints(/graphiql\n$/u);
    expect(child.printed()).toMatch(
      new RegExp(
        `^Standpoint: \\d+ nodes, \\d+ claims, 2 sources\\nAPI: +http://localhost:${String(port)}/graphql\\nPlayground: +http://localhost:${String(port)}/graphiql\\n$`,
        "u",
      ),
    );
    expect(await child.end("SIGTERM")).toBe(0);
  });

  it("answers what is in flight at SIGTERM, takes no more, and ends with code 0", async () => {
    const child = started();
    const port = await portOf(child);
    const { socket, answer } = await halfAsked(port);
    const closed = once(socket, "close");
    child.process.kill("SIGTERM");
    await untilRefused(port);
    socket.write(BODY);
    await closed;
    expect(answer()).toMatch(/HTTP\/1\.1 200 OK[\s\S]*"totalCount":2/u);
    expect(await child.ended()).toBe(0);
  });

  it("says in one sentence that its port is taken, and ends with code 1", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const child = startChild("src/cli.ts", ["serve"], { ...settings, PORT: String(port) });
    expect(await child.ended()).toBe(1);
    expect(child.printed()).toBe(
      `The port ${String(port)} of 127.0.0.1 is taken by another program: expected a free one in PORT, and an address of this machine in HOST.\n`,
    );
    other.close();
  });

  it("says in one sentence that its address is none of this machine's", async () => {
    const { code, out, err } = await standpoint(["serve"], { ...settings, HOST: "192.0.2.1" });
    const sentence = /^The port 0 of 192\.0\.2\.1 cannot be listened at \(EADDRNOTAVAIL\): expected .*\n$/u;
    expect([code, out, err]).toEqual([1, "", expect.stringMatching(sentence)]);
  });
});
