import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { explanationWords } from "../src/explorer/parts/words/index.ts";
import { axeFaults, visit, watchedPage } from "./support/browser.ts";
import { describeShown } from "./support/shown.ts";

type Parsed = Record<string, unknown>;

/** Has every object of the answers of an operation that holds a field be another one. */
async function change(
  page: Page,
  operation: string,
  of: readonly [string, (one: Parsed) => Parsed],
): Promise<void> {
  const [field, changed] = of;
  await page.route("**/graphql", async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== operation) return route.fallback();
    const response = await route.fetch();
    const isMeant = (value: unknown): value is Parsed =>
      typeof value === "object" && value !== null && Object.hasOwn(value, field);
    const json = JSON.parse(await response.text(), (_, value: unknown) =>
      isMeant(value) ? changed(value) : value,
    ) as object;
    return route.fulfill({ response, json });
  });
}

const named = (slug: string): Parsed => ({ __typename: "Person", type: "Person", slug, name: slug });

describeShown("a conflict of many sides", (shown) => {
  it("does not tell that both of them hold, and tells in which sources it is as a list", async () => {
    const { page } = await watchedPage(shown);
    await change(page, "ConflictsPage", [
      "members",
      (one) => ({
        ...one,
        members: [...(one["members"] as Parsed[]), { ...(one["members"] as Parsed[])[0], key: "third" }],
        sources: ["one", "two", "three"].map((slug) => ({ __typename: "Source", slug, name: slug })),
      }),
    ]);
    await visit(page, `${shown.url}/conflicts`);
    const told = await page.locator(".conflict").innerText();
    expect(told).toContain("Some two of them hold at once from 1 June 2022 on.");
    expect(told).toContain("Told in one, two and three.");
    await page.context().close();
  });

  it("of stances says whose they are, and its days once and in words", async () => {
    const { page } = await watchedPage(shown, { bypassCSP: true });
    await change(page, "ConflictsPage", [
      "members",
      (one) => ({
        ...one,
        kind: "STANCE",
        holder: named("Ada"),
        explanation: "One holder is said to hold support and oppose on one subject since 2022-06-01.",
      }),
    ]);
    await visit(page, `${shown.url}/conflicts`);
    const card = page.locator(".conflict");
    expect(await card.getByRole("heading").first().innerText()).toBe("ending cash bail stance of Ada");
    expect(await card.getByRole("link", { name: "Ada" }).getAttribute("href")).toBe("/people/Ada");
    expect(await card.innerText()).toContain("on one subject since 1 June 2022.");
    expect(await card.innerText()).not.toContain("Both hold");
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("has the days that sides give themselves as they give them", () => {
    const says = ["2022-07-06", "2022-07-07"];
    expect(
      explanationWords({
        kind: "FIGURE",
        explanation: "DEADLINE is given as 2022-07-06 and 2022-07-07.",
        members: says.map((one) => ({ says: one })),
      }),
    ).toBe("Deadline is given as 2022-07-06 and 2022-07-07.");
  });
});

describeShown("who is in no total", (shown) => {
  it.each([
    [3, true],
    [4, false],
  ])("is shown at once only where they are few: %d", async (totalCount, isShown) => {
    const { page } = await watchedPage(shown, { bypassCSP: true });
    const stances = [{ key: "stance", position: "SUPPORT", claims: { totalCount: 0, nodes: [] } }];
    const nodes = Array.from({ length: totalCount }, (_, index) => ({
      holder: named(`Holder ${String(index)}`),
      stances,
    }));
    await change(page, "CampaignPage", [
      "contested",
      (one) => ({ ...one, contested: { totalCount, nodes } }),
    ]);
    await visit(page, `${shown.url}/campaigns/second-recall-of-gascon`);
    const apart = page.locator(".apart", { hasText: "Contradict themselves" });
    const first = apart.getByRole("link", { name: "Holder 0" });
    expect(await first.isVisible()).toBe(isShown);
    expect(await axeFaults(page)).toEqual([]);
    if (!isShown) await apart.locator("summary").first().press("Enter");
    await first.waitFor();
    await page.context().close();
  });
});

describeShown("who is close to one that has not spoken", (shown) => {
  it("is told once, with each position once", async () => {
    const { page } = await watchedPage(shown);
    const positions = ["OPPOSE", "SUPPORT", "OPPOSE", "UNDECIDED", "SUPPORT"];
    const stances = ["Ada", "Bo"].flatMap((slug) =>
      positions.map((position, index) => ({
        key: `${slug} ${String(index)}`,
        position,
        holder: named(slug),
      })),
    );
    await change(page, "CampaignPage", [
      "related",
      (one) => ({ ...one, related: stances.map((stance) => ({ as: "MEMBER", stance })) }),
    ]);
    await visit(page, `${shown.url}/campaigns/second-recall-of-gascon`);
    const close = page.locator("section[aria-labelledby=silence] li", { hasText: "its member" });
    const told = "− opposes, + supports, ? is undecided";
    expect(await close.allInnerTexts()).toEqual([`its member Ada ${told}`, `its member Bo ${told}`]);
    await page.context().close();
  });
});
