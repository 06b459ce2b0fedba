import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatedLines } from "../src/exchange/generate/index.ts";
import { importLines } from "../src/exchange/ndjson/index.ts";
import {
  drawnNodes,
  hasBrowser,
  isTooWide,
  screenshot,
  showExplorer,
  sinceBeginning,
  visit,
  watchedPage,
} from "./support/browser.ts";
import type { ShownExplorer } from "./support/browser.ts";
import { ask } from "./support/http-service.ts";

const SIZE = { actors: 10_000, stances: 20_000, seed: 7 };

/** A node of each type, the one that most is said of. */
const QUERY = `{
  matrix { subjects { type slug } rows(first: 20) { nodes { actor { type slug } } } }
  campaigns(first: 1) { nodes { type slug } }
  claims(first: 1) { nodes { key } }
  sources(first: 1) { nodes { slug } }
}`;

interface Largest {
  readonly matrix: {
    readonly subjects: readonly Node[];
    readonly rows: { readonly nodes: readonly { readonly actor: Node }[] };
  };
  readonly campaigns: { readonly nodes: readonly Node[] };
  readonly claims: { readonly nodes: readonly { readonly key: string }[] };
  readonly sources: { readonly nodes: readonly { readonly slug: string }[] };
}

interface Node {
  readonly type: string;
  readonly slug: string;
}

const FOLDERS: Readonly<Record<string, string>> = {
  Campaign: "campaigns",
  Organization: "organizations",
  Person: "people",
  Policy: "policies",
};

async function largestAddresses(url: string): Promise<string[]> {
  const { body } = await ask({ url }, { query: QUERY });
  const { matrix, campaigns, claims, sources } = body.data as unknown as Largest;
  const nodes = [...matrix.subjects, ...matrix.rows.nodes.map(({ actor }) => actor), ...campaigns.nodes];
  const firstOfEach = new Map([...nodes].reverse().map((node) => [node.type, node]));
  const addresses = Array.from(firstOfEach.values(), ({ type, slug }) => `/${FOLDERS[type] ?? ""}/${slug}`);
  const others = [
    ...claims.nodes.map(({ key }) => `/claims/${key}`),
    ...sources.nodes.map(({ slug }) => `/sources/${slug}`),
  ];
  const [a, b] = matrix.rows.nodes.map(({ actor }) => actor.slug);
  const compared = `/compare?a=${a ?? ""}&b=${b ?? ""}`;
  return [
    "/",
    ...addresses,
    ...others,
    "/sources",
    "/conflicts",
    "/network",
    compared,
    "/matrix",
    "/matrix?kind=Person&columns=Policy",
  ];
}

const title = hasBrowser ? "the explorer" : "the explorer (skipped: /usr/bin/chromium is not installed)";

describe.skipIf(!hasBrowser)(`${title} on a graph of 10,000 actors`, { timeout: 300_000 }, () => {
  let shown: ShownExplorer;
  beforeAll(async () => {
    shown = await showExplorer({ SEED: "false" });
    const lines = { file: "-", lines: generatedLines(SIZE) };
    await shown.app.database.write((db) => importLines(db, lines));
  }, 300_000);
  afterAll(() => shown.close());

  it("shows a page of each kind without a complaint, in pages", async () => {
    const { page, complaints } = await watchedPage(shown, { viewport: { width: 390, height: 844 } });
    const addresses = await largestAddresses(shown.url);
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    for (const address of addresses) {
      await visit(page, shown.url + address);
      await screenshot(page, `large${address.replaceAll("/", "-")}`);
      const faults = await page.locator(".failed").allInnerTexts();
      const counts = await page.locator(".more, .side-count, .tally-line, .tally td").allInnerTexts();
      const bare = counts.filter((count) => /\d{4}/u.test(count));
      expect({ address, faults, bare, isTooWide: await isTooWide(page) }).toEqual({
        address,
        faults: [],
        bare: [],
        isTooWide: false,
      });
      expect(await page.locator(".holder, .claim").count()).toBeLessThan(400);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("draws 3,000 nodes, at one go or when more is asked for", async () => {
    const { page, complaints } = await watchedPage(shown, { viewport: { width: 1440, height: 900 } });
    await visit(page, `${shown.url}/network?steps=2`);
    expect(await drawnNodes(page)).toBe(100);
    await page.getByRole("button", { name: "Draw more (up to 1,000 nodes)" }).click();
    await expect.poll(() => drawnNodes(page)).toBe(1_000);
    await page.getByRole("button", { name: "Draw more (up to 3,000 nodes)" }).click();
    await expect.poll(() => drawnNodes(page)).toBe(3_000);
    const again = await watchedPage(shown, { viewport: { width: 1440, height: 900 } });
    await again.page.goto(page.url());
    expect(await drawnNodes(again.page)).toBe(3_000);
    console.info(
      `3,000 nodes are drawn ${await sinceBeginning(again.page)} ms after the page was asked for.`,
    );
    await screenshot(again.page, "large-network-3000");
    expect(await again.page.locator(".network-links tbody tr").count()).toBe(25);
    expect([...complaints, ...again.complaints]).toEqual([]);
    await Promise.all([page.context().close(), again.page.context().close()]);
  });

  it("shows more of a long list when it is asked to", async () => {
    const { page } = await watchedPage(shown);
    const [, ...addresses] = await largestAddresses(shown.url);
    const policy = addresses.find((address) => address.startsWith("/policies/")) ?? "";
    await visit(page, shown.url + policy);
    const side = page.locator(".side-support");
    const before = await side.locator(".holder").count();
    await side.getByRole("button", { name: /^Show more holders/u }).click();
    await expect.poll(() => side.locator(".holder").count()).toBeGreaterThan(before);
    await page.context().close();
  });
});
