import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExamples } from "../src/examples.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { HAS_ARTICLES } from "./support/environment.ts";
import { ask, request, type HttpAnswer } from "./support/http-service.ts";
import { serveWays, WAYS, type WayServer } from "./support/ways.ts";

/** Two servers on one database: one that plans, and one that executes everything. */
let place: TestPlace;
let planning: WayServer;
let executing: WayServer;

beforeAll(async () => {
  place = await testPlace();
  planning = await serveWays(place, WAYS.planned);
  executing = await serveWays(place, WAYS.reference);
});
afterAll(async () => {
  await planning.app.close();
  await executing.app.close();
  await place.remove();
});

type Payload = Parameters<typeof ask>[1];

/** The answers of both servers to what each was asked before, and how many statements they sent. */
async function both(payload: Payload): Promise<{ answers: HttpAnswer[]; counts: number[] }> {
  const answers: HttpAnswer[] = [];
  const counts: number[] = [];
  for (const { url, statements } of [planning, executing]) {
    await ask({ url }, payload);
    statements.length = 0;
    answers.push(await ask({ url }, payload));
    counts.push(statements.length);
  }
  return { answers, counts };
}

const STANCES = `query ($first: Int) { policy(slug: "ending-cash-bail") { name stancesAbout(first: $first) { totalCount nodes { position holder { name } claims { nodes { paraphrase } } } } } }`;

describe("a server that plans", () => {
  it("answers links and columns by one statement, with the same bytes and headers", async () => {
    const { answers, counts } = await both({ query: STANCES, variables: { first: 5 } });
    const [planned, executed] = answers;
    expect(counts).toEqual([1, 5]);
    expect(planned?.text).toBe(executed?.text);
    const headers = answers.map((answer) => ["content-type", "link"].map((name) => answer.headers.get(name)));
    expect(headers[0]).toEqual(headers[1]);
    expect(planned?.body.extensions?.cost?.nodes).toBeGreaterThan(0);
  });

  it("answers what a text says at a place, and what was found there, in the same statement", async () => {
    const query = `{ claims(first: 50) { nodes { onWhoseWord evidence { nodes { status excerpt locator { start end sha256 foundStart foundEnd } } } } } }`;
    const { answers, counts } = await both({ query });
    expect(counts[0]).toBe(1);
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(answers[0]?.text).toContain(HAS_ARTICLES ? `"status":"VERIFIED","excerpt":"` : `"excerpt":null`);
  });

  it.each([
    ["a page that is too long", { query: STANCES, variables: { first: 101 } }],
    ["a variable of another type", { query: STANCES, variables: { first: "many" } }],
    ["a cursor of another list", { query: `{ stances(after: "x") { nodes { key } } }` }],
    ["an id that is none", { query: `{ node(id: "nobody") { id } }` }],
    ["a source that nobody knows", { query: `{ asOf(withoutSources: ["x"]) { people { totalCount } } }` }],
    [
      "what costs too much",
      { query: `{ people(first: 100) { nodes { ties(first: 100) { nodes { key } } } } }` },
    ],
  ])("refuses %s in the same words", async (_what, payload) => {
    const { answers } = await both(payload);
    const [planned, executed] = answers;
    expect(planned?.body.errors).toHaveLength(1);
    expect([planned?.status, planned?.body]).toEqual([executed?.status, executed?.body]);
  });

  it("executes what asks a question, and says why in the log", async () => {
    const { answers } = await both({
      query: `{ conflicts(first: 1) { totalCount } people(first: 1) { nodes { name } } }`,
    });
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(planning.log).toContainEqual(
      expect.objectContaining({ msg: "An operation was not planned", reason: "conflicts is a question." }),
    );
  });

  it("answers the same bytes at the address of an answer, where every id carries the revision", async () => {
    const { answers } = await both({ query: STANCES.replace("name", "id name"), variables: { first: 2 } });
    const [, address = ""] = /^<([^>]+)>/u.exec(answers[0]?.headers.get("link") ?? "") ?? [];
    const read = async ({ url, statements }: WayServer): Promise<{ text: string; count: number }> => {
      statements.length = 0;
      const { text } = await request(`${url}${address}`, { headers: { accept: "application/json" } });
      return { text, count: statements.length };
    };
    const planned = await read(planning);
    expect(planned.text).toContain('"id":"Policy:ending-cash-bail@,2"');
    expect(planned).toEqual({ ...(await read(executing)), count: 1 });
  });

  it("answers every example with the same bytes", async () => {
    for (const { query, variables = "{}" } of await readExamples("examples")) {
      const { answers } = await both({ query, variables: JSON.parse(variables) as object });
      expect(answers[0]?.text).toBe(answers[1]?.text);
    }
  }, 120_000);
});
