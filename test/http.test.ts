import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, request, startHttpService } from "./support/http-service.ts";
import type { HttpAnswer, HttpService } from "./support/http-service.ts";
import { readOnlySchema, SECRET } from "./support/small-schema.ts";

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.server.close());

const graphql = (init: RequestInit): Promise<HttpAnswer> => request(`${service.url}/graphql`, init);
const json = { "content-type": "application/json" };
const firstError = ({ body }: HttpAnswer): unknown => body.errors?.[0];

describe("an answer", () => {
  it("tells its cost beside its data", async () => {
    const { status, body } = await ask(service, {
      query: "{ person { name friends(first: 3) { nodes { id } } } }",
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({ person: { name: "Ada", friends: { nodes: [{ id: "1" }] } } });
    expect(body.extensions).toEqual({ cost: { nodes: 4, limit: 5000 } });
  });

  it("comes from a GET that a browser would have asked leave for", async () => {
    const url = `${service.url}/graphql?query=${encodeURIComponent("{ person { id } }")}`;
    const { status, body } = await request(url, { headers: { "apollo-require-preflight": "1" } });
    expect([status, body.data]).toEqual([200, { person: { id: "1" } }]);
  });

  it("is refused to a GET that could be forged", async () => {
    const answer = await request(`${service.url}/graphql?query=%7B__typename%7D`);
    expect(answer.status).toBe(400);
    expect(firstError(answer)).toMatchObject({ extensions: { code: "BAD_REQUEST" } });
  });

  it("is refused to a mutation by GET with 405", async () => {
    const url = `${service.url}/graphql?query=${encodeURIComponent("mutation { touch }")}`;
    const answer = await request(url, { headers: { "apollo-require-preflight": "1" } });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("is readable from every origin without credentials", async () => {
    const { headers } = await ask(service, { query: "{ __typename }" }, { origin: "https://reader.example" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    const preflight = await graphql({ method: "OPTIONS", headers: { origin: "https://reader.example" } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("content-type");
  });
});

describe("a fault", () => {
  it("of an unknown kind says nothing but the request id, and is logged with it", async () => {
    const answer = await ask(
      service,
      { query: "{ crash person { id } }" },
      { "x-request-id": "look-for-me.1" },
    );
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ crash: null, person: { id: "1" } });
    expect(firstError(answer)).toMatchObject({
      message: "Something went wrong on our side. Request id: look-for-me.1",
      extensions: { code: "INTERNAL" },
    });
    expect(answer.text).not.toContain("SELECT");
    const line = service.log.find(({ requestId, level }) => requestId === "look-for-me.1" && level === 50);
    expect(line).toMatchObject({ err: { message: SECRET }, field: "crash" });
  });

  it("of an unknown kind that leaves no data answers 500", async () => {
    const answer = await ask(service, { query: "{ crashHard }" });
    expect(answer.status).toBe(500);
    expect(Object.keys(answer.body.errors?.[0]?.extensions ?? {})).toEqual(["code"]);
    expect(answer.text).not.toMatch(/SELECT|\.ts|at /);
  });

  it("with a code that is not documented is one of an unknown kind", async () => {
    const answer = await ask(service, { query: "{ borrowedError }" });
    expect(firstError(answer)).toMatchObject({ extensions: { code: "INTERNAL" } });
    expect(answer.text).not.toContain("SELECT");
  });

  it("that is a Problem keeps message, code and details beside the data that there is", async () => {
    const answer = await ask(service, { query: "{ refuse person { id } }" });
    expect(answer.status).toBe(200);
    expect(firstError(answer)).toMatchObject({
      message: 'Nobody is called "x"; expected a slug.',
      path: ["refuse"],
      extensions: { code: "NOT_FOUND", details: { seen: "x" } },
    });
  });

  it("that is a Problem and leaves no data answers with its status", async () => {
    expect((await ask(service, { query: "{ refuseHard }" })).status).toBe(503);
  });

  it("in a literal or a variable keeps the code of the scalar that refused it", async () => {
    const literal = await ask(service, { query: '{ day(is: "Monday") }' });
    const variable = await ask(service, {
      query: "query($is: Day) { day(is: $is) }",
      variables: { is: "Monday" },
    });
    for (const answer of [literal, variable]) {
      expect(answer.status).toBe(400);
      expect(firstError(answer)).toMatchObject({
        extensions: { code: "BAD_DATE", details: { seen: "Monday" } },
      });
    }
  });

  it("quotes long input in part, whole characters of it, in its message and its details", async () => {
    const error = async (is: string): Promise<unknown> =>
      firstError(await ask(service, { query: "query($is: Day) { day(is: $is) }", variables: { is } }));
    const short = "😀".repeat(200);
    expect(await error(short)).toMatchObject({ extensions: { details: { seen: short } } });
    const { message, extensions } = (await error("😀".repeat(12_500))) as {
      message: string;
      extensions: { details: { seen: string } };
    };
    expect([Array.from(message).length, message.at(-1)]).toEqual([1_000, "…"]);
    expect(message).toContain('"😀😀');
    expect(extensions.details.seen).toBe(`${"😀".repeat(199)}…`);
  });

  it("of the document itself quotes it in part, too", async () => {
    const answer = await ask(service, { query: `{ ${"x".repeat(5_000)} }` });
    expect(firstError(answer)).toMatchObject({ message: expect.stringMatching(/^.{999}…$/u) as string });
  });

  it("of an argument that a variable leaves null is the caller's", async () => {
    const query = "query($this: String) { needs(this: $this) }";
    const answer = await ask(service, { query, variables: { this: null } });
    expect(firstError(answer)).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });

  it("of an unknown operation name answers 400", async () => {
    for (const operationName of ["Nobody", ""]) {
      const query = "query A { __typename } query B { __typename }";
      const answer = await ask(service, { query, operationName });
      expect(answer.status).toBe(400);
      expect(firstError(answer)).toMatchObject({
        message: `The document has no operation named "${operationName}".`,
        extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
      });
    }
  });

  it("of an operation kind that the schema lacks answers 400", async () => {
    const readOnly = await startHttpService({ schema: readOnlySchema() });
    const answers = [
      await ask(readOnly, { query: "mutation { touch }" }),
      await ask(readOnly, { query: "subscription { __typename }" }),
    ];
    await readOnly.server.close();
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers[0]?.body.errors?.[0]).toMatchObject({
      message: "This API has no mutation operations.",
    });
  });

  it("of the document is 200 for clients that know application/json only, and 400 for the others", async () => {
    for (const query of ["{", "{ nowhere }"]) {
      expect((await ask(service, { query }, { accept: "application/json" })).status).toBe(200);
      expect((await ask(service, { query }, { accept: "application/graphql-response+json" })).status).toBe(
        400,
      );
      expect((await ask(service, { query })).status).toBe(400);
    }
  });
});

describe("the body", () => {
  it("of another type is refused with 415 as JSON", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "text/xml",
    ]) {
      const answer = await graphql({ method: "POST", headers: { "content-type": type }, body: "query=x" });
      expect(answer.status).toBe(415);
      expect(firstError(answer)).toMatchObject({ extensions: { code: "UNSUPPORTED_MEDIA_TYPE" } });
    }
  });

  it("that is malformed, empty or poisoned is refused with 400 as JSON", async () => {
    for (const body of ["{", "", '{"__proto__":{"query":"{__typename}"}}', "[]", "null", '"text"', "{}"]) {
      const answer = await graphql({ method: "POST", headers: json, body });
      expect([body, answer.status]).toEqual([body, 400]);
      expect(firstError(answer)).toMatchObject({ extensions: { code: "BAD_REQUEST" } });
    }
  });

  it("with a batch of operations is refused", async () => {
    const body = JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]);
    expect((await graphql({ method: "POST", headers: json, body })).status).toBe(400);
  });
});

describe("an address", () => {
  it("that is nowhere answers 404 as JSON", async () => {
    const answer = await request(`${service.url}/wp-admin?secret=1`);
    expect(answer.status).toBe(404);
    expect(firstError(answer)).toEqual({
      message: 'Nothing is at "/wp-admin"; GraphQL is at /graphql.',
      extensions: { code: "NOT_FOUND" },
    });
  });

  it("that is malformed answers 400 as JSON", async () => {
    const answer = await request(`${service.url}/%zz`);
    expect(answer.status).toBe(400);
    expect(firstError(answer)).toMatchObject({ extensions: { code: "BAD_REQUEST" } });
  });

  it("asked with a wrong method answers 405 and names the right ones", async () => {
    const answer = await graphql({ method: "DELETE" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, POST, OPTIONS"]);
    expect(firstError(answer)).toMatchObject({ extensions: { code: "METHOD_NOT_ALLOWED" } });
    const health = await request(`${service.url}/health/live`, { method: "POST" });
    expect([health.status, health.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("leads a browser to the playground, and a program to the addresses", async () => {
    for (const path of ["/", "/graphql"]) {
      const browser = await request(service.url + path, { headers: { accept: "text/html,*/*;q=0.8" } });
      expect([browser.status, browser.headers.get("location")]).toEqual([302, "/graphiql"]);
    }
    const program = await request(`${service.url}/`);
    expect(JSON.parse(program.text)).toMatchObject({ graphql: "/graphql", playground: "/graphiql" });
  });

  it("of a playground that is not built says how to build it", async () => {
    const page = await request(`${service.url}/graphiql`);
    expect(page.status).toBe(503);
    expect(page.text).toContain("npm run build");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  });
});
