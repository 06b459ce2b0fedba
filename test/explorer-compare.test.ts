import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSeeds, readSeedTexts } from "../src/exchange/seed/index.ts";
import {
  hasBrowser,
  settled,
  showExplorer,
  visit,
  watchedPage,
  type ShownExplorer,
} from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";

const note = hasBrowser ? "" : " (skipped: /usr/bin/chromium is not installed)";

describeShown("two who are compared", (shown) => {
  it("are told to agree on what, on whose word, and how far that may be off", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/compare?a=desiree-andrade&b=tania-owen`);
    expect(await page.locator(".compare-answer").innerText()).toMatch(
      /^100 % the same side, over 3 shared subjects\. .* from 44 % to 100 %\. Read that before you quote it\.$/u,
    );
    const rows = await page.locator("section[aria-labelledby=shared] tbody tr").allInnerTexts();
    expect(rows).toHaveLength(3);
    expect(
      rows.filter((row) => !/= the same side[^]*\(.+, .+; evidence\)[^]*\(.+, .+; evidence\)/u.test(row)),
    ).toEqual([]);
    // Her own word comes before what others read from her deeds.
    expect(rows.join("\n")).toMatch(
      /second recall of George Gascón[^]*\+ supports[^]*\(Desiree Andrade, quoted word for word; /u,
    );
    await page.context().close();
  });

  it("are told to be too little known, with what is missing", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/compare?a=desiree-andrade&b=george-gascon`);
    expect(await page.locator(".compare-answer").innerText()).toMatch(
      /^It can’t be told\. There is only one subject/u,
    );
    expect(await page.locator("section[aria-labelledby=shared] tbody").innerText()).toMatch(
      /^Gascón's policies\s+≠ opposite sides\s+− opposes[^]*\+ supports/u,
    );
    const unknown = page.locator("section[aria-labelledby=unknown]");
    expect(await unknown.locator("tbody tr").count()).toBe(10);
    expect(await unknown.locator("tbody tr").first().innerText()).toMatch(
      /of one of them nothing is known there[^]*nothing is known/u,
    );
    await unknown.getByRole("button", { name: /^Show more subjects/u }).click();
    await expect.poll(() => unknown.locator("tbody tr").count()).toBe(12);
    await page.context().close();
  });

  it("are chosen by name, by the keyboard, and change places", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/compare`);
    const first = page.getByRole("combobox", { name: "The first: search a name" });
    await first.fill("desire andrad");
    await page
      .getByRole("option", { name: /Desiree Andrade/u })
      .first()
      .waitFor();
    await first.press("Enter");
    await page.waitForURL(/\?a=desiree-andrade$/u);
    await page.getByRole("heading", { name: "Who can be compared with Desiree Andrade?" }).waitFor();
    const second = page.getByRole("combobox", { name: /^The second/u });
    await second.fill("cash bail");
    await page
      .getByRole("option", { name: /ending cash bail/u })
      .first()
      .waitFor();
    await second.press("Enter");
    await page.getByText("takes no positions").waitFor();
    await second.fill("owen");
    await page
      .getByRole("option", { name: /Tania Owen/u })
      .first()
      .waitFor();
    await second.press("Enter");
    await page
      .getByRole("heading", { level: 1, name: "Desiree Andrade and Tania Owen: do they agree?" })
      .waitFor();
    await page.getByRole("button", { name: "Change places" }).click();
    await page.waitForURL(/\?a=tania-owen&b=desiree-andrade$/u);
    await page
      .getByRole("heading", { level: 1, name: "Tania Owen and Desiree Andrade: do they agree?" })
      .waitFor();
    await page.goBack();
    await page.waitForURL(/\?a=desiree-andrade&b=tania-owen$/u);
    await page.context().close();
  });

  it("may be one, or nobody: the page says so", async () => {
    const { page, complaints } = await watchedPage(shown);
    await visit(page, `${shown.url}/compare?a=tania-owen&b=tania-owen`);
    await page.getByText("Both are one and the same").waitFor();
    await visit(page, `${shown.url}/compare?a=tania-owen&b=nobody-at-all`);
    await page.getByText("Nobody is called nobody-at-all, as it is seen now.").waitFor();
    await page.getByRole("heading", { name: "Who can be compared with Tania Owen?" }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("are one step from the page of each", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/people/desiree-andrade`);
    const near = page.locator("section[aria-labelledby=near]");
    const owen = near
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: "Tania Owen", exact: true }) });
    expect(await owen.first().innerText()).toMatch(/100 % of 3 shared subjects the same side/u);
    // Nobody who shares two subjects with her disagrees: who does on one is told as that.
    expect(await near.innerText()).toMatch(/on a single subject, which is no agreement:\s+George Gascón/u);
    await owen.first().getByRole("link", { name: "compare" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Desiree Andrade and Tania Owen: do they agree?" })
      .waitFor();
    await page.context().close();
  });
});

describeShown("a person of the seeds", (shown) => {
  it("is quoted word for word, with where and by what", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/people/jonathan-hatami`);
    const quotes = page.locator("section[aria-labelledby=quotes]");
    const heads = await quotes.locator("h3").allInnerTexts();
    expect(heads).toHaveLength(4);
    expect(heads).toContainEqual("Fox News, 1 June 2022 characters 1,652 to 1,676, tweet");
    const captions = await quotes.locator("figcaption").allInnerTexts();
    expect(captions.filter((one) => !one.startsWith("Jonathan Hatami, quoted word for word"))).toEqual([]);
    await page.context().close();
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)(`a person’s page${note}`, { timeout: 120_000 }, () => {
  let shown: ShownExplorer;
  beforeAll(async () => {
    shown = await showExplorer({ SEED: "false" });
    const texts = [
      sidesNodes("ada bo", "roof wall"),
      sidesPaper({
        slug: "early",
        day: 1,
        sides: ["ada SUPPORT roof", "bo SUPPORT roof", "ada SUPPORT wall"],
      }),
      sidesPaper({ slug: "late", day: 20, recorded: 2, sides: ["ada OPPOSE roof"] }),
    ];
    const batch = readSeedTexts(texts.map((text, index) => ({ path: `${String(index + 1)}.yaml`, text })));
    await shown.app.database.write((db) => importSeeds(db, batch));
  }, 240_000);
  afterAll(() => shown.close());

  it("tells when they changed, with the evidence of both stances", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/people/ada`);
    const change = page.locator(".change");
    expect(await change.innerText()).toMatch(
      /^roof changed sides after 1 May 2024, by 20 May 2024\s+Before: \+ supports\s+press, reported[^]*After: − opposes\s+press, reported/u,
    );
    await visit(page, `${shown.url}/people/bo`);
    await page.getByText("That does not mean that nobody moved.").waitFor();
    await page.context().close();
  });

  it("tells what happened when, and apart from it what has no date", async () => {
    const { page } = await watchedPage(shown);
    await visit(page, `${shown.url}/people/ada`);
    const timeline = page.locator("section[aria-labelledby=timeline]");
    await timeline.getByText("Nothing that is told of it has a date").waitFor();
    await timeline.getByText("3 entries without a date").click();
    await settled(page);
    const entries = await timeline.locator(".timeline li").allInnerTexts();
    expect(entries).toHaveLength(3);
    expect(entries.filter((entry) => !entry.includes("(press, reported by the source; evidence)"))).toEqual(
      [],
    );
    await page.context().close();
  });
});
