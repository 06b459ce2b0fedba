import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSeeds, knownThings, readSeedTexts } from "../src/exchange/seed/index.ts";
import { statement } from "../src/platform/database/index.ts";
import { exportService, type ExportService } from "./support/exports.ts";
import type { HttpAnswer } from "./support/http-service.ts";
import { NODES, SOURCE } from "./support/seed-files.ts";

let service: ExportService;
beforeAll(async () => {
  service = await exportService();
});
afterAll(() => service.close());

const PEOPLE = "query People($first: Int) { people(first: $first) { nodes { name } } }";
const preflighted = { "apollo-require-preflight": "1" };

function read(search: Record<string, string>, headers: Record<string, string> = {}): Promise<HttpAnswer> {
  const query = new URLSearchParams(search).toString();
  return service.get(`/graphql?${query}`, { headers: { ...preflighted, ...headers } });
}

const tagOf = ({ headers }: HttpAnswer): string => headers.get("etag") ?? "";

describe("an answer that is asked for by an address", () => {
  it("has a tag, and is answered with 304 to who has it", async () => {
    const first = await read({ query: PEOPLE });
    expect([first.status, first.headers.get("cache-control"), first.headers.get("vary")]).toEqual([
      200,
      "no-cache",
      "Accept",
    ]);
    const again = await read({ query: PEOPLE }, { "if-none-match": tagOf(first) });
    expect([again.status, again.text, tagOf(again)]).toEqual([304, "", tagOf(first)]);
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
    const weak = await read({ query: PEOPLE }, { "if-none-match": `W/${tagOf(first)}, "x"` });
    expect(weak.status).toBe(304);
  });

  it("has another tag for other variables, other fields and another media type", async () => {
    const answers = [
      await read({ query: PEOPLE }),
      await read({ query: PEOPLE, variables: '{"first":1}' }),
      await read({ query: PEOPLE.replace("name", "slug") }),
      await read({ query: PEOPLE }, { accept: "application/graphql-response+json" }),
    ];
    expect(new Set(answers.map(tagOf)).size).toBe(4);
  });

  it("has none where it has errors, and a POST has none", async () => {
    const refused = await read({ query: "{ people(first: 1000) { nodes { name } } }" });
    const nothing = await read({
      query: '{ agreement(a: "nobody", b: "nobody") { n } people { nodes { name } } }',
    });
    const body = JSON.stringify({ query: PEOPLE });
    const posted = await service.get("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(refused.status).toBe(400);
    expect([refused, posted].map(tagOf)).toEqual(["", ""]);
    expect(tagOf(nothing) === "").toBe(nothing.body.errors !== undefined);
  });

  it("is sent anew once something was written, or what became of a passage has changed", async () => {
    const own = await exportService();
    const ask = (query: string, tag = ""): Promise<HttpAnswer> =>
      own.get(`/graphql?query=${encodeURIComponent(query)}`, {
        headers: { ...preflighted, "if-none-match": tag },
      });
    const statuses = "{ claims(first: 1) { nodes { evidence(first: 1) { nodes { status } } } } }";
    const [people, located] = [await ask(PEOPLE), await ask(statuses)];
    await own.app.database.write(async (db) => {
      const sql =
        "INSERT INTO locator_check (source_serial, range_start, range_end, sha256, status) SELECT DISTINCT source_serial, range_start, range_end, sha256, 'VERIFIED' FROM evidence";
      await statement(db, sql);
    });
    expect((await ask(PEOPLE, tagOf(people))).status).toBe(304);
    expect((await ask(statuses, tagOf(located))).status).toBe(200);
    await own.app.database.write(async (db) => {
      const texts = [NODES, SOURCE].map((text, index) => ({ path: `${String(index)}.yaml`, text }));
      await importSeeds(db, readSeedTexts(texts, await knownThings(db)));
    });
    expect((await ask(PEOPLE, tagOf(people))).status).toBe(200);
    await own.close();
  });
});

const hashOf = (query: string): string => createHash("sha256").update(query).digest("hex");
const persisted = (sha256Hash: string, version = 1): string =>
  JSON.stringify({ persistedQuery: { version, sha256Hash } });
const codeOf = ({ body }: HttpAnswer): string | undefined => body.errors?.[0]?.extensions.code;

describe("a persisted document", () => {
  it("is asked for once, and from then on its hash will do, by GET and by POST", async () => {
    const query = "query Kept { people(first: 2) { nodes { slug } } }";
    const extensions = persisted(hashOf(query));
    const unknown = await read({ extensions });
    expect([unknown.status, codeOf(unknown), tagOf(unknown)]).toEqual([200, "PERSISTED_QUERY_NOT_FOUND", ""]);
    const registered = await read({ extensions, query });
    expect(registered.body.errors).toBeUndefined();
    const known = await read({ extensions });
    expect([known.text, tagOf(known)]).toEqual([registered.text, tagOf(registered)]);
    expect(known.headers.get("link")).toBe(registered.headers.get("link"));
    const body = `{"extensions":${extensions}}`;
    const headers = { "content-type": "application/json" };
    expect((await service.get("/graphql", { method: "POST", headers, body })).text).toBe(known.text);
    expect((await read({ extensions }, { "if-none-match": tagOf(known) })).status).toBe(304);
  });

  it("has variables and a lens as any other, and an address that stays", async () => {
    const query = PEOPLE.replace("People", "Counted");
    const extensions = persisted(hashOf(query));
    await read({ extensions, query });
    const one = await read({ extensions, variables: '{"first":1}' });
    expect((one.body.data?.["people"] as { nodes: unknown[] }).nodes).toHaveLength(1);
    const pinned = await service.get(`/a/1?${new URLSearchParams({ extensions }).toString()}`);
    expect(pinned.status).toBe(200);
  });

  it("is not kept where it was refused", async () => {
    const query = "{ people(first: 100) { nodes { stances(first: 100) { nodes { key } } } } }";
    const extensions = persisted(hashOf(query));
    expect(codeOf(await read({ extensions, query }))).toBe("COST_LIMIT");
    expect(codeOf(await read({ extensions }))).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  it.each([
    ["another hash", persisted(hashOf("other")), 400],
    ["another version", persisted(hashOf(PEOPLE), 2), 400],
    ["no hash", '{"persistedQuery":{"version":1}}', 400],
    ["a text", '{"persistedQuery":"x"}', 400],
  ])("is refused with %s", async (...[, extensions, status]) => {
    const answer = await read({ extensions, query: PEOPLE });
    expect([answer.status, codeOf(answer)]).toEqual([status, "BAD_REQUEST"]);
    expect(service.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it("that is too long is answered, and not kept", async () => {
    const query = `{ people { nodes { name } } } # ${"x".repeat(17_000)}`;
    const headers = { "content-type": "application/json" };
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
    const post = (asked: object): Promise<HttpAnswer> =>
      service.get("/graphql", { method: "POST", headers, body: JSON.stringify(asked) });
    expect((await post({ query, extensions })).status).toBe(200);
    expect(codeOf(await post({ extensions }))).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});
