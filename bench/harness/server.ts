import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { createInterface } from "node:readline";
import { pinned, SERVER_CORE } from "./cores.ts";
import type { BenchRequest, ServerProcess } from "./contender.ts";

const LONGEST_START_MILLISECONDS = 120_000;
const POLL_MILLISECONDS = 2;

/** A server that runs: to be asked, paused while others are asked, and stopped. */
export class RunningServer {
  readonly url: string;
  readonly pid: number;
  readonly #child: ChildProcess;

  constructor(child: ChildProcess, url: string) {
    if (child.pid === undefined) throw new Error("The server has no process.");
    this.#child = child;
    this.pid = child.pid;
    this.url = url;
  }

  /** Nothing but the one that is asked may take time of the core. */
  pause(): void {
    this.#child.kill("SIGSTOP");
  }

  resume(): void {
    this.#child.kill("SIGCONT");
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, "exit");
    this.resume();
    this.#child.kill("SIGTERM");
    await Promise.race([gone, wait(5_000).then(() => this.#child.kill("SIGKILL"))]);
  }

  async ask({ method, path, headers, body }: BenchRequest): Promise<string> {
    const sent = method === "POST" ? { method, headers, body } : { method, headers };
    const response = await fetch(new URL(path, this.url), sent);
    const text = await response.text();
    if (response.status === 200) return text;
    throw new Error(`${this.url}${path} answered ${String(response.status)}: ${text.slice(0, 500)}`);
  }
}

/** Starts a server on its core, or on all there are, and waits until it listens. */
export async function startServer(
  server: ServerProcess,
  cores: "own" | "all" = "own",
): Promise<RunningServer> {
  const variables = Object.entries(server.environment).map(([name, value]) => `${name}=${value}`);
  // `env` becomes the program that it starts: the process that is measured is the server itself.
  const all = ["env", ...variables, server.command, ...server.arguments];
  const [command = "", ...rest] = cores === "own" ? pinned(SERVER_CORE, all) : all;
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "inherit"] });
  // What is printed is read to the end, so that the server never waits for a reader.
  child.stdout.resume();
  const stopped = once(child, "exit").then(() => {
    throw new Error(`${all.join(" ")} has ended: expected it to listen.`);
  });
  try {
    const listening = server.url === undefined ? listeningLine(child.stdout) : answering(server.url);
    const url = await Promise.race([listening, stopped, tooLate(all)]);
    stopped.catch(() => undefined);
    return new RunningServer(child, url);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

function listeningLine(output: Readable): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on("line", (line) => {
      const url = /^LISTENING (\S+)/u.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

async function answering(url: string): Promise<string> {
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response !== undefined) return url;
    await wait(POLL_MILLISECONDS);
  }
}

async function tooLate(command: readonly string[]): Promise<never> {
  await wait(LONGEST_START_MILLISECONDS, undefined, { ref: false });
  throw new Error(`${command.join(" ")} did not listen in ${String(LONGEST_START_MILLISECONDS)} ms.`);
}
