import { expect, it } from "vitest";
import { axeFaults, settled, visit, watchedPage } from "./support/browser.ts";
import { LIMIT_WORDS, refuseForCost } from "./support/refusals.ts";
import { describeShown } from "./support/shown.ts";

const TOO_MUCH = "There is too much of this to look through at once.";

describeShown("what is too much to look through at once", (shown) => {
  it("is told so where a part of a page is refused, with the server’s words beneath", async () => {
    const { page } = await watchedPage(shown, { bypassCSP: true });
    await refuseForCost(page, { operation: "Changes", data: { asOf: { actor: null } } });
    await visit(page, `${shown.url}/people/george-gascon`);
    const alert = page.locator("section[aria-labelledby=changes]").getByRole("alert");
    expect((await alert.innerText()).split(/\n+/u)).toEqual([TOO_MUCH, `The server says: ${LIMIT_WORDS}`]);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("is told so where all of a question is refused, and not offered to be tried again", async () => {
    const { page } = await watchedPage(shown, { bypassCSP: true });
    await refuseForCost(page, { operation: "ConflictsPage" });
    await visit(page, `${shown.url}/conflicts`);
    const alert = page.getByRole("alert");
    expect((await alert.innerText()).split(/\n+/u)).toEqual([TOO_MUCH, `The server says: ${LIMIT_WORDS}`]);
    expect(await alert.getByRole("button").count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("is told so where a name is searched", async () => {
    const { page } = await watchedPage(shown);
    await refuseForCost(page, { operation: "Suggest" });
    await visit(page, shown.url);
    await page.getByRole("combobox", { name: /^Search/u }).fill("gascon");
    await page.getByRole("status").filter({ hasText: TOO_MUCH }).waitFor();
    await page.context().close();
  });

  it("is told beside what else could not be answered", async () => {
    const { page } = await watchedPage(shown);
    await page.route("**/graphql", async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      if (operationName !== "Changes") return route.continue();
      const errors = [
        { message: LIMIT_WORDS, extensions: { code: "COST_LIMIT" } },
        { message: "It took too long.", extensions: { code: "DEADLINE_EXCEEDED" } },
      ];
      return route.fulfill({ json: { data: { asOf: { actor: null } }, errors } });
    });
    await visit(page, `${shown.url}/people/george-gascon`);
    await settled(page);
    const alert = page.locator("section[aria-labelledby=changes]").getByRole("alert");
    expect((await alert.innerText()).split(/\n+/u)).toEqual([
      "A part of this page could not be answered.",
      TOO_MUCH,
      "It took too long.",
      `The server says: ${LIMIT_WORDS}`,
    ]);
    await page.context().close();
  });
});
