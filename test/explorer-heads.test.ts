import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPLORER_PAGES } from "../src/explorer-pages.ts";
import type { PageHead } from "../src/platform/http/index.ts";
import { exportService, type ExportService } from "./support/exports.ts";
import { NODES, SOURCE } from "./support/seed-files.ts";

const HOSTILE = '\u202E</title><script>alert(1)</script>"';

let service: ExportService;
let quarrel: ExportService;
beforeAll(async () => {
  service = await exportService();
  const nodes = NODES.replace("name: Ada Moss", `name: ${JSON.stringify(HOSTILE + "x".repeat(80))}`);
  quarrel = await exportService({ seeds: [nodes, SOURCE] });
});
afterAll(() => Promise.all([service.close(), quarrel.close()]));

/** What the head of a page says. */
async function headOf({ url }: ExportService, address: string): Promise<PageHead | null> {
  const { pathname, searchParams } = new URL(address, url);
  const [, kind = "", key = ""] = pathname.split("/");
  const about = EXPLORER_PAGES.find(({ path }) => path.startsWith(`/${kind}/:`))?.about;
  const asked = { parameters: { slug: key, key }, search: searchParams };
  const question = about?.question(asked);
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify(question) });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return about?.head(data, asked) ?? null;
}

describe("what a preview says", () => {
  it("of a person: how much is on record, and one claim with its claimant and how it is told", async () => {
    const head = await headOf(service, "/people/jonathan-hatami");
    expect([head?.title, head?.type]).toEqual(["Jonathan Hatami", "profile"]);
    expect(head?.description).toMatch(
      /^On record: \d+ stances? of Jonathan Hatami, no stances on Jonathan Hatami\. According to [^:]+, quoted by Fox News, here in our words, about/u,
    );
  });

  it.each([
    [
      "/campaigns/second-recall-of-gascon",
      /^On record: \d+ stances on second recall of George Gascón\. According to /u,
    ],
    ["/policies/ending-cash-bail", /^On record: \d+ stances? on ending cash bail\. According to /u],
    ["/organizations/recall-george-gascon", /^On record: \d+ stances? of Recall George Gascon, /u],
    [
      "/sources/fox-news-2022-06-01",
      /^What \[Fox News, 1 June 2022\].* reports, and in whose voice: \d+ passages/u,
    ],
  ])("of %s", async (...[address, description]) => {
    expect((await headOf(service, address))?.description).toMatch(description);
  });

  it("of a claim: the sentence, which begins with whose word it is, and where it stands", async () => {
    const [claim] = await service.rows("/export/claims.csv?attribution=DIRECT_QUOTE");
    const head = await headOf(service, `/claims/${claim?.["key"] ?? ""}`);
    expect(head?.type).toBe("article");
    expect(head?.title).toMatch(/^According to /u);
    expect(head?.description).toMatch(/^According to .* In (?:Fox News|Times).*, characters \d+–\d+\.$/u);
  });

  it("is said under the lens of the address, and names it", async () => {
    const without = "without=times-recall-petition-approved";
    const address = `/people/alex-villanueva?on=2022-06-01&known=2022-06-02T12:00:00Z&${without}`;
    const head = await headOf(service, address);
    expect(head?.description).toMatch(
      /^On 2022-06-01, as known on 2022-06-02T12:00:00Z, without times-recall-petition-approved\. On record: /u,
    );
    expect(head?.description).not.toContain("Times");
    const before = await headOf(service, "/people/alex-villanueva?known=2000-01-01T00:00:00Z");
    expect(before).toBeNull();
  });

  it("never loses the claimant to a claim that is too long, and holds no sign that turns what follows", async () => {
    const head = await headOf(quarrel, "/people/ada-moss");
    expect(head?.title).toContain("</title><script>");
    expect(Array.from(head?.description ?? "").length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(head)).not.toContain("\u202E");
    const claims = await quarrel.rows("/export/claims.csv");
    for (const { key } of claims) {
      const told = await headOf(quarrel, `/claims/${key ?? ""}`);
      expect(told?.description).toMatch(/^According to .*, characters \d+–\d+\.$/u);
    }
  });
});

describe("the address that a preview leads to", () => {
  it.each([
    ["/policies/:slug", "sector"],
    ["/campaigns/:slug", "validity"],
    ["/people/:slug", "word"],
    ["/organizations/:slug", "told"],
    ["/sources", "source"],
    ["/sources/:slug", "voice"],
    ["/conflicts", "about"],
    ["/compare", "b"],
    ["/matrix", "columns"],
    ["/network", "position"],
  ])("of %s keeps what was chosen on the page, as %s", (...[path, part]) => {
    const page = EXPLORER_PAGES.find((one) => one.path === path);
    expect(page?.parameters).toEqual(expect.arrayContaining(["on", "known", "without", part]));
  });
});
