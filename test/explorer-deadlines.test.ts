import { describe, expect, it } from "vitest";
import { daysLeftWords } from "../src/explorer/parts/words/index.ts";
import { visit, watchedPage } from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";

describe("how far off a deadline is", () => {
  it.each([
    ["346", "346 days left"],
    ["1", "1 day left"],
    ["0", "today"],
    ["-1", "1 day ago"],
    ["-49", "49 days ago"],
    ["1234", "1,234 days left"],
    ["-1234", "1,234 days ago"],
  ])("is told in words of one day: %s as %s", (days, words) => {
    expect(daysLeftWords({ low: days, high: days })).toBe(words);
  });

  it.each([
    ["5", "34", "5 to 34 days left"],
    ["-34", "-5", "5 to 34 days ago"],
    ["-2", "-1", "1 to 2 days ago"],
    ["-14", "15", "between 14 days ago and 15 days from now"],
    ["0", "1", "between today and 1 day from now"],
    ["-1", "0", "between 1 day ago and today"],
    [null, "15", "at most 15 days left"],
    [null, "0", "today or before"],
    [null, "-3", "3 days ago or before"],
    ["3", null, "at least 3 days left"],
    ["0", null, "today or later"],
    ["-3", null, "3 days ago or later"],
  ])("is told in words of a vague day: %s to %s as %s", (low, high, words) => {
    expect(daysLeftWords({ low, high })).toBe(words);
  });

  it("is not told where it can’t be", () => {
    expect(daysLeftWords({ low: null, high: null })).toBeNull();
  });
});

describeShown("a deadline", (shown) => {
  it.each([
    ["2022-06-01", "35 days left"],
    ["2022-07-05", "1 day left"],
    ["2022-07-06", "today"],
    ["2022-07-07", "1 day ago"],
    ["2022-08-06", "31 days ago"],
  ])("seen on %s is told alike on the start page and on that of the campaign: %s", async (on, words) => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/?on=${on}`);
    const card = page.locator(".start-cards article", { hasText: "Second recall" });
    expect(await card.innerText()).toMatch(
      new RegExp(`, due 6 July 2022, ${words} \\(told for \\d+ \\w+ 2022\\)`, "u"),
    );
    await visit(page, `${shown.url}/campaigns/second-recall-of-gascon?on=${on}`);
    const row = page.getByRole("row", { name: "How far off that is" });
    expect(await row.getByRole("cell").first().innerText()).toBe(words);
    await page.context().close();
  });
});
