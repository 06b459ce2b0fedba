import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testPlace, type TestPlace } from "./support/database.ts";

const BUILD_MILLISECONDS = 180_000;
const LISTENING = /^API: +(http:\/\/\S+)$/mu;
const COUNTS = /^Standpoint: .*$/mu;

interface BuiltServer {
  readonly child: ChildProcess;
  readonly api: string;
  /** The line that counts what the graph holds. */
  readonly counts: string;
}

let place: TestPlace;
beforeAll(async () => {
  // Nothing is built again after `npm test` has built it: two builds at once would take each other's files away.
  await promisify(execFile)(process.execPath, ["build.mjs", "--if-stale"]);
  place = await testPlace();
}, BUILD_MILLISECONDS);
afterAll(() => place.remove());

function spawned(settings: Record<string, string>): { child: ChildProcess; printed: () => string } {
  let printed = "";
  const child = spawn(process.execPath, ["dist/bundle/main.js"], {
    env: { PORT: "0", LOG_LEVEL: "silent", DATABASE_URL: place.url, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  }
  return { child, printed: () => printed };
}

/** Starts what `npm start` starts and waits for the addresses it prints. */
async function start(): Promise<BuiltServer> {
  const { child, printed } = spawned({});
  while (!LISTENING.test(printed())) {
    if (child.exitCode !== null) throw new Error(`The built server has ended:\n${printed()}`);
    await Promise.race([once(child, "exit"), once(child.stdout ?? child, "data")]);
  }
  return { child, api: LISTENING.exec(printed())?.[1] ?? "", counts: COUNTS.exec(printed())?.[0] ?? "" };
}

/** Asks for an orderly end, and answers the exit code. */
async function stop(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const [code] = (await ended) as unknown[];
  return code;
}

describe("the built server", () => {
  it("is nothing but ASCII, which takes half of the memory, and says the same", async () => {
    const files = (await readdir("dist/bundle")).filter((name) => name.endsWith(".js"));
    const texts = await Promise.all(files.map((name) => readFile(`dist/bundle/${name}`, "utf8")));
    expect(files.filter((_, index) => /[^\0-\x7f]/u.test(texts[index] ?? ""))).toEqual([]);
    const { child, api } = await start();
    const query = '{ __type(name: "Agreement") { fields { description } } }';
    const response = await fetch(`${api}?query=${encodeURIComponent(query)}`, {
      headers: { "apollo-require-preflight": "1", accept: "application/json" },
    });
    expect(await response.text()).toContain("A = Σ w·(1 − |Δ|/2) / Σ w");
    await stop(child);
  });

  it("seeds itself at the first start, answers, ends with code 0 at SIGTERM, and starts again with the same graph", async () => {
    const first = await start();
    const response = await fetch(first.api, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ sources { totalCount nodes { slug } } people { totalCount } }" }),
    });
    const { data, errors } = (await response.json()) as {
      data: { sources: { totalCount: number }; people: { totalCount: number } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.sources.totalCount).toBe(2);
    expect(data.people.totalCount).toBeGreaterThan(0);
    expect(await stop(first.child)).toBe(0);
    const second = await start();
    expect(second.counts).toBe(first.counts);
    expect(await stop(second.child)).toBe(0);
  });

  it("names a wrong setting and what was seen, and ends with code 1", async () => {
    const { child, printed } = spawned({ PORT: "many" });
    const [code] = (await once(child, "close")) as unknown[];
    expect(code).toBe(1);
    expect(printed()).toMatch(/^PORT\b.*"many"/mu);
    expect(printed()).not.toContain("    at ");
  });
});
