import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPLORER_PAGES } from "../src/explorer-pages.ts";
import type { PageRoute } from "../src/platform/http/index.ts";
import { request, startHttpService, type HttpAnswer, type HttpService } from "./support/http-service.ts";

const PAGE = `<head>
    <!-- what the server says of the page -->
    <title>Standpoint</title>
    <!-- until here -->
</head>`;

const asked: unknown[] = [];

/** A page about whatever `question` asks for; nobody is called “nobody”. */
function pageAbout(path: string, query: string): PageRoute {
  return {
    path,
    parameters: ["on", "known", "without"],
    about: {
      question({ parameters, search }) {
        asked.push({ parameters, search: search.toString() });
        return parameters["slug"] === "impossible" ? null : { query, variables: {} };
      },
      head(data) {
        const { person } = data as { person: { name: string } | null };
        if (person === null || asked.length === 0) return null;
        return { title: `${person.name} <b>&`, description: '"Ada" <script>', type: "profile" };
      },
    },
  };
}

const PAGES: readonly PageRoute[] = [
  { path: "/" },
  { path: "/plain", head: { title: "Plain" } },
  pageAbout("/people/:slug", "{ person { name } }"),
  { ...pageAbout("/missing/:slug", "{ person { name } }"), about: missingAbout() },
  pageAbout("/late/:slug", "{ forever }"),
  pageAbout("/broken/:slug", "{ person { name } refuse }"),
];

function missingAbout(): NonNullable<PageRoute["about"]> {
  return { question: () => ({ query: "{ person { name } }", variables: {} }), head: () => null };
}

let directory: string;
let service: HttpService;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-explorer-"));
  await mkdir(join(directory, "assets"));
  await writeFile(join(directory, "index.html"), PAGE);
  await writeFile(join(directory, "assets", "a-1.js"), "let a = 1;");
  await writeFile(join(directory, "assets", "a-1.js.gz"), gzipSync("let a = 1;"));
  service = await startHttpService({
    explorer: { directory, pages: PAGES },
    limits: { deadlineMilliseconds: 300 },
  });
});
afterAll(async () => {
  await service.server.close();
  await rm(directory, { recursive: true });
});

const visit = (path: string, accept = "text/html,*/*;q=0.8"): Promise<HttpAnswer> =>
  request(service.url + path, { headers: { accept } });

describe("the addresses of the explorer", () => {
  it("are those of its pages", async () => {
    const text = await readFile("src/explorer/pages/index.ts", "utf8");
    const paths = Array.from(text.matchAll(/\bpath: "([^"]+)"/gu), ([, path]) => path);
    expect(EXPLORER_PAGES.map(({ path }) => path)).toEqual(paths);
  });

  it("show a browser the page at the root, and a program what is where", async () => {
    const browser = await visit("/");
    expect([browser.status, browser.text]).toEqual([200, PAGE]);
    expect(browser.headers.get("vary")).toBe("Accept");
    const program = await visit("/", "*/*");
    expect(JSON.parse(program.text)).toMatchObject({ graphql: "/graphql" });
  });

  it("run scripts and styles of this origin only, and none that stand in the page", async () => {
    const { headers } = await visit("/plain");
    expect((headers.get("content-security-policy") ?? "").split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-cache");
  });

  it("say in the head what the page is about, as text", async () => {
    const { status, text } = await visit("/people/ada?on=2022-05-01");
    expect(status).toBe(200);
    expect(text).toContain("<title>Ada &lt;b&gt;&amp; – Standpoint</title>");
    const description = 'content="&quot;Ada&quot; &lt;script&gt;" />';
    expect(text).toContain(`<meta name="description" ${description}`);
    expect(text).toContain(`<meta property="og:description" ${description}`);
    expect(text).toContain('<meta property="og:title" content="Ada &lt;b&gt;&amp;" />');
    expect(text).toContain('<meta property="og:type" content="profile" />');
    expect(text).toContain('<meta property="og:site_name" content="Standpoint" />');
    expect(text).not.toContain("<title>Standpoint</title>");
    expect(asked.at(-1)).toEqual({ parameters: { slug: "ada" }, search: "on=2022-05-01" });
  });

  it("tell where the page is, with what belongs to its address and nothing else", async () => {
    const { text } = await visit("/people/ada?on=2022-05-01&utm_source=x&without=b&without=%22%3E&known=");
    const url = `${service.url}/people/ada?on=2022-05-01&amp;without=b&amp;without=%22%3E`;
    expect(text).toContain(`<link rel="canonical" href="${url}" />`);
    expect(text).toContain(`<meta property="og:url" content="${url}" />`);
  });

  it("have a head of their own where they are about nothing in particular", async () => {
    const { text } = await visit("/plain");
    expect(text).toContain("<title>Plain – Standpoint</title>");
    expect(text).toContain(`<meta property="og:url" content="${service.url}/plain" />`);
  });

  it.each([
    ["/missing/nobody", 404],
    ["/people/impossible", 404],
    ["/nothing/is/here", 404],
    ["/broken/ada", 404],
    ["/late/ada", 400],
  ])("answer %s with a page and the status %i", async (path, status) => {
    const answer = await visit(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
    expect(answer.text).toBe(PAGE);
  });

  it("tell a program in JSON that nothing is there", async () => {
    const { status, body } = await visit("/nothing/is/here", "application/json");
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([404, "NOT_FOUND"]);
  });

  it("send scripts as they were compressed by the build, to be kept for a year", async () => {
    const { status, headers, text } = await visit("/assets/a-1.js");
    expect([status, text, headers.get("content-encoding")]).toEqual([200, "let a = 1;", "gzip"]);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });
});
