import { existsSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { hasBrowser, startBrowser } from "./support/chromium.ts";
import { request, startHttpService } from "./support/http-service.ts";
import type { HttpService } from "./support/http-service.ts";

const DIRECTORY = "dist/playground";
const BUILD_MILLISECONDS = 120_000;

const TABS = [
  {
    name: "Things",
    query: "query Things($first: Int) {\n  things(first: $first) {\n    totalCount\n  }\n}",
    variables: '{\n  "first": 5\n}',
  },
  { name: "Ada", query: "query Ada {\n  person {\n    name\n  }\n}" },
  {
    name: "Page",
    query: "query Page($first: Int) { hits(first: $first) { id } }",
    variables: '{ "first": 6 }',
  },
];

let service: HttpService;
beforeAll(async () => {
  if (!existsSync(`${DIRECTORY}/index.html`))
    await build({ configFile: "vite.playground.config.ts", logLevel: "error" });
  service = await startHttpService({ playground: { directory: DIRECTORY, tabs: TABS } });
}, BUILD_MILLISECONDS);
afterAll(() => service.server.close());

describe("the files of the playground", () => {
  it("are one page under a policy that names no other origin", async () => {
    const { status, headers, text } = await request(`${service.url}/graphiql`);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="en">');
    expect(text).not.toMatch(/<script>|<style|https?:/);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy.split(";").map((directive) => directive.trim())).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "worker-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(headers.get("cache-control")).toBe("no-cache");
  });

  it("are kept for a year where their name holds a hash", async () => {
    const { text } = await request(`${service.url}/graphiql/`);
    const script = /\/graphiql\/assets\/index-[^"]+\.js/.exec(text)?.[0] ?? "";
    const { status, headers } = await request(service.url + script);
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
  });

  it("don't reach out of their folder", async () => {
    const { status, headers } = await request(`${service.url}/graphiql/assets/..%2findex.html`);
    expect([status, headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
  });

  it("hold the examples", async () => {
    expect(JSON.parse((await request(`${service.url}/graphiql/examples.json`)).text)).toEqual({ tabs: TABS });
  });
});

const title = hasBrowser ? "the playground" : "the playground (skipped: /usr/bin/chromium is not installed)";

describe.skipIf(!hasBrowser)(title, { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  const open = async (): Promise<void> => {
    complaints.length = 0;
    page = await (await browser.newContext()).newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (sent) => {
      if (!sent.url().startsWith(service.url) && !sent.url().startsWith("data:")) complaints.push(sent.url());
    });
    await page.goto(`${service.url}/graphql`);
    await page.locator(".graphiql-query-editor", { hasText: "query Things" }).waitFor();
    await variables('"first": 5').waitFor();
  };
  const storedTabs = async (): Promise<string | undefined> => {
    const { origins } = await page.context().storageState();
    return origins[0]?.localStorage.find(({ name }) => name === "graphiql:tabState")?.value;
  };
  const variables = (text: string): Locator => page.locator(".graphiql-editor-tool", { hasText: text });
  const answer = (text: string, timeout = 30_000): Promise<void> =>
    page.locator(".result-window", { hasText: text }).waitFor({ timeout });
  // On a busy machine the editors show a tab before GraphiQL would run it: then one asks again, as a person would.
  const askUntil = (text: string): Promise<void> =>
    vi.waitFor(
      async () => {
        await page.getByRole("button", { name: /execute/i }).click({ timeout: 5_000 });
        await answer(text, 5_000);
      },
      { timeout: 50_000, interval: 500 },
    );

  it("answers the first example with its variables, offline and without a complaint", async () => {
    await open();
    expect(await page.title()).toBe("Standpoint – GraphiQL");
    await askUntil('"totalCount": 1');
    await answer('"cost"');
    expect(complaints).toEqual([]);
  });

  it("has each example with its variables as a tab", async () => {
    await open();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Things", "Ada", "Page"]);
    await page.getByRole("tab", { name: "Page" }).click();
    await variables('"first": 6').waitFor();
    // What is stored is what would be run: asked earlier, the query of one tab goes with the variables of another.
    await vi.waitFor(
      async () => {
        expect(await storedTabs()).toMatch(/"activeTabIndex":2/u);
      },
      { timeout: 10_000 },
    );
    await askUntil('"nodes": 6');
    expect(complaints).toEqual([]);
  });

  it("keeps a visitor's tabs, and no more of them, when the visitor comes again", async () => {
    await open();
    await page.getByRole("tab", { name: "Ada" }).click();
    await expect.poll(storedTabs).toContain('"activeTabIndex":1');
    await page.reload();
    await page.getByRole("tab", { name: "Ada", selected: true }).waitFor();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Things", "Ada", "Page"]);
  });

  it("can be used from the keyboard alone", async () => {
    await open();
    await page
      .locator(".graphiql-query-editor textarea, .graphiql-query-editor [role=textbox]")
      .first()
      .focus();
    await page.keyboard.press("Control+Enter");
    await answer('"totalCount": 1');
    expect(complaints).toEqual([]);
  });

  it("shows the schema as its manual", async () => {
    await open();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByRole("link", { name: "ThingConnection" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
