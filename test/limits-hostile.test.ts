import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, request, startHttpService } from "./support/http-service.ts";
import type { HttpAnswer, HttpService } from "./support/http-service.ts";

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.server.close());

const query = (text: string, variables: object = {}): Promise<HttpAnswer> =>
  ask(service, { query: text, variables });
const codeOf = ({ body }: HttpAnswer): string | undefined => body.errors?.[0]?.extensions.code;
const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

/** They look worse than they are. */
const HARMLESS = new Set(["a bomb of spreads", "many types of one field"]);

/** Each was written to cost far more than it looks: it must be answered, and be the caller's fault at most. */
const HOSTILE: Readonly<Record<string, string>> = {
  "a cycle of fragments": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
  "a fragment in itself": "{ person { ...A } } fragment A on Person { id parent { ...A } }",
  "a bomb of fragments": `{ person { ...F0 } } ${repeat(60, (index) => `fragment F${index.toString()} on Person { a: parent { ...F${(index + 1).toString()} } b: parent { ...F${(index + 1).toString()} } }`)} fragment F60 on Person { id }`,
  "a bomb of spreads": `{ person { ...F0 } } ${repeat(90, (index) => `fragment F${index.toString()} on Person { ...F${(index + 1).toString()} ...F${(index + 1).toString()} ...F${(index + 1).toString()} }`)} fragment F90 on Person { id }`,
  "100 KB of aliases": `{ ${repeat(9_000, (index) => `alias${index.toString()}: __typename`)} }`,
  "deep selections": "{ person ".repeat(660),
  "deep selections, closed": `{ person ${"{ parent ".repeat(650)}{ id }${" }".repeat(651)}`,
  "deep lists": `{ numbers(of: ${"[".repeat(1_900)}) }`,
  "deep lists, closed": `{ numbers(of: ${"[".repeat(990)}1${"]".repeat(990)}) }`,
  "deep objects": `{ things(filter: ${"{ names: ".repeat(490)}1${" }".repeat(490)}) { totalCount } }`,
  "many directives": `{ __typename ${"@skip(if: false) ".repeat(300)} }`,
  "many unknown directives": `{ __typename ${"@a ".repeat(900)} }`,
  "many unknown fields": `{ ${repeat(1_900, (index) => `field${index.toString()}`)} }`,
  "many variables": `query(${repeat(400, (index) => `$v${index.toString()}: Int`)}) { __typename }`,
  "many conflicts": `{ person { ${repeat(450, (index) => `a: ${index % 2 ? "id" : "name"}`)} } }`,
  "many types of one field": `{ things { nodes { ${repeat(150, (index) => `... on ${index % 2 ? "Person" : "Group"} { friends { nodes { id } } }`)} } } }`,
  "deep introspection":
    "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
  "many introspections": `{ ${repeat(20, (index) => `a${index.toString()}: __schema { types { fields { name } } }`)} }`,
};

describe("a hostile document", () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`with ${name} is not our fault`, async () => {
      const answer = await query(text);
      expect(codeOf(answer)).not.toBe("INTERNAL");
      expect(answer.status).toBe(HARMLESS.has(name) ? 200 : 400);
    });
  }

  it("with one field a thousand times is told what to do", async () => {
    const answer = await query(`{ ${"who ".repeat(19)} person { ${"id ".repeat(1_500)} } }`);
    expect(answer.body.errors?.[0]?.message).toMatch(/too many fields of one name/u);
  });

  it("with many types under each other is priced", async () => {
    const level = (inner: string): string =>
      `nodes { ... on Person { friends(first: 1) { ${inner} } } ... on Group { friends(first: 1) { ${inner} } } }`;
    const text = `{ things(first: 1) { ${level(level(level(level("nodes { id }"))))} } }`;
    expect((await query(text)).body.extensions?.cost?.nodes).toBe(5);
  });

  it("with a huge list in a variable is refused as the caller's fault", async () => {
    const of = Array.from({ length: 60_000 }, () => "x");
    const answer = await query("query($of: [Int!]) { numbers(of: $of) }", { of });
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("with a deep variable is refused as the caller's fault", async () => {
    const body = `{"query":"query($of: [Int!]) { numbers(of: $of) }","variables":{"of":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`;
    const headers = { "content-type": "application/json" };
    const answer = await request(`${service.url}/graphql`, { method: "POST", headers, body });
    expect(answer.status).toBe(400);
  });

  it("in one operation of several refuses them all", async () => {
    const text = `query Good { __typename } query Bad { person ${"{ parent ".repeat(12)}{ id }${" }".repeat(13)}`;
    expect(codeOf(await ask(service, { query: text, operationName: "Good" }))).toBe("DEPTH_LIMIT");
  });
});
