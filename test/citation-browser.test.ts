import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../src/app.ts";
import { readSettings } from "../src/platform/settings/index.ts";
import { hasBrowser, startBrowser } from "./support/chromium.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { ask } from "./support/http-service.ts";

interface Addressed {
  readonly address: string;
  readonly evidence: { readonly nodes: readonly { readonly address: string }[] };
}

describe.skipIf(!hasBrowser)("the page of a claim and that of its evidence, in a browser", () => {
  let place: TestPlace;
  let app: App;
  let url: string;
  let browser: Browser;
  let addresses: readonly string[];
  beforeAll(async () => {
    place = await testPlace();
    app = await createApp(readSettings({ DATABASE_URL: place.url, LOG_LEVEL: "silent" }));
    url = await app.server.listen({ host: "127.0.0.1", port: 0 });
    browser = await startBrowser();
    const query = "{ claims(first: 1) { nodes { address evidence(first: 1) { nodes { address } } } } }";
    const { body } = await ask({ url }, { query });
    const [claim] = (body.data as { claims: { nodes: Addressed[] } }).claims.nodes;
    addresses = [claim?.address ?? "", claim?.evidence.nodes[0]?.address ?? ""];
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
    await place.remove();
  });

  it.each(["light", "dark"] as const)(
    "are legible and without a fault where %s is wanted",
    async (colorScheme) => {
      const axe = await readFile("node_modules/axe-core/axe.min.js", "utf8");
      // The pages run no script: only the rules of accessibility are let in past their policy.
      const context = await browser.newContext({
        colorScheme,
        bypassCSP: true,
        viewport: { width: 390, height: 800 },
      });
      for (const address of addresses) {
        const page = await context.newPage();
        await page.goto(url + address);
        await page.addScriptTag({ content: axe });
        const faults = await page.evaluate<string[]>(
          "axe.run().then(({ violations }) => violations.map(({ id }) => id))",
        );
        const isWide = await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
        expect({ address, faults, isWide }).toEqual({ address, faults: [], isWide: false });
      }
      await context.close();
    },
  );

  it("ask nobody for anything else, and nothing is refused by their policy", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const told: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => told.push(message.text()));
    for (const address of addresses) await page.goto(url + address, { waitUntil: "networkidle" });
    expect(asked.filter((address) => !address.startsWith("data:"))).toEqual(
      addresses.map((address) => url + address),
    );
    expect(told).toEqual([]);
  });
});
