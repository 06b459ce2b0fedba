import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parametersOf, readParameters } from "../src/exchange/export/index.ts";
import { graphSchema } from "../src/schema.ts";
import { exportService, type ExportService } from "./support/exports.ts";

let service: ExportService;
beforeAll(async () => {
  service = await exportService();
});
afterAll(() => service.close());

const fault = async (path: string): Promise<unknown[]> => {
  const { status, body } = await service.get(path);
  return [status, body.errors?.[0]?.extensions.code, body.errors?.[0]?.message];
};

describe("what an address asks for", () => {
  it("narrows the list by the fields of its filter, those of inputs inside it with a dot", async () => {
    const supported = await service.rows(
      "/export/stances.csv?position=SUPPORT&subject=second-recall-of-gascon",
    );
    expect(new Set(supported.map(({ position, subject }) => `${position ?? ""} ${subject ?? ""}`))).toEqual(
      new Set(["SUPPORT second-recall-of-gascon"]),
    );
    const either = await service.rows("/export/stances.csv?position=OPPOSE,SUPPORT");
    const again = await service.rows("/export/stances.csv?position=OPPOSE&position=SUPPORT");
    expect(again).toEqual(either);
    expect(either.length).toBeGreaterThan(supported.length);
    const quoted = await service.rows("/export/claims.csv?attribution=DIRECT_QUOTE");
    expect(new Set(quoted.map(({ attribution }) => attribution))).toEqual(new Set(["DIRECT_QUOTE"]));
    const own = await service.rows("/export/stances.csv?claim.onWhoseWord=SELF");
    expect(own.filter(({ onWhoseWord }) => !onWhoseWord?.includes("SELF"))).toEqual([]);
    expect(await service.rows("/export/people.csv?background=true")).not.toEqual([]);
  });

  it("is looked at under the lens: a day, an instant, without sources", async () => {
    const all = await service.rows("/export/stances.csv");
    const without = await service.rows("/export/stances.csv?withoutSources=times-recall-petition-approved");
    expect(without.length).toBeLessThan(all.length);
    expect(await service.rows("/export/stances.csv?knownAt=2000-01-01T00:00:00Z")).toEqual([]);
    const then = await service.rows("/export/ties.csv?validAt=1999-01-01");
    expect(then.length).toBeLessThan((await service.rows("/export/ties.csv")).length);
  });

  it("is as of a revision where the address has one, and tells that address", async () => {
    const { headers } = await service.get("/export/stances.csv?position=SUPPORT");
    expect(headers.get("link")).toBe('</export/stances@2.csv?position=SUPPORT>; rel="bookmark"');
    const first = await service.rows("/export/claims@1.csv");
    expect(new Set(first.map(({ revision }) => revision))).toEqual(new Set(["1"]));
    expect(first[0]?.["address"]).toMatch(/@1$/u);
    expect(await service.rows("/export/claims@0.csv")).toEqual([]);
  });

  it.each([
    ["/export/stances@3.csv", 404, "NOT_FOUND", /This database is at revision 2/u],
    [
      "/export/stances@x.csv",
      400,
      "BAD_INPUT",
      /"stances@x.csv" is no export: expected a list, a dot and a/u,
    ],
    ["/export/stances@9999999999.csv", 400, "BAD_INPUT", /is no export/u],
    ["/export/stances", 400, "BAD_INPUT", /"stances" is no export/u],
    ["/export/stances.xlsx", 404, "NOT_FOUND", /no export "stances.xlsx": expected stances as csv, json/u],
    ["/export/opinions.csv", 404, "NOT_FOUND", /no export "opinions.csv": expected any of subjects, actors/u],
    ["/export/..%2f..%2fetc%2fpasswd", 400, "BAD_INPUT", /is no export/u],
    [
      "/export/stances.csv?colour=red",
      400,
      "BAD_INPUT",
      /"colour" cannot be asked for here: expected any of/u,
    ],
    ["/export/stances.csv?position=FOR", 400, "BAD_INPUT", /"FOR".*"Position"/u],
    ["/export/stances.csv?validAt=a&validAt=b", 400, "BAD_INPUT", /validAt is asked for 2 times/u],
    ["/export/stances.csv?validAt=1st%20of%20June", 400, "BAD_DATE", /1st of June/u],
    ["/export/stances.csv?withoutSources=nothing", 400, "BAD_LENS", /"nothing"/u],
    ["/export/people.csv?background=perhaps", 400, "BAD_INPUT", /perhaps/u],
    ["/export/positions.csv", 400, "BAD_INPUT", /\$subject/u],
    ["/export/positions.csv?subject=nobody", 404, "NOT_FOUND", /There is no such subject under this lens/u],
  ])("is refused where it is %s", async (...[path, status, code, message]) => {
    expect(await fault(path)).toEqual([status, code, expect.stringMatching(message)]);
    const { headers } = await service.get(path);
    expect(["content-disposition", "etag", "link"].map((name) => headers.get(name))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is only ever asked for: other methods are refused, and told which are answered", async () => {
    const { status, headers } = await service.get("/export/stances.csv", { method: "POST", body: "" });
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is nothing where an empty field of a form asks for it", async () => {
    const all = await service.text("/export/stances.csv");
    expect(await service.text("/export/stances.csv?position=&validAt=&holder=")).toBe(all);
  });

  it("reads numbers and truths as such, and leaves to the API what does not fit", () => {
    const parameters = parametersOf(graphSchema(), { first: "Int!", flag: "Boolean", names: "[String!]" });
    const read = (search: string): object => readParameters(parameters, new URLSearchParams(search));
    expect(read("first=7&flag=true&names=a,b&names=c")).toEqual({
      first: 7,
      flag: true,
      names: ["a", "b", "c"],
    });
    expect(read("first=1e9&flag=1")).toEqual({ first: "1e9", flag: "1" });
  });
});

describe("an export", () => {
  it("is answered with 304 to who has it, and nothing of it is read", async () => {
    const etag = (await service.get("/export/stances.csv")).headers.get("etag") ?? "";
    const before = service.statements();
    const again = await service.get("/export/stances.csv", { headers: { "if-none-match": etag } });
    expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
    expect(service.statements() - before).toBeLessThanOrEqual(1);
  });

  it("that rests on the texts at hand is sent again, as they are of no revision", async () => {
    const { headers } = await service.get("/export/news.csv");
    const again = await service.get("/export/news.csv", {
      headers: { "if-none-match": headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(200);
  });

  it("has a tag of its own for every list, format, lens and revision", async () => {
    const paths = [
      "stances.csv",
      "stances.json",
      "ties.csv",
      "stances@1.csv",
      "stances.csv?position=SUPPORT",
      "stances.csv?validAt=2022-06-01",
    ];
    const tags = await Promise.all(
      paths.map(async (path) => (await service.get(`/export/${path}`)).headers.get("etag")),
    );
    expect(new Set(tags).size).toBe(paths.length);
  });

  it("has the same head without its body, for HEAD", async () => {
    const whole = await service.get("/export/claims.csv");
    const head = await service.get("/export/claims.csv", { method: "HEAD" });
    expect(head.text).toBe("");
    for (const name of ["content-type", "content-disposition", "etag", "link"])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    const nobody = `${service.url}/export/positions.csv?subject=nobody`;
    expect((await fetch(nobody, { method: "HEAD" })).status).toBe(404);
  });

  it("tells browsers beforehand that they may ask with a tag of their own", async () => {
    const asking = { "access-control-request-method": "GET", origin: "https://a.example" };
    for (const path of ["/export", "/export/people.csv", "/a/2", "/c/x@1", "/e/x@1"]) {
      const { status, headers } = await service.get(path, { method: "OPTIONS", headers: asking });
      expect([path, status]).toEqual([path, 204]);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-headers")).toContain("if-none-match");
    }
  });

  it("may be read from every origin, with the headers that name it", async () => {
    const { headers } = await service.get("/export/people.csv", { headers: { origin: "https://a.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toContain("content-disposition");
  });
});
