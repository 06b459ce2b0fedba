import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, request, startHttpService } from "./support/http-service.ts";
import type { GraphqlBody, HttpAnswer, HttpService } from "./support/http-service.ts";

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.server.close());

const query = (text: string, variables: object = {}): Promise<HttpAnswer> =>
  ask(service, { query: text, variables });
const refusal = ({ status, body }: HttpAnswer): unknown[] => {
  const extensions = body.errors?.[0]?.extensions;
  return [status, extensions?.code, extensions?.details];
};
const cost = ({ body }: { readonly body: GraphqlBody }): number | undefined => body.extensions?.cost?.nodes;
const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");
const nested = (depth: number): string =>
  `{ person ${"{ parent ".repeat(depth - 2)}{ id }${" }".repeat(depth - 1)}`;

describe("the token limit", () => {
  it("names the tokens of a document that is too long", async () => {
    const answer = await query(`{ ${repeat(2_000, () => "__typename")} }`);
    expect(refusal(answer)).toEqual([400, "TOKEN_LIMIT", { limit: 2000, seen: 2002 }]);
    expect(answer.body.errors?.[0]?.message).toContain("has 2002 tokens; at most 2000");
  });

  it("counts what it can of a document that breaks off", async () => {
    const answer = await query(`{ ${repeat(2_000, () => "__typename")} "`);
    expect(refusal(answer)).toEqual([400, "TOKEN_LIMIT", { limit: 2000, seen: 2001 }]);
  });

  it("answers 400 even to clients that know application/json only", async () => {
    const text = `{ ${repeat(2_000, () => "__typename")} }`;
    expect((await ask(service, { query: text }, { accept: "application/json" })).status).toBe(400);
  });

  it("lets 2,000 tokens through", async () => {
    expect((await query(`{ numbers(of: [${repeat(1_991, () => "1")}]) }`)).status).toBe(200);
    expect((await query(`{ numbers(of: [${repeat(1_992, () => "1")}]) }`)).status).toBe(400);
  });
});

describe("the depth limit", () => {
  it("allows 12 fields inside each other and refuses 13", async () => {
    expect((await query(nested(12))).status).toBe(200);
    expect(refusal(await query(nested(13)))).toEqual([400, "DEPTH_LIMIT", { limit: 12, seen: 13 }]);
  });

  it("looks through fragments", async () => {
    const text = `{ ...A } fragment A on Query { person { ...B } } fragment B on Person ${nested(13).replace("person", "parent")}`;
    expect(refusal(await query(text))).toEqual([400, "DEPTH_LIMIT", { limit: 12, seen: 14 }]);
  });

  it("exempts introspection", async () => {
    const { status, body } = await query(getIntrospectionQuery({ typeDepth: 10 }));
    expect([status, body.errors]).toEqual([200, undefined]);
  });

  it("names the operation", async () => {
    const answer = await query(`query Deep ${nested(13)}`);
    expect(answer.body.errors?.[0]?.message).toBe(
      'The operation "Deep" is 13 fields deep; at most 12 are allowed.',
    );
  });
});

describe("the alias limit", () => {
  const aliased = (count: number): string =>
    `{ person { ${repeat(count, (index) => `a${index.toString()}: id`)} } }`;

  it("allows 30 and refuses 31", async () => {
    expect((await query(aliased(30))).status).toBe(200);
    expect(refusal(await query(aliased(31)))).toEqual([400, "ALIAS_LIMIT", { limit: 30, seen: 31 }]);
  });

  it("counts the aliases of a fragment wherever it is spread", async () => {
    const text = `{ person { ...F parent { ...F } } } fragment F on Person { ${repeat(16, (index) => `a${index.toString()}: id`)} }`;
    expect(refusal(await query(text))).toEqual([400, "ALIAS_LIMIT", { limit: 30, seen: 32 }]);
  });
});

describe("the root field limit", () => {
  it("allows 20 and refuses 21", async () => {
    const some = (count: number): string =>
      `{ ${repeat(count, (index) => `a${index.toString()}: __typename`)} }`;
    expect((await query(some(20))).status).toBe(200);
    expect(refusal(await query(some(21)))).toEqual([400, "ROOT_FIELD_LIMIT", { limit: 20, seen: 21 }]);
  });

  it("counts the fields of fragments", async () => {
    const text = `{ ${repeat(15, () => "__typename")} ...F ...F } fragment F on Query { ${repeat(6, () => "__typename")} }`;
    expect(refusal(await query(text))).toEqual([400, "ROOT_FIELD_LIMIT", { limit: 20, seen: 21 }]);
  });
});

describe("the cost", () => {
  it("is the nodes that the answer may hold", async () => {
    const prices: [string, number][] = [
      ["{ __typename }", 0],
      ["{ person { id } }", 1],
      ["{ person { children { id } } }", 2],
      ["{ things(first: 7) { nodes { id } } }", 7],
      ["{ things(first: 7) { edges { node { id } } pageInfo { hasNextPage } totalCount } }", 7],
      ["{ things(first: 7) { totalCount } }", 1],
      ["{ things { nodes { id } } }", 20],
      ["{ things(first: null) { nodes { id } } }", 20],
      ["{ things(first: 5) { nodes { friends(first: 3) { nodes { id } } } } }", 20],
      ["{ hits(first: 9) { id } }", 9],
    ];
    for (const [text, nodes] of prices) expect([text, cost(await query(text))]).toEqual([text, nodes]);
  });

  it("follows variables, their defaults and those of the schema", async () => {
    const text = "query($first: Int = 4) { things(first: $first) { nodes { id } } }";
    expect(cost(await query(text, { first: 9 }))).toBe(9);
    expect(cost(await query(text))).toBe(4);
    expect(cost(await query(text, { first: null }))).toBe(20);
    const members = "{ things(first: 2) { nodes { ... on Group { members { nodes { id } } } } } }";
    expect(cost(await query(members))).toBe(22);
  });

  it("is paid once for a fragment that is spread twice, and for a field that is asked twice", async () => {
    const text =
      "{ ...A ...A ... on Query { ...A } things(first: 5) { nodes { id } } } fragment A on Query { things(first: 5) { nodes { name } } }";
    expect(cost(await query(text))).toBe(5);
  });

  it("of an interface is that of its dearest type", async () => {
    const text = `{ things(first: 1) { nodes {
      ... on Person { friends(first: 3) { nodes { id } } }
      ... on Group { members(first: 5) { nodes { id } } }
    } } }`;
    expect(cost(await query(text))).toBe(6);
  });

  it("leaves out what is skipped", async () => {
    const text =
      "query($no: Boolean!) { things(first: 5) { nodes { id } } person @include(if: $no) { id } hits @skip(if: true) { id } }";
    expect(cost(await query(text, { no: false }))).toBe(5);
    expect(cost(await query(text, { no: true }))).toBe(6);
  });

  it("above the limit is refused with the price", async () => {
    const text = "{ things(first: 100) { nodes { friends(first: 50) { nodes { id } } } } }";
    const answer = await query(text);
    expect(refusal(answer)).toEqual([
      400,
      "COST_LIMIT",
      { limit: 5000, seen: 5100, dearest: "things.nodes.friends" },
    ]);
    expect(cost(answer)).toBe(5100);
  });

  it("counts every id of a list of ids, however it is given", async () => {
    expect(
      cost(await query('{ people(ids: ["1", "2", "3"]) { id friends(first: 10) { nodes { id } } } }')),
    ).toBe(33);
    const text = "query ($ids: [ID!]) { people(ids: $ids) { id } }";
    expect(cost(await query(text, { ids: ["1", "2"] }))).toBe(2);
    expect(cost(await query("{ people { id } }"))).toBe(1);
  });
});

describe("a list of words", () => {
  it("of a closed set has at most 100, written or in a variable", async () => {
    const words = (count: number): string[] => Array.from({ length: count }, () => "RED");
    const literal = (count: number): Promise<HttpAnswer> =>
      query(`{ coloured(as: [${words(count).join()}]) }`);
    const variable = (count: number): Promise<HttpAnswer> =>
      query("query($as: [Colour!]) { coloured(as: $as) }", { as: words(count) });
    for (const asked of [literal, variable]) {
      const answer = await asked(101);
      expect(refusal(answer)).toEqual([400, "BAD_INPUT", { limit: 100, seen: 101 }]);
      expect(answer.body.errors?.[0]?.message).toBe("as names 101 words: expected at most 100.");
      expect((await asked(100)).status).toBe(200);
    }
  });
});

describe("the page size", () => {
  it("outside 1 to 100 is refused, written or in a variable", async () => {
    for (const first of [0, 101, -1]) {
      const literal = await query(`{ things(first: ${first.toString()}) { totalCount } }`);
      const variable = await query("query($first: Int) { things(first: $first) { totalCount } }", { first });
      for (const answer of [literal, variable]) {
        expect(refusal(answer)).toEqual([400, "PAGE_SIZE_LIMIT", { limit: 100, seen: first }]);
        expect(answer.body.errors?.[0]?.message).toContain(`asked for ${first.toString()} rows`);
      }
    }
  });

  it("is looked at inside interfaces, edges and fragments", async () => {
    const text =
      "{ things { edges { node { ...F } } } } fragment F on Thing { friends(first: 1000) { totalCount } }";
    expect(refusal(await query(text))).toEqual([400, "PAGE_SIZE_LIMIT", { limit: 100, seen: 1000 }]);
  });

  it("of what is no list is left to its field, which knows its own bounds", async () => {
    expect((await query("{ few(first: 0) { id } }")).status).toBe(200);
  });

  it("of 1 and of 100 is answered", async () => {
    for (const first of [1, 100])
      expect((await query(`{ things(first: ${first.toString()}) { totalCount } }`)).status).toBe(200);
  });
});

describe("the body size", () => {
  const post = (body: string | ReadableStream<Uint8Array>, more: object = {}): Promise<HttpAnswer> =>
    request(`${service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      ...more,
    });

  it("above 256 KiB is refused with 413 as JSON", async () => {
    const body = JSON.stringify({ query: "{ __typename }", variables: { text: "x".repeat(256 * 1024) } });
    const answer = await post(body);
    expect(refusal(answer)).toEqual([413, "BODY_SIZE_LIMIT", { limit: 262144, seen: body.length }]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("is limited where it is not announced", async () => {
    const chunk = new TextEncoder().encode("x".repeat(64 * 1024));
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (chunks++ < 6) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const answer = await post(body, { duplex: "half" });
    expect(refusal(answer)).toEqual([413, "BODY_SIZE_LIMIT", { limit: 262144, seen: 262145 }]);
  });
});
