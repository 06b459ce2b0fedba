import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { settled, visit, watchedPage } from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";

/** A reporter at the start page: what is chosen and clicked is counted. */
class Reporter {
  readonly page: Page;
  clicks = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async click(link: string): Promise<void> {
    await this.page.getByRole("link", { name: link, exact: true }).first().click();
    await this.counted();
  }

  async choose(label: string, words: string): Promise<void> {
    await this.page.getByLabel(label).first().selectOption(words);
    await this.counted();
  }

  /** Types something and takes the first that is found. */
  async search(text: string, found: RegExp): Promise<void> {
    const box = this.page.getByRole("combobox", { name: /^Search/u });
    await box.fill(text);
    await this.page.getByRole("option", { name: found }).first().click();
    await this.counted();
  }

  section(id: string): Locator {
    return this.page.locator(`section[aria-labelledby=${id}]`);
  }

  private async counted(): Promise<void> {
    this.clicks += 1;
    await settled(this.page);
  }
}

describeShown("a reporter at the start page", (shown) => {
  const begin = async (): Promise<Reporter> => {
    const { page } = await watchedPage(shown);
    await visit(page, shown.url);
    return new Reporter(page);
  };
  /** What an element says, once it says that. */
  const reads = (element: Locator, words: RegExp): Promise<void> =>
    expect.poll(() => element.innerText(), { timeout: 10_000 }).toMatch(words);

  it("finds who in law enforcement opposes him, and on whose word", async () => {
    const reporter = await begin();
    await reporter.click("George Gascón");
    await reporter.choose("In which sector?", "law enforcement");
    const opponents = reporter.page.locator(".side-oppose").first();
    await reads(opponents, /^− Opponents 2\s/u);
    await reads(opponents, /Alex Villanueva[^]*Times, reported by the source[^]*law enforcement officers/u);
    expect(reporter.clicks).toBe(2);
    await reporter.page.context().close();
  });

  it("finds whether the 5 % claim was right, whether the campaign makes it and at what pace", async () => {
    const reporter = await begin();
    await reporter.click("second recall of George Gascón");
    const progress = reporter.section("progress");
    await reads(progress, /Can’t be told: /u);
    await reads(progress, /1,714\.3 to 2,000 a day \(60,001 to 70,000 still needed\)/u);
    await reads(progress, /5 % of 3,600,000 forms sent out would bring 180,000 signatures/u);
    // The part that is chosen stands once in the table of paces.
    const parts = await reporter.page.locator("[aria-label='The pace needed'] tbody th").allInnerTexts();
    expect(parts.map((part) => part.trim())).toEqual(["100 % (chosen)", "90 %", "80 %", "70 %"]);
    expect(reporter.clicks).toBe(1);
    await reporter.page.context().close();
  });

  it("finds where the two papers differ, and what falls without one", async () => {
    const reporter = await begin();
    await reporter.click("Sources");
    await reads(reporter.section("conflicts"), /all \(no limit given\)[^]*nonviolent felonies/u);
    await reads(
      reporter.section("conflicts"),
      /Its scope is said to be all \(no limit given\) and nonviolent/u,
    );
    await reads(reporter.section("without"), /93 things that nobody else says would fall/u);
    expect(reporter.clicks).toBe(1);
    await reporter.page.context().close();
  });

  it("finds what the sheriff thinks, who he is, since when and in whose words", async () => {
    const reporter = await begin();
    await reporter.search("sheriff", /about Alex Villanueva/u);
    await reporter.click("Alex Villanueva");
    await reads(
      reporter.page.locator(".actor-posts"),
      /holds the post Sheriff, Los Angeles County \(Fox News, /u,
    );
    await reads(
      reporter.section("stances"),
      /− opposes George Gascón \(from some day between 1 January 2022 and/u,
    );
    await reads(reporter.section("stances"), /Fox News, read by us from a deed it reports/u);
    // Nobody is told to stand for or against him: no empty columns, and nothing to filter.
    await reads(
      reporter.section("sides"),
      /^Who stands where on them\?\s+No source at hand tells of anyone/u,
    );
    expect(await reporter.section("sides").getByRole("combobox").count()).toBe(0);
    expect(reporter.clicks).toBe(2);
    await reporter.page.context().close();
  });

  it("finds who somebody is: the posts held before those that are over", async () => {
    const reporter = await begin();
    await reporter.click("George Gascón");
    const posts = reporter.page.locator(".actor-posts li");
    await reads(posts.first(), /holds the post District Attorney, .*Fox News.* \(from December 2020, until/u);
    await reads(posts.last(), /top prosecutor, San Francisco \(Times, .*\) \(ended\)$/u);
    await reporter.page.context().close();
  });

  it("finds who is closest to somebody, and when somebody changed", async () => {
    const reporter = await begin();
    await reporter.click("Desiree Andrade");
    await reads(
      reporter.section("near"),
      /Closest: take the same side\s+Tania Owen 100 % of 3 shared subjects/u,
    );
    await reads(reporter.section("changes"), /No source at hand tells of a change/u);
    expect(reporter.clicks).toBe(1);
    await reporter.page.context().close();
  });

  it("finds who declined to say", async () => {
    const reporter = await begin();
    await reporter.click("second recall of George Gascón");
    const others = reporter.page.locator(".side-other");
    await reads(others, /Declined to say 1[^]*Gascón's re-election campaign/u);
    expect(reporter.clicks).toBe(1);
    await reporter.page.context().close();
  });

  it("finds what is new since a revision, and gets an address for it", async () => {
    const reporter = await begin();
    const news = reporter.section("news");
    await reads(news, /Revision 2, 3 June 2022, 12:00 UTC: .*Times/u);
    expect(await news.innerText()).not.toContain("Revision 1,");
    await reporter.choose("Since when?", "the beginning");
    await reporter.page.waitForURL(/\/\?since=0$/u);
    await reads(news, /Revision 1, 2 June 2022, 12:00 UTC: .*Fox/u);
    await reads(news, /New source: Fox News/u);
    expect(reporter.clicks).toBe(1);
    // An address goes on saying what it said, however many revisions have come since.
    await visit(reporter.page, `${shown.url}/?since=2021-01-01T00:00:00.000Z`);
    await reads(news, /Revision 1, 2 June 2022/u);
    const chosen = reporter.page.getByLabel("Since when?").locator("option:checked");
    expect(await chosen.innerText()).toBe("1 January 2021, 00:00 UTC");
    await visit(reporter.page, `${shown.url}/?since=2022-06-02T12:00:00.000Z`);
    await reads(news, /Revision 2, 3 June 2022/u);
    expect(await news.innerText()).not.toContain("Revision 1,");
    await reporter.page.context().close();
  });

  it("reads of groups in the plural, and of one in the singular", async () => {
    const reporter = await begin();
    await reporter.click("law enforcement officers (Times)");
    await reads(reporter.section("stances"), /− oppose George Gascón/u);
    await visit(reporter.page, `${shown.url}/matrix`);
    const row = reporter.page.getByRole("row", { name: /^opponents of Gascón/u });
    await reads(row, /\+ support \(.*− oppose \(/su);
    await visit(reporter.page, `${shown.url}/network?around=george-gascon&position=OPPOSE`);
    const links = reporter.page.locator(".network-links tbody");
    await reads(links.getByRole("row", { name: /^opponents of Gascón/u }), /− oppose \(Fox News/u);
    await reads(links.getByRole("row", { name: /^Alex Villanueva/u }), /− opposes \(Fox News/u);
    await reporter.page.context().close();
  });
});
