import { expect, it } from "vitest";
import { visit, watchedPage } from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";

/** A page, and the least number of lists on it. */
const PAGES: readonly (readonly [address: string, lists: number])[] = [
  ["/", 4],
  ["/policies/gascon-policies", 4],
  ["/campaigns/second-recall-of-gascon", 4],
  ["/people/george-gascon", 5],
  ["/sources", 2],
  ["/sources/fox-news-2022-06-01", 2],
  ["/conflicts", 1],
  ["/matrix", 1],
];

describeShown("the files of a page", (shown) => {
  it.each(PAGES)("at %s are there, under its lens", async (address, lists) => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}${address}?on=2022-06-01&known=2030-01-01T00:00:00Z`);
    const addresses = await page.evaluate<string[]>(
      "Array.from(document.querySelectorAll('.take-away a'), ({ href }) => href)",
    );
    expect(await page.locator(".take-away").count()).toBeGreaterThanOrEqual(lists);
    const answers = await Promise.all(
      addresses.map(async (file) => {
        const answer = await fetch(file);
        await answer.arrayBuffer();
        const isUnderLens = file.includes("validAt=2022-06-01") && file.includes("knownAt=2030");
        return [file, answer.status, isUnderLens];
      }),
    );
    expect(answers).toEqual(addresses.map((file) => [file, 200, true]));
    await page.context().close();
  });
});
