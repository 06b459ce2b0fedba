import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  axeFaults,
  isTooWide,
  screenshot,
  settled,
  sinceBeginning,
  visit,
  watchedPage,
} from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";

/** A page of each kind, on the seeds. */
const ADDRESSES: readonly (readonly [name: string, address: string])[] = [
  ["start", "/"],
  ["policy", "/policies/gascon-policies"],
  ["campaign", "/campaigns/second-recall-of-gascon"],
  ["person", "/people/george-gascon"],
  ["organization", "/organizations/recall-george-gascon"],
  ["claim", "/claims/a09e88107a0c6c87913c0535"],
  ["sources", "/sources"],
  ["source", "/sources/fox-news-2022-06-01"],
  ["conflicts", "/conflicts"],
  ["network", "/network?around=george-gascon&chosen=desiree-andrade~george-gascon"],
  ["path", "/network?from=alex-villanueva&to=steve-lopez"],
  ["matrix", "/matrix"],
  ["compare", "/compare?a=desiree-andrade&b=tania-owen"],
  ["little-known", "/compare?a=desiree-andrade&b=george-gascon"],
];
const SIZES = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

const MOST_SCRIPT_BYTES = 250_000;

describeShown("the explorer", (shown) => {
  describe.each(SIZES)("at $width pixels, $colorScheme", ({ width, height, colorScheme }) => {
    const options = { viewport: { width, height }, colorScheme };

    it.each(ADDRESSES)("shows the %s page without a complaint or a look elsewhere", async (name, address) => {
      const { page, complaints } = await watchedPage(shown, options);
      await visit(page, shown.url + address);
      await screenshot(page, `${name}-${String(width)}-${colorScheme}`);
      expect({ complaints, isTooWide: await isTooWide(page) }).toEqual({ complaints: [], isTooWide: false });
      await page.context().close();
    });

    it.each(ADDRESSES)("has a %s page that keeps the rules of accessibility", async (_name, address) => {
      const { page } = await watchedPage(shown, { ...options, bypassCSP: true });
      await visit(page, shown.url + address);
      await page.locator(".lens summary").click();
      await page.locator(".lens-controls").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    });
  });

  it("leads from the start to a campaign, on to a claim, and back", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, shown.url);
    await page.getByRole("link", { name: "second recall of George Gascón" }).first().click();
    await page.getByRole("heading", { level: 1, name: "second recall of George Gascón" }).waitFor();
    await settled(page);
    await page
      .locator(".claim", { hasText: "Jonathan Hatami" })
      .getByRole("link", { name: "evidence" })
      .first()
      .click();
    await page.getByRole("heading", { level: 2, name: "Where it stands" }).waitFor();
    expect(page.url()).toMatch(/\/claims\/[0-9a-f]{24}$/u);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "second recall of George Gascón" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /^Who stands where/u }).waitFor();
    await page.context().close();
  });

  it("names claimant and attribution in the element of every claim", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/people/george-gascon`);
    const claims = page.locator(".claim");
    const captions = await claims.locator("figcaption").allTextContents();
    expect(captions).toHaveLength(await claims.count());
    expect(captions.length).toBeGreaterThan(10);
    expect(captions.filter((caption) => !/^.+, (?:quoted|retold|reported|read) .+:$/u.test(caption))).toEqual(
      [],
    );
    // A tie names it before anything is opened.
    const ties = page.locator("section[aria-labelledby=ties] ul > li");
    expect(await ties.count()).toBeGreaterThan(0);
    expect(await ties.locator(".claim-mention").count()).toBe(await ties.count());
    await page.context().close();
  });

  it("writes the lens into the address, keeps it in links, and undoes it by going back", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/policies/gascon-policies`);
    const opponents = page.locator(".side-oppose .side-count").first();
    expect(await opponents.innerText()).toBe("3");
    await page.locator(".lens summary").click();
    await page.getByLabel("The day on which it holds, as a date").fill("2021-06-01");
    await page.waitForURL(/\?on=2021-06-01$/u);
    await expect.poll(() => opponents.innerText()).toBe("0");
    await page.getByRole("checkbox", { name: "Fox News, 1 June 2022" }).uncheck();
    await page.waitForURL(/\?on=2021-06-01&without=fox-news-2022-06-01$/u);
    await settled(page);
    await page.getByRole("link", { name: "Standpoint", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^Who stands where/u }).waitFor();
    expect(page.url()).toBe(`${shown.url}/?on=2021-06-01&without=fox-news-2022-06-01`);
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/\?on=2021-06-01$/u);
    await page.goBack();
    await expect.poll(() => opponents.innerText()).toBe("3");
    await page.context().close();
  });

  it("shows what was known before, by the slider of revisions", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, shown.url);
    await page.locator(".lens summary").click();
    const slider = page.getByRole("slider", { name: "Up to which revision the record counts" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/\?known=2022-06-02T12:00:00\.000Z$/u);
    await page.getByText("1 source, at revision 1").waitFor();
    await page.context().close();
  });

  it("finds by the keyboard what is typed without its accent, and says how it matched", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, shown.url);
    const box = page.getByRole("combobox", { name: /^Search/u });
    await box.fill("george gascon");
    const first = page.getByRole("option", { name: /George Gascón.*person/u }).first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/matches whole|begins like this/u);
    await box.press("ArrowDown");
    expect(await box.getAttribute("aria-activedescendant")).toBe(
      await page.locator("search").getByRole("option", { selected: true }).getAttribute("id"),
    );
    await box.press("Enter");
    await page.getByRole("heading", { level: 1, name: "George Gascón" }).waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
    await page.context().close();
  });

  it("leaves behind what the server said of the page it served when another one is shown", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/policies/gascon-policies`);
    const said = page.locator('link[rel="canonical"], meta[name="description"], meta[property^="og:"]');
    expect(await said.count()).toBeGreaterThan(3);
    await page.getByRole("link", { name: "ending cash bail" }).first().click();
    await expect.poll(() => page.title()).toBe("ending cash bail – Standpoint");
    expect(await said.count()).toBe(0);
    await page.goBack();
    await expect.poll(() => page.title()).toBe("Gascón's policies – Standpoint");
    await page.context().close();
  });

  it("says that it is offline, and goes on when it is not any more", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/policies/gascon-policies`);
    // Its script is there already: only the answer is missing.
    await page.getByRole("link", { name: "ending cash bail" }).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "ending cash bail" }).first().click();
    await page.getByRole("alert").filter({ hasText: "Offline" }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "ending cash bail" }).waitFor();
    await page.context().close();
  });

  it("shows a good page where nothing is", async () => {
    const { page } = await watchedPage(shown);
    for (const address of ["/nothing", "/policies/no-such-policy", "/claims/0", "/people/gascon-policies"]) {
      const response = await page.goto(shown.url + address);
      expect([address, response?.status()]).toEqual([address, 404]);
      await page.getByRole("heading", { level: 1, name: /^No such /u }).waitFor();
      expect(await page.title()).toMatch(/^No such .* – Standpoint$/u);
    }
    await page.context().close();
  });

  it("refuses a lens that is none in words, and leads out of it", async () => {
    const { page } = await watchedPage(shown);
    await page.goto(`${shown.url}/policies/gascon-policies?without=no-such-source`);
    await page.getByRole("alert").filter({ hasText: "no-such-source" }).waitFor();
    await page.getByRole("button", { name: "Show the newest record" }).click();
    await page.getByRole("heading", { level: 1, name: "Gascón's policies" }).waitFor();
    await page.context().close();
  });

  it("shows hostile texts as texts", async () => {
    const { page, complaints } = await watchedPage(shown, { viewport: { width: 390, height: 844 } });
    const hostile = `<img src=x onerror="document.title='taken'"><b>\u202Eevil\u202C ${"x".repeat(10_000)}`;
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const body = JSON.parse(await response.text(), (key, value: unknown) =>
        TEXTS.has(key) && typeof value === "string" ? hostile : value,
      ) as object;
      await route.fulfill({ response, json: body });
    });
    for (const [, address] of ADDRESSES) {
      await visit(page, shown.url + address);
      expect(await page.title()).not.toBe("taken");
      expect(await page.locator("main img, main b").count()).toBe(0);
      expect([address, await isTooWide(page)]).toEqual([address, false]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("fetches no more script for the first page than it may, and none that only draws", async () => {
    const { page } = await watchedPage(shown);
    const scripts = new Set<string>();
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js")) scripts.add(pathname);
    });
    await visit(page, shown.url);
    console.info(
      `The start page is there and answers ${await sinceBeginning(page)} ms after it was asked for.`,
    );
    const sizes = Array.from(scripts, (path) => statSync(`dist/explorer${path}.gz`).size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.info(`It takes ${String(sizes.length)} scripts of ${String(bytes)} bytes, compressed by gzip.`);
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
    expect([...scripts].filter((path) => /graph-picture|plot/u.test(path))).toEqual([]);
    await page.context().close();
  });
});

/** What people write, by the names of the fields. */
const TEXTS = new Set([
  "name",
  "note",
  "paraphrase",
  "excerpt",
  "text",
  "says",
  "summary",
  "reason",
  "value",
  "qualifier",
]);
