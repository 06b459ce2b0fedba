import { afterEach, beforeEach, expect, it } from "vitest";
import { createApp, type App, type AppOptions } from "../src/app.ts";
import { readSettings } from "../src/platform/settings/index.ts";
import { startChild, type Child } from "./support/child.ts";
import { runAlone, administratorUrl, TEST_ENGINE, testPlace, type TestPlace } from "./support/database.ts";
import { SEED_FILES } from "./support/graph.ts";
import { backends, endListeners } from "./support/listeners.ts";
import { randomWrites } from "./support/random-graph.ts";
import { QUESTIONS, Witness } from "./support/witness.ts";

const SIZE = { actors: 12, subjects: 6, claims: 40 };
const CLIENTS = 6;
const ON_POSTGRES = TEST_ENGINE === "postgres";

let place: TestPlace;
let settings: Record<string, string>;
const open: { close(): Promise<unknown> }[] = [];
beforeEach(async () => {
  place = await testPlace();
  // No deadline: on a busy machine a question waits for its turn.
  settings = { DATABASE_URL: place.url, SEED: "false", PORT: "0", DEADLINE_MILLISECONDS: "25000" };
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await place.remove();
});

/** A server in this process. */
async function server(options: AppOptions = {}): Promise<{ app: App; url: string }> {
  const level = options.logStream === undefined ? "silent" : "debug";
  const app = await createApp(readSettings({ ...settings, LOG_LEVEL: level }), options);
  open.push(app);
  return { app, url: await app.server.listen({ host: "127.0.0.1", port: 0 }) };
}

/** A server in a process of its own. */
async function serverProcess(): Promise<{ child: Child; url: string }> {
  const child = startChild("src/cli.ts", ["serve"], { ...settings, LOG_LEVEL: "silent" });
  open.push({ close: () => child.end("SIGTERM") });
  const [, port = ""] = await child.prints(/^API: +http:\/\/localhost:(\d+)\/graphql$/mu);
  return { child, url: `http://127.0.0.1:${port}` };
}

async function data<Data>(url: string, query: string): Promise<Data> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data: Data; errors?: unknown };
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

async function newestOf(url: string): Promise<number> {
  const { changeSets } = await data<{ changeSets: { nodes: { number: number }[] } }>(
    url,
    "{ changeSets(first: 1) { nodes { number } } }",
  );
  return changeSets.nodes[0]?.number ?? 0;
}

/** Clients that ask until they are told to stop; how far they have come is known by `witness.asked`. */
function clients(witness: Witness, servers: readonly string[], newest: () => number): () => Promise<void> {
  let stopped = false;
  const client = async (): Promise<void> => {
    while (!stopped) {
      if (newest() === 0) await new Promise(setImmediate);
      else await witness.askAny(servers, newest());
    }
  };
  const all = Promise.all(Array.from({ length: CLIENTS }, client));
  return async () => {
    stopped = true;
    await all;
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it("two servers and one that is started later answer alike at every revision while one of them writes", async () => {
  const writing = await server();
  const other = await serverProcess();
  const witness = new Witness();
  let newest = 0;
  const stop = clients(witness, [writing.url, other.url], () => newest);
  for (const write of randomWrites(11, SIZE)) {
    await write(writing.app);
    newest = await newestOf(writing.url);
    // What one server has acknowledged is there on the other, heard of or not.
    expect(await newestOf(other.url)).toBe(newest);
    if (ON_POSTGRES && newest % 3 === 0) await endListeners(place.url);
    const before = witness.asked;
    await until(() => witness.asked >= before + 2 * CLIENTS);
  }
  await stop();
  const later = await server();
  for (const { url } of [later, other, writing]) await witness.askAll(url, newest);
  expect(witness.differences).toEqual([]);
  expect(witness.refusals).toEqual([]);
  expect(witness.distinctAnswers).toBeGreaterThan(3 * QUESTIONS.length);
}, 120_000);

/** What a server says without being told a revision: its own, and answers that are kept in memory. */
const UNPINNED =
  '{ changeSets(first: 1) { nodes { number } } claims(first: 1) { totalCount } search(text: "Gascon", first: 5) { nodes { match matchedText } } campaign(slug: "second-recall-of-gascon") { positions { holders supporters { slug } } } }';

it("a server that is asked while a command imports in another process answers from one revision or another", async () => {
  const asked = await server();
  const seen = new Map<number, Set<string>>();
  const importing = startChild("src/cli.ts", ["import", ...SEED_FILES], settings);
  const state = { isOver: false };
  const end = importing.ended().finally(() => (state.isOver = true));
  while (!state.isOver) {
    const answer = await data<{ changeSets: { nodes: { number: number }[] } }>(asked.url, UNPINNED);
    const revision = answer.changeSets.nodes[0]?.number ?? 0;
    seen.set(revision, (seen.get(revision) ?? new Set()).add(JSON.stringify(answer)));
  }
  expect(await end).toBe(0);
  const last = JSON.stringify(await data(asked.url, UNPINNED));
  const later = await server();
  expect(JSON.stringify(await data(later.url, UNPINNED))).toBe(last);
  expect([...seen.keys()]).toContain(0);
  for (const [revision, answers] of seen) {
    const pinned = await fetch(
      `${later.url}/a/${String(revision)}?${new URLSearchParams({ query: UNPINNED }).toString()}`,
    );
    const expected = (await pinned.json()) as { data: unknown };
    expect([...answers]).toEqual([JSON.stringify(expected.data)]);
  }
}, 120_000);

const NEAR =
  '{ actor(slug: "actor-2") { neighbours(first: 6) { totalCount nodes { shared actor { slug } } } } }';

/** A server whose statements are counted, and whose log is read for what it brought forward. */
async function watchedServer(): Promise<{ url: string; statements(): Promise<number>; forward(): number }> {
  let statements = 0;
  let reached = -1;
  const { url } = await server({
    onStatement: () => (statements += 1),
    logStream: {
      write(line) {
        const { msg, revision } = JSON.parse(line) as { msg: string; revision?: number };
        if (msg === "Memory brought forward") reached = revision ?? -1;
      },
    },
  });
  return {
    url,
    forward: () => reached,
    async statements() {
      statements = 0;
      await data(url, NEAR);
      return statements;
    },
  };
}

/** Keeps everybody out who is not in the database already, and ends all who listen. */
async function deafen(isDeaf: boolean): Promise<void> {
  const name = new URL(place.url).pathname.slice(1);
  await runAlone(administratorUrl(), `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${String(!isDeaf)}`);
  const listening = `datname = '${name}' AND application_name = 'standpoint listener'`;
  if (isDeaf) {
    await runAlone(
      administratorUrl(),
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE ${listening}`,
    );
  }
}

it.runIf(ON_POSTGRES)(
  "a notification brings a server forward before anybody asks; without it the next question does, and answers the same",
  async () => {
    const { app: writing, url } = await server();
    const watched = await watchedServer();
    const [first, second, third, fourth] = randomWrites(12, SIZE);
    await first?.(writing);
    await expect.poll(() => watched.forward()).toBe(1);
    const settled = await watched.statements();
    await second?.(writing);
    await expect.poll(() => watched.forward()).toBe(2);
    expect(await watched.statements()).toBe(settled);
    await deafen(true);
    await third?.(writing);
    expect(await watched.statements()).toBeGreaterThan(settled);
    expect(await data(watched.url, NEAR)).toEqual(await data(url, NEAR));
    await deafen(false);
    await fourth?.(writing);
    await expect.poll(() => watched.forward(), { timeout: 10_000 }).toBe(4);
    expect(await watched.statements()).toBe(settled);
  },
  60_000,
);

it.runIf(ON_POSTGRES)("servers that are closed leave no connection behind", async () => {
  const [{ app: one }, { app: two }, { child }] = [await server(), await server(), await serverProcess()];
  await expect.poll(async () => (await backends(place.url)).length).toBeGreaterThan(3);
  await Promise.all([one.close(), two.close(), child.end("SIGTERM")]);
  await expect.poll(() => backends(place.url)).toEqual([]);
});
