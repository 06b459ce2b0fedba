import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults, isTooWide, settled, visit, watchedPage } from "./support/browser.ts";
import { LIMIT_WORDS, refuseForCost } from "./support/refusals.ts";
import { describeShown } from "./support/shown.ts";

const CAMPAIGN = "second-recall-of-gascon";
const TOO_MUCH =
  "There is too much on record to look through at once. Choose above whom or what it is to be about.";

const wordSection = (page: Page): Locator => page.locator("section[aria-labelledby=word]");
const finderOf = (page: Page): Locator =>
  wordSection(page).getByRole("combobox", { name: "About whom or what?" });

/** The addresses of the files, and how many rows each has. */
async function rowsTaken(page: Page): Promise<[address: string, rows: number][]> {
  const links = await wordSection(page).locator(".take-away a").all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  return Promise.all(
    addresses.map(async (address): Promise<[string, number]> => {
      const text = await (await fetch(new URL(address ?? "", page.url()))).text();
      const rows = text.startsWith("[")
        ? (JSON.parse(text) as unknown[]).length
        : text.split("\r\n").length - 2;
      return [address ?? "", rows];
    }),
  );
}

describeShown("what rests on one party’s word", (shown) => {
  it("is chosen by the keyboard, stands in the address, and is taken away as it is seen", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources?sort=Observation`);
    await wordSection(page).getByText("10 of 17 shown").waitFor();
    expect((await rowsTaken(page)).map(([, rows]) => rows)).toEqual([17, 17]);
    await finderOf(page).fill("second recall");
    await page
      .getByRole("option", { name: /second recall of George Gascón/u })
      .first()
      .waitFor();
    await finderOf(page).press("ArrowDown");
    await finderOf(page).press("Enter");
    await page.waitForURL(new RegExp(`\\?sort=Observation&about=${CAMPAIGN}$`, "u"));
    await wordSection(page).getByText("Only what second recall of George Gascón has a part in.").waitFor();
    await settled(page);
    const taken = await rowsTaken(page);
    const asked = `?subjects=${CAMPAIGN}&kinds=Observation&kinds=Trait&kinds=Tie&kinds=Event`;
    expect(taken.map(([address]) => address)).toEqual(
      ["csv", "json"].map((format) => `/export/uncorroborated.${format}${asked}`),
    );
    const more = wordSection(page).getByRole("button", { name: /^Show more of these/u });
    if ((await more.count()) > 0) await more.click();
    await expect.poll(() => wordSection(page).locator("ul > li").count()).toBe(taken[0]?.[1]);
    expect(taken[1]?.[1]).toBe(taken[0]?.[1]);
    expect(taken[0]?.[1]).toBeLessThan(17);
    await page.context().close();
  });

  it("is of everything again by one button, which leaves the focus in its place, or by going back", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources?about=${CAMPAIGN}&on=2022-06-03`);
    await wordSection(page).getByRole("button", { name: "About everything" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sources\?on=2022-06-03$/u);
    await wordSection(page).getByText("10 of 17 shown").waitFor();
    expect(await finderOf(page).evaluate("document.activeElement.getAttribute('aria-label')")).toMatch(
      /^About whom/u,
    );
    expect(await wordSection(page).getByRole("button", { name: "About everything" }).count()).toBe(0);
    await page.goBack();
    await wordSection(page).getByText("Only what second recall of George Gascón has a part in.").waitFor();
    await page.context().close();
  });

  it("says that nobody is called as the address has it", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources?about=no-such-slug`);
    await wordSection(page)
      .getByText("Nobody and nothing is called no-such-slug, as it is seen now.")
      .waitFor();
    expect(await wordSection(page).locator(".failed, .take-away").count()).toBe(0);
    await page.context().close();
  });

  describe.each([
    { width: 1440, height: 900, colorScheme: "light" },
    { width: 390, height: 844, colorScheme: "dark" },
  ] as const)("at $width pixels, $colorScheme", ({ width, height, colorScheme }) => {
    it("asks for whom or what it is to be about where everything is too much", async () => {
      const options = { viewport: { width, height }, colorScheme, bypassCSP: true };
      const { page } = await watchedPage(shown, options);
      await refuseForCost(page, { operation: "OnOneWord", isRefused: ({ subjects }) => subjects === null });
      await visit(page, `${shown.url}/sources`);
      await wordSection(page).getByText(TOO_MUCH).waitFor();
      expect(await wordSection(page).innerText()).not.toContain(LIMIT_WORDS);
      // Neither could the files be made.
      expect(await wordSection(page).locator(".failed, .take-away").count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      await finderOf(page).fill("second recall");
      await page
        .getByRole("option", { name: /second recall of George Gascón/u })
        .first()
        .click();
      await page.waitForURL(new RegExp(`\\?about=${CAMPAIGN}$`, "u"));
      await settled(page);
      expect(await wordSection(page).locator("ul > li").count()).toBeGreaterThan(0);
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.context().close();
    });
  });
});
