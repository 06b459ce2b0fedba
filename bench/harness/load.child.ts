import { connect, type Socket } from "node:net";
import { percentile } from "../statistics/index.ts";
import type { BenchRequest } from "./contender.ts";
import type { LoadDone, LoadTask } from "./load.messages.ts";
import { wholeResponse } from "./load.response.ts";

const OK = 200;

/** Asks over some connections that stay open, each again as soon as it is answered, until the time is over. */
class Load {
  readonly #requests: readonly Buffer[];
  readonly #latencies: number[] = [];
  #next = 0;
  #wrong = 0;
  #until = 0;

  constructor(url: string, requests: readonly BenchRequest[]) {
    this.#requests = requests.map((request) => bytesOf(url, request));
  }

  async run({ url, connections, seconds }: LoadTask): Promise<LoadDone> {
    const { hostname, port } = new URL(url);
    const sockets = await Promise.all(
      Array.from({ length: connections }, () => opened(Number(port), hostname)),
    );
    const begun = performance.now();
    this.#until = begun + seconds * 1000;
    await Promise.all(sockets.map((socket) => this.#ask(socket)));
    const elapsed = performance.now() - begun;
    for (const socket of sockets) socket.destroy();
    return {
      answers: this.#latencies.length,
      seconds: elapsed / 1000,
      p50Milliseconds: percentile(this.#latencies, 0.5),
      p99Milliseconds: percentile(this.#latencies, 0.99),
      wrong: this.#wrong,
    };
  }

  #ask(socket: Socket): Promise<void> {
    return new Promise((resolve, reject) => {
      let asked = 0;
      let received: Buffer | undefined;
      const send = (): void => {
        asked = performance.now();
        socket.write(this.#nextRequest());
      };
      socket.on("data", (chunk: Buffer) => {
        const bytes = received === undefined ? chunk : Buffer.concat([received, chunk]);
        const response = wholeResponse(bytes);
        received = response === undefined ? bytes : undefined;
        if (response === undefined) return;
        const now = performance.now();
        this.#latencies.push(now - asked);
        if (response.status !== OK || response.hasErrors) this.#wrong += 1;
        if (now < this.#until) send();
        else resolve();
      });
      socket.on("error", reject);
      socket.on("close", () => {
        reject(new Error("The server has closed a connection: expected it to stay open."));
      });
      send();
    });
  }

  #nextRequest(): Buffer {
    this.#next = (this.#next + 1) % this.#requests.length;
    return this.#requests[this.#next] ?? Buffer.alloc(0);
  }
}

function opened(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, noDelay: true }, () => {
      resolve(socket);
    });
    socket.once("error", reject);
  });
}

function bytesOf(url: string, { method, path, headers, body }: BenchRequest): Buffer {
  const all = { host: new URL(url).host, ...headers, "content-length": String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

process.on("message", (task: LoadTask) => {
  new Load(task.url, task.requests).run(task).then(
    (done) => process.send?.(done),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
