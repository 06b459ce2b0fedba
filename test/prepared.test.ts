import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExamples } from "../src/examples.ts";
import { importFiles, seedFilesIn } from "../src/graph-database.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { request, type HttpAnswer } from "./support/http-service.ts";
import { serveWays, WAYS, type WayServer } from "./support/ways.ts";

/** Two servers on one database: one that answers as prepared what comes again, and one that executes everything. */
let place: TestPlace;
let preparing: WayServer;
let executing: WayServer;

beforeAll(async () => {
  place = await testPlace();
  preparing = await serveWays(place, WAYS.prepared);
  executing = await serveWays(place, WAYS.reference);
});
afterAll(async () => {
  await preparing.app.close();
  await executing.app.close();
  await place.remove();
});

/** A request as it is sent to `/graphql`. */
interface Sent extends Omit<RequestInit, "headers" | "body"> {
  readonly search?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** All that a caller is told, but for the hour. */
interface Told extends Pick<HttpAnswer, "status" | "text"> {
  readonly headers: Record<string, string>;
}

interface Answered {
  readonly told: Told;
  readonly way: unknown;
  readonly statements: readonly string[];
}

async function send(
  server: WayServer,
  { search = "", headers = {}, body, ...init }: Sent,
): Promise<Answered> {
  server.statements.length = 0;
  server.log.length = 0;
  const sent = { "content-type": "application/json", "x-request-id": "r-1", ...headers };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await request(`${server.url}/graphql${search}`, {
    method: "POST",
    headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== "")),
    ...(body === undefined ? {} : { body: text }),
    ...init,
  });
  const told = Object.fromEntries([...answer.headers].filter(([name]) => name !== "date"));
  return {
    told: { status: answer.status, text: answer.text, headers: told },
    way: server.ways().at(-1),
    statements: [...server.statements],
  };
}

/** What both servers answer when it is asked for the third time, and how the preparing one did. */
async function again(sent: Sent): Promise<Answered> {
  await send(preparing, sent);
  await send(preparing, sent);
  const answered = await send(preparing, sent);
  expect(answered.told).toEqual((await send(executing, sent)).told);
  return answered;
}

const QUERY = `query Stances($first: Int, $slug: String! = "ending-cash-bail", $filter: StanceFilter) { policy(slug: $slug) { name stancesAbout(first: $first, filter: $filter) { totalCount nodes { position holder { name } } } } }`;

describe("a request that comes again", () => {
  it("is answered without Apollo, with the same bytes and headers, by one statement", async () => {
    const sent = { body: { query: `${QUERY} # again`, variables: { first: 5 } } };
    const first = await send(preparing, sent);
    const second = await send(preparing, sent);
    expect([first.way, second.way]).toEqual(["reference", "prepared"]);
    expect([first.statements.length, second.statements.length]).toEqual([4, 1]);
    expect(second.told).toEqual(first.told);
    expect(second.told.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      link: expect.stringMatching(/^<\/a\/2\?query=.*&variables=.*>; rel="bookmark"$/u) as string,
    });
    expect(second.told.text).toMatch(/"extensions":\{"cost":\{"nodes":11,"limit":5000\}\}\}\n$/u);
  });

  it("may have other variables, which have a price of their own", async () => {
    for (const first of [5, 7, null, 100, 5]) {
      const { way, told } = await again({ body: { query: QUERY, variables: { first } } });
      expect(way).toBe("prepared");
      expect(told.text).toContain(`"nodes":${String(1 + 2 * (first ?? 20))},`);
    }
    const filter = { position: ["SUPPORT"] };
    expect((await again({ body: { query: QUERY, variables: { filter } } })).way).toBe("prepared");
  });

  it("is executed where it asks a question, with the same statements", async () => {
    const query = `{ policy(slug: "ending-cash-bail") { name positions { tally { position holders } supporters { name } } } }`;
    const { way, statements } = await again({ body: { query } });
    expect([way, statements.length]).toEqual([
      "prepared",
      (await send(executing, { body: { query } })).statements.length,
    ]);
  });

  it.each([
    [
      "under a lens",
      `{ asOf(validAt: "2022-05-01", withoutSources: []) { policies { nodes { id name } } } }`,
    ],
    ["about the schema", `{ __schema { queryType { name } types { name } } }`],
    ["about nothing", `{ __typename }`],
    ["with no rows", `{ policy(slug: "nothing") { name } }`],
    ["with what no address can hold", `{ policy(slug: "${"x".repeat(4_000)}") { name } }`],
    [
      "without a name of its own, in characters of all sorts",
      `{ policy(slug: "(é~'!*)\\u2028😀") { name } }`,
    ],
  ])("is answered alike %s", async (_what, query) => {
    expect((await again({ body: { query } })).way).toBe("prepared");
  });

  it("is answered by the operation it names", async () => {
    const query = `query A { policies { totalCount } } query B { people { totalCount } }`;
    for (const operationName of ["A", "B", "A"]) {
      const { way, told } = await again({ body: { query, operationName } });
      expect([way, told.text.includes("people")]).toEqual(["prepared", operationName === "B"]);
    }
  });

  it("is answered in the media type that it accepts", async () => {
    for (const accept of ["", "*/*", "application/json", "application/graphql-response+json, */*;q=0.1"]) {
      const { way, told } = await again({ headers: { accept }, body: { query: QUERY } });
      expect([way, told.status]).toEqual(["prepared", 200]);
      const isNewer = accept.startsWith("application/graphql-response+json");
      expect(told.headers["content-type"]).toContain(isNewer ? "graphql-response+json" : "application/json");
    }
  });

  it("is answered alike for every example", async () => {
    for (const { query, variables = "{}" } of await readExamples("examples")) {
      const { way } = await again({ body: { query, variables: JSON.parse(variables) as object } });
      expect(way).toBe("prepared");
    }
  }, 120_000);
});

describe("a write", () => {
  it("shows in the next answer", async () => {
    const empty = await testPlace();
    const server = await serveWays(empty, { ...WAYS.prepared, SEED: "false" });
    try {
      const body = {
        query: `query ($slug: String!) { policy(slug: $slug) { name } policies { totalCount } }`,
        variables: { slug: "ending-cash-bail" },
      };
      const told: string[] = [];
      for (let time = 0; time < 3; time += 1) told.push((await send(server, { body })).told.text);
      await importFiles(server.app.database, await seedFilesIn("seeds"));
      const { way, told: after } = await send(server, { body });
      expect(new Set(told).size).toBe(1);
      expect(told[0]).toContain('"totalCount":0');
      expect(after.text).toContain('"name":"ending cash bail"');
      expect([way, after.headers["link"]]).toEqual(["prepared", expect.stringContaining("</a/2?")]);
    } finally {
      await server.app.close();
      await empty.remove();
    }
  });
});

describe("what Apollo has to answer", () => {
  const ok = { query: QUERY, variables: { first: 2 } };
  const search = `?query=${encodeURIComponent(QUERY)}`;

  it.each<[string, Sent]>([
    ["a GET", { method: "GET", search, headers: { "apollo-require-preflight": "1" } }],
    ["a GET that a page could send", { method: "GET", search, headers: { "content-type": "" } }],
    ["another media type", { headers: { "content-type": "text/plain" }, body: ok }],
    ["JSON of another sort", { headers: { "content-type": "application/vnd.api+json" }, body: ok }],
    ["another charset", { headers: { "content-type": "application/json; charset=latin1" }, body: ok }],
    ["no media type that it could give", { headers: { accept: "text/csv" }, body: ok }],
    ["no body", {}],
    ["a body that is no JSON", { body: "{" }],
    ["a body that is too large", { body: { ...ok, query: `${QUERY} #${"x".repeat(300_000)}` } }],
    ["an array of requests", { body: [ok] }],
    ["an empty object", { body: {} }],
    ["extensions", { body: { ...ok, extensions: {} } }],
    ["a persisted query", { body: { extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } } }],
    ["any other key", { body: { ...ok, id: 1 } }],
    ["a query that is no text", { body: { query: 7 } }],
    ["an empty query", { body: { query: "" } }],
    ["variables that are a list", { body: { ...ok, variables: [] } }],
    ["variables as text", { body: { ...ok, variables: "{}" } }],
    ["variables that are null", { body: { ...ok, variables: null } }],
    ["an operation without a name", { body: { ...ok, operationName: null } }],
    ["an operation that is not there", { body: { ...ok, operationName: "Nobody" } }],
    ["a name that is no text", { body: { ...ok, operationName: 7 } }],
    [
      "two operations and no name",
      { body: { query: "query A { policies { totalCount } } query B { __typename }" } },
    ],
    ["what is not GraphQL", { body: { query: "{" } }],
    ["what is not in the schema", { body: { query: "{ nothing }" } }],
    ["a variable of another type", { body: { ...ok, variables: { first: "many" } } }],
    [
      "a variable that is missing",
      { body: { query: "query ($slug: String!) { policy(slug: $slug) { name } }" } },
    ],
    ["a page that is too long", { body: { ...ok, variables: { first: 101 } } }],
    ["a cursor of another list", { body: { query: `{ stances(after: "x") { nodes { key } } }` } }],
    [
      "a question with a fault in it",
      { body: { query: `{ a: policies { totalCount } agreement(a: "x", b: "x") { value } }` } },
    ],
    ["a lens that is none", { body: { query: `{ asOf(withoutSources: ["x"]) { people { totalCount } } }` } }],
    [
      "what costs too much",
      {
        body: {
          query: `query ($first: Int) { people(first: 100) { nodes { ties(first: $first) { nodes { key } } } } }`,
          variables: { first: 100 },
        },
      },
    ],
  ])("is %s, in the same words", async (_what, sent) => {
    await again({ body: ok });
    expect((await again(sent)).way).not.toBe("prepared");
  });

  it("is not the next request that has no fault", async () => {
    const query = `query ($first: Int) { people(first: $first) { nodes { ties(first: 50) { nodes { key } } } } }`;
    for (const [first, way] of [
      [10, "prepared"],
      [100, null],
      [10, "prepared"],
    ])
      expect((await again({ body: { query, variables: { first } } })).way).toBe(way);
  });
});
