import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../src/app.ts";
import { readSettings } from "../src/platform/settings/index.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { ask, request, type HttpAnswer } from "./support/http-service.ts";

let place: TestPlace;
let app: App;
let url: string;
let claim: { key: string; address: string; evidence: { nodes: { address: string }[] } };
beforeAll(async () => {
  place = await testPlace();
  app = await createApp(readSettings({ DATABASE_URL: place.url, LOG_LEVEL: "silent" }));
  url = await app.server.listen({ host: "127.0.0.1", port: 0 });
  const query =
    "{ claims(first: 1, filter: { modality: [CONDITIONAL] }) { nodes { key address evidence { nodes { address } } } } }";
  const { body } = await ask({ url }, { query });
  [claim] = (body.data as { claims: { nodes: [typeof claim] } }).claims.nodes;
});
afterAll(async () => {
  await app.close();
  await place.remove();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  request(url + path, { headers });
const page = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const json = (answer: HttpAnswer): Record<string, never> => answer.body as never;
const fault = ({ status, body }: HttpAnswer): unknown => [
  status,
  body.errors?.[0]?.extensions.code,
  body.errors?.[0]?.message,
];

describe("the address of a claim", () => {
  it("gives it as data, to whoever does not ask for a page", async () => {
    for (const headers of [{}, { accept: "*/*" }, { accept: "application/json, text/html;q=0.9" }]) {
      const answer = await get(claim.address, headers);
      expect([answer.status, answer.headers.get("content-type"), answer.headers.get("vary")]).toEqual([
        200,
        "application/json; charset=utf-8",
        "Accept",
      ]);
      expect(json(answer)).toMatchObject({
        revision: 2,
        newest: 2,
        claim: {
          key: claim.key,
          modality: "CONDITIONAL",
          currently: { status: "STANDS" },
          evidence: { nodes: [{ status: "UNCHECKED", excerpt: null, locator: { start: 616, end: 730 } }] },
        },
      });
    }
  });

  it("gives it as a page, to a browser", async () => {
    const { status, headers, text } = await get(claim.address, page);
    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toContain("According to Recall George Gascon, under a condition, retold by Fox News, about");
    expect(text).toContain("characters 616 to 730 of its text");
    expect(text).toContain("the text is not at hand here");
    expect(text).not.toContain("<blockquote");
    expect(text).not.toContain("since</strong>");
  });

  it.each([
    ["text/html", "text/html"],
    ["text/*", "text/html"],
    ["text/html;q=0.5, application/json;q=0.4", "text/html"],
    ["text/html;q=0.4, application/*;q=0.5", "application/json"],
    ["text/html;q=0", "application/json"],
    ["image/png", "application/json"],
    ["text/html;q=x, */*", "application/json"],
  ])("gives to who accepts %s %s", async (accept, expected) => {
    expect((await get(claim.address, { accept })).headers.get("content-type")).toContain(expected);
  });

  it("is only ever asked for: other methods are refused, and told which are answered", async () => {
    for (const address of [claim.address, "/c/nothing", "/a/1"]) {
      const answer = await request(url + address, { method: "POST", headers: {}, body: "" });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, expect.stringContaining("GET")]);
    }
    expect((await request(`${url}/x/1`, { method: "POST", headers: {}, body: "" })).status).toBe(404);
  });

  it("may be read from every origin, and tells where it stands", async () => {
    const { headers } = await get(claim.address, { origin: "https://reader.example" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("link")).toBe(
      `<${claim.address}>; rel="canonical", <${claim.address}>; rel="latest-version"`,
    );
  });

  it("is answered with 304 to who has it already", async () => {
    const etag = (await get(claim.address)).headers.get("etag") ?? "";
    expect((await get(claim.address, page)).headers.get("etag")).not.toBe(etag);
    const again = await get(claim.address, { "if-none-match": `"other", W/${etag}` });
    expect([again.status, again.text, again.headers.get("cache-control")]).toEqual([304, "", "no-cache"]);
    expect((await get(claim.address, { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("tells the same as of an earlier revision", async () => {
    const answer = await get(`/c/${claim.key}@1`);
    expect(json(answer)).toMatchObject({ revision: 1, newest: 2, claim: { address: `/c/${claim.key}@1` } });
  });

  it.each([
    [
      "0123456789abcdef01234567@2",
      404,
      "NOT_FOUND",
      /No claim with the key "0123456789abcdef01234567" .* 2\./u,
    ],
    ["KEY@0", 404, "NOT_FOUND", /stood in this database at revision 0\./u],
    ["KEY@3", 404, "NOT_FOUND", /is at revision 2: .* not 3\./u],
    ["KEY@2147483646", 404, "NOT_FOUND", /not 2147483646\./u],
    ["KEY@9999999999", 400, "BAD_INPUT", /"[0-9a-f]{24}@9999999999" is no address: expected a key/u],
    ["KEY", 400, "BAD_INPUT", /is no address/u],
    ["KEY@02", 400, "BAD_INPUT", /is no address/u],
    ["KEY@-1", 400, "BAD_INPUT", /is no address/u],
    ["%00@2", 400, "BAD_INPUT", /"\\u0000@2" is no address/u],
    ["Claim:x@2", 400, "BAD_INPUT", /is no address/u],
  ])("is refused where it is %s, as data and as a page", async (...[address, status, code, message]) => {
    const path = `/c/${address.replace("KEY", claim.key)}`;
    expect(fault(await get(path))).toEqual([status, code, expect.stringMatching(message)]);
    const told = await get(path, page);
    expect([told.status, told.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
    expect(told.text).toMatch(/<h1>(Nothing is at this address|This address cannot be answered)<\/h1>/u);
  });

  it("is not that of a piece of evidence", async () => {
    const [piece] = claim.evidence.nodes;
    const path = piece?.address.replace("/e/", "/c/") ?? "";
    expect((await get(path)).status).toBe(404);
  });
});

describe("the address of a piece of evidence", () => {
  it("gives the place, its hash and the claim", async () => {
    const path = claim.evidence.nodes[0]?.address ?? "";
    expect(json(await get(path))).toMatchObject({
      revision: 2,
      evidence: { address: path, role: "CARRIES", claim: { key: claim.key } },
    });
    const { text } = await get(path, page);
    expect(text).toContain("According to Recall George Gascon, under a condition");
    expect(text).toContain(`<a href="${claim.address}">`);
    expect(text).toMatch(/<code>[0-9a-f]{64}<\/code>/u);
  });
});

const STANCES = "query Stances($first: Int) { revision stances(first: $first) { totalCount nodes { id } } }";

describe("the address of an answer", () => {
  const bookmark = async (payload: Parameters<typeof ask>[1]): Promise<string> => {
    const { headers } = await ask({ url }, payload);
    return /^<([^>]*)>; rel="bookmark"$/u.exec(headers.get("link") ?? "")?.[1] ?? "";
  };

  it("is told with it, and opens as it is", async () => {
    const path = await bookmark({ query: STANCES, variables: { first: 2 }, operationName: "Stances" });
    expect(path).toMatch(/^\/a\/2\?query=query/u);
    const { status, body, headers } = await get(path, page);
    expect([status, headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    const { stances } = body.data as { stances: { nodes: { id: string }[] } };
    expect(stances.nodes.map(({ id }) => id.replace(/^.*@/u, "@"))).toEqual(["@,2", "@,2"]);
    expect(headers.get("link")).toBe(`<${path}>; rel="bookmark"`);
  });

  it("answers from its revision, under every lens and every id in it", async () => {
    const pinned = async (query: string): Promise<Record<string, unknown>> => {
      const { status, body } = await get(`/a/1?query=${encodeURIComponent(query)}`);
      expect([status, body.errors]).toEqual([200, undefined]);
      return body.data ?? {};
    };
    const counts = "sources { totalCount }";
    expect(
      await pinned(
        `{ revision ${counts} day: asOf(validAt: "2022-06-01") { revision ${counts} } without: asOf(withoutSources: ["fox-news-2022-06-01"]) { revision ${counts} } later: asOf(knownAt: "2030-01-01T00:00:00Z") { revision ${counts} } earlier: asOf(knownAt: "2020-01-01T00:00:00Z") { revision ${counts} } }`,
      ),
    ).toEqual({
      revision: 1,
      sources: { totalCount: 1 },
      day: { revision: 1, sources: { totalCount: 1 } },
      without: { revision: 1, sources: { totalCount: 0 } },
      later: { revision: 1, sources: { totalCount: 1 } },
      earlier: { revision: 0, sources: { totalCount: 0 } },
    });
    expect(
      await pinned(`{ plain: node(id: "Source:times-recall-petition-approved") { id }
        newest: node(id: "Source:times-recall-petition-approved@,2") { id }
        there: node(id: "Source:fox-news-2022-06-01@19000,") { id } }`),
    ).toEqual({ plain: null, newest: null, there: { id: "Source:fox-news-2022-06-01@19000,1" } });
  });

  it("has a tag, as its answer never changes", async () => {
    const path = `/a/2?query=${encodeURIComponent("{ revision }")}`;
    const etag = (await get(path)).headers.get("etag") ?? "";
    expect((await get(path, { "if-none-match": etag })).status).toBe(304);
  });

  it.each([
    ["/a/3?query={revision}", 404, "NOT_FOUND", /This database is at revision 2: .* not 3\./u],
    ["/a/x?query={revision}", 400, "BAD_INPUT", /names the revision "x": expected a whole number/u],
    ["/a/2147483647?query={revision}", 400, "BAD_INPUT", /expected a whole number/u],
    ["/a/2", 400, "BAD_REQUEST", /./u],
    ["/a/2?query={nothing}", 400, "GRAPHQL_VALIDATION_FAILED", /"nothing"/u],
    ["/a/2?query={", 400, "GRAPHQL_PARSE_FAILED", /./u],
    ["/a/2?query={sources(first:101){nodes{id}}}", 400, "PAGE_SIZE_LIMIT", /101/u],
    ["/a/2?query=mutation{x}", 405, "BAD_REQUEST", /only support query operations/u],
  ])("%s is refused as GET /graphql refuses it", async (...[path, status, code, message]) => {
    const headers = { accept: "application/graphql-response+json" };
    const answer = await get(path, headers);
    expect(fault(answer)).toEqual([status, code, expect.stringMatching(message)]);
    expect([answer.headers.get("link"), answer.headers.get("etag")]).toEqual([null, null]);
  });

  it("is left out where it would be too long, and of answers with errors", async () => {
    const long = `{ revision ${"#".repeat(3_000)}\n }`;
    expect((await ask({ url }, { query: long })).headers.get("link")).toBeNull();
    const wide = `{ revision ${"#é".repeat(400)}\n }`;
    expect((await ask({ url }, { query: wide })).headers.get("link")).toBeNull();
    const fits = await ask({ url }, { query: `{ revision ${"#".repeat(900)}\n }` });
    expect(fits.headers.get("link")?.length).toBeGreaterThan(2_700);
    const half = {
      query: "query ($slug: String!) { source(slug: $slug) { id } }",
      variables: { slug: "\ud800" },
    };
    expect((await ask({ url }, half)).status).toBe(200);
    const wrong = await ask({ url }, { query: '{ node(id: "x") { id } }' });
    expect([wrong.body.errors?.length, wrong.headers.get("link")]).toEqual([1, null]);
  });

  it("does not let a query out of the header", async () => {
    const path = await bookmark({ query: '{ revision } # >; rel="x"\n# é, <y>' });
    expect(path).not.toMatch(/[<>"\s,;]|[^\x20-\x7e]/u);
    expect((await get(path)).body.data).toEqual({ revision: 2 });
  });
});
