import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportRoute } from "../src/exchange/export/index.ts";
import { OFFERS } from "../src/exchange/formats/index.ts";
import { importSeeds, knownThings, readSeedTexts } from "../src/exchange/seed/index.ts";
import { Problem } from "../src/platform/errors/index.ts";
import type { Ask, Download, DownloadQuestion } from "../src/platform/http/index.ts";
import { sharedRunFinder } from "../src/platform/text/index.ts";
import { graphSchema } from "../src/schema.ts";
import { ARTICLES_DIRECTORY, articleTexts, HAS_ARTICLES } from "./support/environment.ts";
import { exportService, readCsv, type ExportService } from "./support/exports.ts";
import { NODES, SOURCE } from "./support/seed-files.ts";

/** A server of pages: how many were asked for, and of which revision. */
function pagesOf(count: number): { ask: Ask; asked: DownloadQuestion[] } {
  const asked: DownloadQuestion[] = [];
  const ask: Ask = (question) => {
    asked.push(question);
    if (question.operationName === "Export_revision")
      return Promise.resolve({
        revision: 5,
        changeSets: { nodes: [{ recordedAt: "2024-05-02T12:00:00Z" }] },
      });
    const page = asked.length - 2;
    const pageInfo = { hasNextPage: page < count - 1, endCursor: `after ${String(page)}` };
    return Promise.resolve({ asOf: { people: { pageInfo, nodes: [{ slug: `person-${String(page)}` }] } } });
  };
  return { ask, asked };
}

const opened = (ask: Ask, address: string): Promise<Download> =>
  exportRoute({ schema: graphSchema() }).open({ address, search: new URLSearchParams(), origin: null, ask });

describe("an export", () => {
  it("reads a page when the one before has been taken, and no page more than it is asked for", async () => {
    const { ask, asked } = pagesOf(1_000);
    const content = (await opened(ask, "people.ndjson")).content()[Symbol.asyncIterator]();
    const counts = [asked.length];
    for (let taken = 0; taken < 3; taken += 1) {
      await content.next();
      counts.push(asked.length);
    }
    await content.return?.();
    expect(counts).toEqual([1, 2, 3, 4]);
  });

  it("asks for every page of the revision that it found first", async () => {
    const { ask, asked } = pagesOf(3);
    let text = "";
    for await (const part of (await opened(ask, "people.ndjson")).content()) text += String(part);
    expect(
      text
        .split("\n")
        .slice(0, 3)
        .map((line) => (JSON.parse(line) as { slug: string }).slug),
    ).toEqual(["person-0", "person-1", "person-2"]);
    expect(asked.map(({ revision, variables }) => [revision, variables["after"]])).toEqual([
      [null, undefined],
      [5, null],
      [5, "after 0"],
      [5, "after 1"],
    ]);
  });
});

describe("a list of many pages", () => {
  let service: ExportService;
  beforeAll(async () => {
    service = await exportService({ generated: { actors: 100, stances: 600, seed: 1 } });
  });
  afterAll(() => service.close());

  it("comes whole and in its order, each row once", async () => {
    const rows = await service.rows("/export/stances.csv");
    expect(rows.length).toBeGreaterThan(500);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const again = JSON.parse(await service.text("/export/stances.json")) as { key: string }[];
    expect(again.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
  });

  it("is of one revision, whatever is written while it is on its way", async () => {
    const before = await service.text("/export/stances.csv");
    const response = await fetch(`${service.url}/export/stances.csv`);
    await service.app.database.write(async (db) => {
      const texts = [NODES, SOURCE].map((text, index) => ({ path: `${String(index)}.yaml`, text }));
      await importSeeds(db, readSeedTexts(texts, await knownThings(db)));
    });
    expect(`\uFEFF${await response.text()}`).toBe(before);
    const after = await service.rows("/export/stances.csv");
    expect(after).toHaveLength(readCsv(before).length + 1);
  });
});

describe("the limits of the operator", () => {
  it("are those of every page: a row that takes too long by itself ends the export", async () => {
    const hurried = pagesOf(1);
    const first: number[] = [];
    const ask: Ask = (question) => {
      if (question.operationName === "Export_revision") return hurried.ask(question);
      first.push(question.variables["first"] as number);
      return Promise.reject(new Problem("DEADLINE_EXCEEDED", "It took too long."));
    };
    const content = (await opened(ask, "people.csv")).content()[Symbol.asyncIterator]();
    await expect(content.next()).rejects.toThrow("It took too long.");
    expect(first).toEqual([100, 50, 25, 12, 6, 3, 1]);
  });

  it(
    "are those of every page, which is made smaller where it costs too much",
    { timeout: 120_000 },
    async () => {
      const small = await exportService({ environment: { COST_LIMIT: "400" } });
      const usual = await exportService();
      expect(await small.text("/export/claims.json")).toBe(await usual.text("/export/claims.json"));
      await Promise.all([small.close(), usual.close()]);
      const tiny = await exportService({ environment: { COST_LIMIT: "20" } });
      const { status, body } = await tiny.get("/export/claims.csv");
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "COST_LIMIT"]);
      await tiny.close();
    },
  );
});

const ABOUT: Readonly<Record<string, string>> = {
  positions: "?subject=second-recall-of-gascon",
  timeline: "?subject=george-gascon",
  silence: "?subject=second-recall-of-gascon",
  upcoming: "?validAt=2022-06-02",
  node: "?slug=george-gascon",
};

describe.skipIf(!HAS_ARTICLES)("every export", () => {
  it(
    "repeats no eight words in a row of an article, though the texts are at hand",
    { timeout: 120_000 },
    async () => {
      const service = await exportService({ environment: { ARTICLES_DIR: ARTICLES_DIRECTORY } });
      const find = sharedRunFinder(await articleTexts());
      const found: string[] = [];
      for (const { name, extension } of OFFERS) {
        const text = await service.text(`/export/${name}.${extension}${ABOUT[name] ?? ""}`);
        if (find(text).length > 0) found.push(`${name}.${extension}`);
      }
      await service.close();
      expect(found).toEqual([]);
    },
  );
});
