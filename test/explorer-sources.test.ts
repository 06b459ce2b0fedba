import { expect, it } from "vitest";
import { settled, visit, watchedPage } from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";

interface Asked {
  readonly operationName: string;
  readonly variables: { readonly after: string | null; readonly on: string | null };
}

interface ConflictsAnswer {
  readonly data: { readonly asOf: { readonly conflicts: object } };
}

describeShown("the sources", (shown) => {
  it("show one step from the start where the two papers differ", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, shown.url);
    await page.getByRole("link", { name: "Sources", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Sources" }).waitFor();
    await settled(page);
    const conflict = page.locator("section[aria-labelledby=conflicts] .conflict");
    expect(await conflict.innerText()).toMatch(
      /ending cash bail[^]*Fox News: [^\n]*\(\w[^)]* by the source[^]*Times: nonviolent felonies \(\w/u,
    );
    const goal = page.locator(".told", { hasText: "removal of the district attorney" });
    const captions = await goal.locator("figcaption").allInnerTexts();
    expect(captions).toEqual([
      expect.stringMatching(/^recall organizers .*retold/u),
      expect.stringMatching(/^officials .*retold/u),
    ]);
    await page.context().close();
  });

  it("are looked through for conflicts down the list, not only on its first page", async () => {
    const { page } = await watchedPage(shown);
    const asked: (string | null)[] = [];
    await page.route("**/graphql", async (route) => {
      const body = route.request().postDataJSON() as Asked;
      if (body.operationName !== "ConflictsAmong") return route.continue();
      asked.push(body.variables.after);
      const first = { ...body, variables: { ...body.variables, after: null } };
      const response = await route.fetch({ postData: JSON.stringify(first) });
      const json = (await response.json()) as ConflictsAnswer;
      // As if all of the first page were of other sources.
      const { conflicts } = json.data.asOf;
      if (body.variables.after === null)
        Object.assign(conflicts, { nodes: [], pageInfo: { hasNextPage: true, endCursor: "further" } });
      return route.fulfill({ response, json });
    });
    await visit(page, `${shown.url}/sources`);
    await page
      .locator("section[aria-labelledby=conflicts] .conflict", { hasText: "ending cash bail" })
      .waitFor();
    expect(asked).toEqual([null, "further"]);
    await page.context().close();
  });

  it("are looked through anew under another lens, and never by a cursor of the one before", async () => {
    const { page } = await watchedPage(shown);
    const asked: string[] = [];
    let answered = 0;
    await page.route("**/graphql", async (route) => {
      const body = route.request().postDataJSON() as Asked;
      if (body.operationName !== "ConflictsAmong") return route.continue();
      const { after, on } = body.variables;
      asked.push(`${String(on)} ${String(after)}`);
      const first = { ...body, variables: { ...body.variables, after: null } };
      const response = await route.fetch({ postData: JSON.stringify(first) });
      const json = (await response.json()) as ConflictsAnswer;
      const pageInfo = { hasNextPage: after === null, endCursor: `further ${String(on)}` };
      Object.assign(json.data.asOf.conflicts, { nodes: [], pageInfo });
      // Long enough for what is shown meanwhile to ask for more.
      if (on !== null && after === null) await page.waitForTimeout(300);
      await route.fulfill({ response, json });
      answered += 1;
    });
    await visit(page, `${shown.url}/sources`);
    await expect.poll(() => asked).toEqual(["null null", "null further null"]);
    await page.evaluate('history.pushState(null, "", "/sources?on=2022-06-01")');
    await expect.poll(() => asked.at(-1)).toBe("2022-06-01 further 2022-06-01");
    await expect.poll(() => answered).toBe(asked.length);
    expect(asked.slice(2)).toEqual(["2022-06-01 null", "2022-06-01 further 2022-06-01"]);
    await page.context().close();
  });

  it("tell side by side what each says, and only each says", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources`);
    const row = (name: string): Promise<string[]> =>
      page
        .locator(".sources-beside tr", { has: page.getByRole("rowheader", { name }) })
        .locator("td")
        .allInnerTexts();
    expect(await row("Things said")).toEqual(["116", "136"]);
    expect(await row("… and by none of the others")).toEqual(["93 (80 %)", "113 (83 %)"]);
    const only = page.locator("section[aria-labelledby=only]");
    await only.getByLabel("What sort of things?").selectOption("figures");
    await page.waitForURL(/\?sort=Observation$/u);
    await settled(page);
    const said = await only.locator("li").allInnerTexts();
    expect(said.join("\n")).toMatch(
      /signatures collected: 500,000 signatures \(Recall George Gascon, .*; evidence\)/u,
    );
    // Whoever says it stands in the same element, also here.
    expect(said.filter((line) => !/\(.+, .+; evidence\)/u.test(line))).toEqual([]);
    await page.context().close();
  });

  it("are chosen in the address, one at least", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources`);
    await page.getByRole("checkbox", { name: /Fox News/u }).uncheck();
    await page.waitForURL(new RegExp(`\\?source=${TIMES}$`, "u"));
    await page.getByText("Tick another source").waitFor();
    await page.getByRole("checkbox", { name: /Fox News/u }).check();
    await page.waitForURL(new RegExp(`\\?source=${TIMES}&source=${FOX}$`, "u"));
    await page.goBack();
    await page.getByText("Tick another source").waitFor();
    await page.context().close();
  });

  it("lead to a source, to what one voice says in it word for word, and keep the lens with the place", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources?on=2022-06-01`);
    await page
      .getByRole("link", { name: /more voice/u })
      .first()
      .click();
    await page.waitForURL(/\/sources\/[\w-]+\?on=2022-06-01#voices$/u);
    await settled(page);
    await visit(page, `${shown.url}/sources/${FOX}`);
    await page.getByRole("button", { name: "Show what Jonathan Hatami says in it" }).click();
    await page.waitForURL(/\?voice=jonathan-hatami$/u);
    await page.getByLabel("Told how?").selectOption("quoted word for word");
    await page.waitForURL(/told=DIRECT_QUOTE/u);
    await settled(page);
    const captions = await page.locator("section[aria-labelledby=claims] figcaption").allInnerTexts();
    expect(captions.length).toBeGreaterThan(3);
    expect(captions.filter((one) => !one.startsWith("Jonathan Hatami, quoted word for word"))).toEqual([]);
    await page.context().close();
  });

  it("give so much room to each side of what is chosen", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources/${TIMES}`);
    await page.getByLabel("Sides of what?").selectOption("Gascón's policies");
    await page.waitForURL(/\?about=gascon-policies$/u);
    await settled(page);
    const against = page.getByRole("row", { name: /oppose it/u });
    expect(await against.innerText()).toMatch(/737 characters, 26 %\s+.*Desiree Andrade/u);
    const word = page.getByText("On whose word each of them stands there").getByRole("link");
    expect(await word.getAttribute("href")).toBe("/policies/gascon-policies");
    await page.context().close();
  });

  it("tell what falls without one, also with which dates the rest would stand", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources/${FOX}`);
    const falls = page.locator("section[aria-labelledby=falls]");
    await falls.getByText("93 things that nobody else says would fall").waitFor();
    const shifted = falls.locator("li", { hasText: "undated, on the approval" }).first();
    expect(await shifted.innerText()).toMatch(/when it was published: .* becomes undated$/u);
    expect(await falls.getByText("31 October of a year that is not known").count()).toBeGreaterThan(0);
    await falls.getByRole("button", { name: /^Show more of these/u }).click();
    await falls.getByText("24 of 93 shown").waitFor();
    // What was fetched under another lens is left behind.
    await page.locator(".lens summary").click();
    await page.getByLabel("The day on which it holds, as a date").fill("2022-06-01");
    await page.waitForURL(/\?on=2022-06-01$/u);
    await falls.getByText(/12 of \d+ shown/u).waitFor();
    await page.context().close();
  });

  it("are taken away as they are seen", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/sources/${FOX}?on=2022-06-01&voice=jonathan-hatami`);
    const addresses = await page.evaluate<string[]>(
      "Array.from(document.querySelectorAll('section[aria-labelledby=claims] .take-away a'), ({ href }) => href)",
    );
    const kinds = await Promise.all(
      addresses.map(async (address) => {
        const answer = await fetch(address);
        const text = await answer.text();
        return [answer.status, text.includes("Jonathan Hatami"), text.includes("Recall George Gascon,")];
      }),
    );
    expect(addresses[0]).toBe(
      `${shown.url}/export/claims.csv?source=${FOX}&claimant=jonathan-hatami&validAt=2022-06-01`,
    );
    expect(kinds).toEqual(addresses.map(() => [200, true, false]));
    await page.context().close();
  });
});

describeShown("the conflicts", (shown) => {
  it("are shown with both claims, and explained", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/conflicts`);
    await page.getByText("1 conflict, as it is seen now").waitFor();
    const card = page.locator(".conflict");
    expect(await card.locator("figcaption").allInnerTexts()).toEqual([
      expect.stringMatching(/^Fox News, reported/u),
      expect.stringMatching(/^Times, reported/u),
    ]);
    expect(await card.innerText()).toMatch(/Both hold from 1 June 2022 on\./u);
    await page.context().close();
  });

  it("are left by kind, with words where there is none", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/conflicts`);
    await page.getByLabel("What about?").selectOption("a figure");
    await page.waitForURL(/\?kind=FIGURE$/u);
    await page.getByText("That does not mean that the sources agree").waitFor();
    await visit(page, `${shown.url}/conflicts?on=2021-06-01`);
    await page.getByText("0 conflicts, as it is seen now").waitFor();
    await page.context().close();
  });

  it("about something say about what, and lead to all", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/conflicts?about=george-gascon`);
    await page.getByText("Only those about george-gascon.").waitFor();
    await page.getByRole("link", { name: "All conflicts" }).click();
    await page.waitForURL(/\/conflicts$/u);
    await page.context().close();
  });
});
