import { describe, expect, it } from "vitest";
import { importSeeds, readSeedTexts } from "../src/exchange/seed/index.ts";
import { hasBrowser, settled, showExplorer, visit, watchedPage } from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";
import type { Page } from "playwright-core";

const title = hasBrowser ? "the matrix" : "the matrix (skipped: /usr/bin/chromium is not installed)";

/** The text of the cell in the row of an actor and the column of a subject. */
async function cellText(page: Page, actor: string, subject: string): Promise<string> {
  const heads = await page.locator(".matrix thead th").allInnerTexts();
  const row = page.locator(".matrix tbody tr", {
    has: page.getByRole("rowheader", { name: actor, exact: true }),
  });
  return row
    .locator("td")
    .nth(heads.indexOf(subject) - 1)
    .innerText();
}

describeShown("the matrix", (shown) => {
  it("tells in sign and word where each stands on each, on whose word, and leads to the evidence", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/matrix`);
    expect(await cellText(page, "Jonathan Hatami", "second recall of George Gascón")).toMatch(
      /^\+ supports \(.+, .+; evidence\)$/u,
    );
    // Her own word comes before what others read from her deeds.
    expect(await cellText(page, "Desiree Andrade", "second recall of George Gascón")).toMatch(
      /^\+ supports \(Desiree Andrade, quoted word for word; /u,
    );
    expect(await cellText(page, "Desiree Andrade", "George Gascón")).toMatch(/^− opposes \(/u);
    expect(await cellText(page, "Jonathan Hatami", "Gascón's policies")).toMatch(/nothing is known/u);
    const cells = await page.locator(".matrix tbody td").allInnerTexts();
    const bare = cells.filter(
      (cell) => !/nothing is known|contradicts itself|came last|\(.+, .+; evidence\)/u.test(cell),
    );
    expect(bare).toEqual([]);
    await page.locator(".matrix td").getByRole("link", { name: "evidence" }).first().click();
    await page.getByRole("heading", { level: 2, name: "Where it stands" }).waitFor();
    await page.context().close();
  });

  it("is left by sector and kind, and its columns are chosen, in the address", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/matrix`);
    await page.getByLabel("Who: in which sector?").selectOption("law enforcement");
    await page.waitForURL(/\?sector=LAW_ENFORCEMENT$/u);
    await settled(page);
    const rows = await page.locator(".matrix tbody th").allInnerTexts();
    expect(rows).toContain("Alex Villanueva");
    expect(rows).not.toContain("Jonathan Hatami");
    await page.getByLabel("On what?").selectOption("campaigns, by name");
    await page.waitForURL(/&columns=Campaign$/u);
    await settled(page);
    const heads = await page.locator(".matrix thead th").allInnerTexts();
    expect(heads).toContain("second recall of George Gascón");
    expect(heads).not.toContain("Gascón's policies");
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/\/matrix$/u);
    await page.getByRole("rowheader", { name: "Jonathan Hatami" }).waitFor();
    await page.context().close();
  });

  it("shows more rows and more columns when it is asked to", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/matrix`);
    const count = async (): Promise<[number, number]> => [
      await page.locator(".matrix tbody tr").count(),
      await page.locator(".matrix thead th").count(),
    ];
    expect(await count()).toEqual([10, 9]);
    await page.getByRole("button", { name: /^Show more columns/u }).click();
    await page.getByRole("button", { name: /^Show more rows/u }).click();
    await settled(page);
    const [rows, heads] = await count();
    expect(rows).toBeGreaterThan(10);
    expect(heads).toBeGreaterThan(9);
    expect(await page.locator(".matrix tbody td").count()).toBe(rows * (heads - 1));
    await page.context().close();
  });

  it("scrolls within itself on a phone, its heads in sight", async () => {
    const { page } = await watchedPage(shown, { viewport: { width: 390, height: 844 } });
    await visit(page, `${shown.url}/matrix`);
    const frame = page.locator(".matrix-frame");
    await frame.focus();
    await page.keyboard.press("ArrowRight");
    const head = page.locator(".matrix tbody th").first();
    const before = await head.boundingBox();
    await page.evaluate("document.querySelector('.matrix-frame').scrollTo(600, 0)");
    const [scrolled] = await page.evaluate<[number]>("[document.querySelector('.matrix-frame').scrollLeft]");
    expect(scrolled).toBeGreaterThan(500);
    expect((await head.boundingBox())?.x).toBe(before?.x);
    await page.context().close();
  });

  it("is led to, as every page is, in two rows of a phone", async () => {
    const { page } = await watchedPage(shown, { viewport: { width: 390, height: 844 } });
    await visit(page, `${shown.url}/matrix`);
    const links = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
    const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
    expect(boxes.length).toBeGreaterThan(5);
    expect(new Set(boxes.map((box) => Math.round((box?.y ?? 0) / 8))).size).toBe(2);
    await page.context().close();
  });

  it("is taken away with the rows and columns that are shown", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/matrix?sector=LAW_ENFORCEMENT&columns=Campaign`);
    const [csv = ""] = await page.evaluate<string[]>("[document.querySelector('.take-away a').href]");
    const answer = await fetch(csv);
    const lines = (await answer.text()).trim().split("\r\n");
    const rows = await page.locator(".matrix tbody tr").count();
    const columns = (await page.locator(".matrix thead th").count()) - 1;
    expect([answer.status, lines.length]).toEqual([200, 1 + rows * columns]);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)(`${title} of somebody who contradicts himself`, { timeout: 120_000 }, () => {
  it("leads to both claims", async () => {
    const shown = await showExplorer({ SEED: "false" });
    const texts = [
      sidesNodes("ada bo", "roof"),
      sidesPaper({
        slug: "paper",
        day: 1,
        sides: ["ada SUPPORT roof", "ada OPPOSE roof", "bo SUPPORT roof"],
      }),
    ];
    const batch = readSeedTexts(texts.map((text, index) => ({ path: `${String(index + 1)}.yaml`, text })));
    await shown.app.database.write((db) => importSeeds(db, batch));
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/matrix`);
    expect(await cellText(page, "ada", "roof")).toBe("! contradicts itself");
    await page.getByRole("link", { name: "contradicts itself" }).click();
    await page.getByRole("heading", { level: 2, name: "1 conflict, as it is seen now" }).waitFor();
    expect(await page.locator(".conflict figcaption").allInnerTexts()).toHaveLength(2);
    await page.context().close();
    await shown.close();
  });
});
