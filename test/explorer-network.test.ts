import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { drawnNodes, settled, visit, watchedPage } from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";

describeShown("the network", (shown) => {
  const rows = (page: Page) => page.locator(".network-links tbody tr");

  it("begins at the campaigns, and draws as many nodes as it says", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network`);
    await page.getByText("15 nodes and 39 links are drawn.").waitFor();
    expect(await drawnNodes(page)).toBe(15);
    await page.context().close();
  });

  it("draws a node at the same place each time", async () => {
    const pictures: string[] = [];
    for (let time = 1; time <= 2; time += 1) {
      const { page } = await watchedPage(shown);
      await visit(page, `${shown.url}/network?around=george-gascon`);
      await drawnNodes(page);
      // What is written stands at the nodes.
      pictures.push(await page.evaluate<string>("document.querySelector('.sigma-labels').toDataURL()"));
      await page.context().close();
    }
    expect(pictures[0]).toBe(pictures[1]);
  });

  it("is narrowed to a position, to what links, to a sort of node, and to a day", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?around=george-gascon`);
    await page.getByText("28 nodes and 57 links are drawn.").waitFor();
    await page.getByLabel("Which position?").selectOption("OPPOSE");
    await page.waitForURL(/[?&]position=OPPOSE$/u);
    await settled(page);
    const said = page.locator(".network-links tbody tr td:nth-child(2)");
    await expect
      .poll(async () => (await said.allInnerTexts()).every((text) => text.startsWith("− oppose")))
      .toBe(true);
    await page.getByLabel("Who or what?").selectOption("Policy");
    await page.waitForURL(/[?&]type=Policy$/u);
    const whom = await page.locator(".network-links tbody tr td:nth-child(3) a").all();
    const addresses = await Promise.all(whom.map((link) => link.getAttribute("href")));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address?.startsWith("/policies/"))).toEqual([]);
    await visit(page, `${shown.url}/network?around=george-gascon&link=EVENT`);
    expect(await said.first().innerText()).toMatch(/^☆ both took part in /u);
    await visit(page, `${shown.url}/network?around=george-gascon&position=OPPOSE&on=2021-06-01`);
    expect(await rows(page).count()).toBe(0);
    await page.context().close();
  });

  it("leaves the position out when another link is asked for", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?around=george-gascon&position=OPPOSE`);
    await page.getByLabel("Linked by what?").selectOption("EVENT");
    await page.waitForURL(/\/network\?around=george-gascon&link=EVENT$/u);
    await page.context().close();
  });

  it("takes words that there are not for none", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?around=george-gascon&link=NONE&position=NONE&type=None`);
    await page.getByText("28 nodes and 57 links are drawn.").waitFor();
    await page.context().close();
  });

  it("leads from a row of the table to the claims of a link, on to the evidence, and back", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?around=george-gascon&on=2022-06-01`);
    const row = rows(page).filter({ hasText: "Jonathan Hatami" }).first();
    await row
      .getByRole("button", { name: "Show what links Jonathan Hatami with George Gascón" })
      .press("Enter");
    await page.waitForURL(/[?&]chosen=george-gascon~jonathan-hatami$/u);
    const panel = page.getByRole("region", { name: "What is chosen in the picture" });
    await panel.locator(".claim").first().waitFor();
    expect(await page.evaluate("document.activeElement.className")).toBe("network-panel");
    expect(await panel.locator("figcaption").first().innerText()).toBe(
      "Jonathan Hatami, quoted word for word, on their own word:",
    );
    await panel.getByRole("link", { name: "evidence" }).first().click();
    await page.getByRole("heading", { level: 2, name: "Where it stands" }).waitFor();
    expect(page.url()).toMatch(/\/claims\/[0-9a-f]{24}\?on=2022-06-01$/u);
    await page.goBack();
    await panel.waitFor();
    await page.goBack();
    await panel.waitFor({ state: "detached" });
    expect(page.url()).toBe(`${shown.url}/network?around=george-gascon&on=2022-06-01`);
    await page.context().close();
  });

  it("shows the links of a node that is chosen in the picture, each on somebody’s word", async () => {
    const { page } = await watchedPage(shown);
    // Alone, a node stands in the middle.
    await visit(page, `${shown.url}/network?around=george-gascon&steps=0`);
    expect(await drawnNodes(page)).toBe(1);
    await page.locator(".graph-frame").click();
    await page.waitForURL(/[?&]chosen=george-gascon$/u);
    await visit(page, `${shown.url}/network?around=george-gascon&chosen=george-gascon`);
    const panel = page.getByRole("region", { name: "What is chosen in the picture" });
    const links = await panel.locator("li").allInnerTexts();
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !/\(.+, .+; evidence\)/u.test(link))).toEqual([]);
    await page.context().close();
  });

  it("chooses a node by the keyboard as the picture does, and shows all of its links by and by", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?around=george-gascon`);
    const row = rows(page).filter({ hasText: "Jonathan Hatami" }).first();
    await row.getByRole("button", { name: "Show all links of George Gascón" }).press("Enter");
    await page.waitForURL(/[?&]chosen=george-gascon$/u);
    const panel = page.getByRole("region", { name: "What is chosen in the picture" });
    await panel.getByText(/^person with \d+ links in this picture$/u).waitFor();
    expect(await panel.locator("li").count()).toBe(15);
    const more = panel.getByRole("button", { name: /^Show more links/u });
    while ((await more.count()) > 0) await more.click();
    const told = /person with (\d+) links/u.exec(await panel.innerText())?.[1];
    expect(await panel.locator("li").count()).toBe(Number(told));
    // The picture itself promises nothing to whoever does not see it, and says where the same is.
    const picture = page.getByRole("figure", { name: /the table below says the same/u });
    expect(await picture.locator(".graph-frame").getAttribute("aria-hidden")).toBe("true");
    await panel.getByRole("link", { name: "Find the way to another" }).click();
    await page.waitForURL(/\/network\?from=george-gascon$/u);
    await page.context().close();
  });

  it("draws another picture while something is chosen, and complains of nothing", async () => {
    const { page, complaints } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?around=george-gascon&chosen=george-gascon`);
    await drawnNodes(page);
    await page.getByLabel("Who or what?").selectOption("Policy");
    await page.waitForURL(/\/network\?around=george-gascon&type=Policy$/u);
    await settled(page);
    await drawnNodes(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("begins at what is found by name, too", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?around=george-gascon`);
    const box = page.getByRole("combobox", { name: "Add somebody or something" });
    await box.fill("hatami");
    await page
      .getByRole("option", { name: /Jonathan Hatami/u })
      .first()
      .waitFor();
    await box.press("Enter");
    await page.waitForURL(/around=george-gascon&around=jonathan-hatami$/u);
    await page.getByRole("button", { name: "Leave out George Gascón" }).click();
    await page.waitForURL(/\/network\?around=jonathan-hatami$/u);
    await page.context().close();
  });

  it("says so where the browser can draw nothing, and shows the table", async () => {
    const { page, complaints } = await watchedPage(shown);
    await page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
    await visit(page, `${shown.url}/network?around=george-gascon`);
    await page.getByText("This browser can’t draw the picture").waitFor();
    expect(await rows(page).count()).toBe(25);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("offers the graph under its lens as a file", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/network?on=2022-06-01&without=fox-news-2022-06-01`);
    const address = await page.getByRole("link", { name: "GEXF of the whole graph" }).getAttribute("href");
    expect(address).toBe("/export/graph.gexf?validAt=2022-06-01&withoutSources=fox-news-2022-06-01");
    const answer = await fetch(shown.url + (address ?? ""));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "application/gexf+xml; charset=utf-8",
    ]);
    await answer.text();
    await page.context().close();
  });
});

/** The steps of the first way: between whom, and how many claims stand there. */
const STEPS = `[...document.querySelector(".network-steps").children].map((step) => [
  step.querySelector("h3").innerText,
  step.querySelectorAll(".claim").length,
])`;

describeShown("the path finder of the network", (shown) => {
  it("finds from the page of a person the ways to another one, each step with its evidence", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/people/alex-villanueva`);
    await page.getByRole("link", { name: "Find the way to somebody or something else" }).click();
    const box = page.getByRole("combobox", { name: /^To whom/ });
    await box.fill("steve lopez");
    await page
      .getByRole("option", { name: /Steve Lopez/u })
      .first()
      .waitFor();
    await box.press("Enter");
    await page.waitForURL(/\/network\?from=alex-villanueva&to=steve-lopez$/u);
    await page.getByRole("heading", { name: "Way 1: 2 steps" }).waitFor();
    expect(await drawnNodes(page)).toBe(5);
    const told = await page.evaluate<readonly (readonly [string, number])[]>(STEPS);
    expect(told).toEqual([
      [expect.stringMatching(/^Alex Villanueva .* George Gascón$/su), 2],
      [expect.stringMatching(/^George Gascón .* Steve Lopez$/su), 1],
    ]);
    await page.goBack();
    await page.getByText("Choose both ends").waitFor();
    await page.context().close();
  });

  it("says that there is none, that both are one, and that one is not known yet", async () => {
    const { page } = await watchedPage(shown);
    const said = async (search: string): Promise<string> => {
      await visit(page, `${shown.url}/network?${search}`);
      return page.locator("main").innerText();
    };
    expect(await said("from=steve-lopez&to=steve-lopez")).toContain("Both are the same");
    expect(await said("from=alex-villanueva&to=steve-lopez&on=2019-01-01")).toContain("No way was found");
    expect(await said("from=alex-villanueva&to=steve-lopez&known=2022-06-02T12:00:00Z")).toContain(
      "One of the two is not on record",
    );
    await page.context().close();
  });
});
