import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkRules } from "../src/curation/index.ts";
import { generatedLines, type GeneratedSize } from "../src/exchange/generate/index.ts";
import { importLines } from "../src/exchange/ndjson/index.ts";
import { standpoint } from "./support/command-line.ts";
import { testPlace } from "./support/database.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";

const SIZE: GeneratedSize = { actors: 120, stances: 1_200, seed: 11 };
const linesOf = (size: GeneratedSize): string[] => [...generatedLines(size)].flat();

let graph: TestGraph;
beforeAll(async () => {
  graph = await emptyGraph();
  await graph.database.write((db) => importLines(db, { file: "-", lines: generatedLines(SIZE) }));
});
afterAll(() => graph.close());

async function count(sql: string): Promise<number> {
  const [row] = await graph.rows<{ n: number }>(`SELECT CAST(COUNT(*) AS INTEGER) AS "n" FROM ${sql}`);
  return row?.n ?? 0;
}

describe("a generated graph", () => {
  it("is the same for the same seed, and another one for another", () => {
    expect(linesOf(SIZE)).toEqual(linesOf(SIZE));
    expect(linesOf({ ...SIZE, seed: 12 })).not.toEqual(linesOf(SIZE));
  });

  it("begins with the same line wherever it is made", () => {
    const [first] = linesOf({ actors: 5, stances: 3, seed: 1 });
    expect(first).toBe(
      '{"node":{"slug":"outlet-0","type":"Organization","name":"Outlet 0","kind":"MEDIA","sectors":["MEDIA"]}}',
    );
  });

  it.each([1, 2, 149, 150, 451])("has as many stances as were asked for: %i", async (stances) => {
    const other = await emptyGraph();
    try {
      const lines = generatedLines({ actors: 40, stances, seed: 5 });
      await other.database.write((db) => importLines(db, { file: "-", lines }));
      const rows = await other.rows("SELECT DISTINCT serial FROM proposition WHERE kind = 'Stance'");
      expect(rows).toHaveLength(stances);
    } finally {
      await other.close();
    }
  });

  it("keeps every rule that verify checks", async () => {
    expect((await checkRules(graph)).filter(({ broken }) => broken > 0)).toEqual([]);
  });

  it("is told of most often about few: Zipf's law", async () => {
    const rows = await graph.rows<{ n: number }>(
      "SELECT CAST(COUNT(DISTINCT serial) AS INTEGER) AS \"n\" FROM proposition WHERE kind = 'Stance' GROUP BY holder_serial ORDER BY 1 DESC",
    );
    const counts = rows.map(({ n }) => n);
    const half = counts.reduce((sum, n) => sum + n, 0) / 2;
    const few = counts.slice(0, Math.ceil(counts.length / 5)).reduce((sum, n) => sum + n, 0);
    expect(few).toBeGreaterThan(half);
  });

  it.each([
    ["vague dates", 20, "claim WHERE valid_time LIKE '%~%' OR valid_time LIKE '[%'"],
    ["dates of no year", 1, "claim WHERE valid_time LIKE 'XXXX%'"],
    ["no date", 100, "claim WHERE valid_time IS NULL"],
    ["inferred dates", 20, "claim WHERE date_basis = 'INFERRED'"],
    ["ends that are open", 20, "claim WHERE end_kind = 'OPEN'"],
    ["ends of an unknown day", 5, "claim WHERE end_kind = 'ENDED'"],
    ["sources of no known date", 1, "source WHERE published_on IS NULL"],
    [
      "several claims a proposition",
      20,
      "(SELECT proposition_serial FROM claim GROUP BY proposition_serial HAVING COUNT(*) > 1) p",
    ],
    [
      "claims in two sources",
      5,
      "(SELECT claim_serial FROM evidence GROUP BY claim_serial HAVING COUNT(DISTINCT source_serial) > 1) e",
    ],
    ["several versions", 20, "proposition WHERE version > 1"],
    [
      "joint utterances",
      5,
      "(SELECT x.event_serial FROM participant x WHERE x.role = 'SPEAKER' AND x.known_to = 2147483647 GROUP BY x.event_serial HAVING COUNT(*) > 1) u",
    ],
    ["what was said in an utterance", 50, "claim WHERE said_in_serial IS NOT NULL"],
    [
      "events of a crowd",
      1,
      "(SELECT event_serial FROM participant WHERE known_to = 2147483647 GROUP BY event_serial HAVING COUNT(*) > 10) e",
    ],
    ["DECLINED", 10, "proposition WHERE position = 'DECLINED'"],
    ["qualified stances", 5, "proposition WHERE qualifies_serial IS NOT NULL"],
    ["stances that deeds show", 5, "claim WHERE inferred_from_serial IS NOT NULL"],
    ["denials", 5, "claim WHERE modality = 'DENIED'"],
    [
      "withdrawn claims",
      1,
      "claim c WHERE c.known_to < 2147483647 AND NOT EXISTS (SELECT 1 FROM claim o WHERE o.supersedes_serial = c.serial)",
    ],
    ["superseded claims", 1, "claim WHERE supersedes_serial IS NOT NULL"],
    ["ties", 50, "proposition WHERE kind = 'Tie'"],
    ["figures between two", 1, "proposition WHERE bound = 'BETWEEN'"],
    ["trends without a number", 1, "proposition WHERE direction IS NOT NULL"],
    ["deadlines", 1, "proposition WHERE metric = 'DEADLINE'"],
    ["traits", 10, "proposition WHERE kind = 'Trait'"],
    ["arguments", 20, "proposition WHERE kind = 'Argument'"],
    ["revisions", 4, "change_set"],
  ])("has %s, at least %i of them", async (_what, least, sql) => {
    expect(await count(sql)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    [{ actors: 1 }, "actors is 1: expected a whole number from 2."],
    [{ stances: 0 }, "stances is 0: expected a whole number from 1."],
    [{ seed: 0.5 }, "seed is 0.5: expected a whole number from 0."],
    [{ actors: 2, stances: 999 }, "stances is 999: expected at most 48 of 2 actors."],
  ])("is refused for %j", (change, sentence) => {
    expect(() => linesOf({ ...SIZE, ...change })).toThrow(sentence);
  });
});

describe("standpoint generate", () => {
  const OPTIONS = ["--actors", "40", "--stances", "200", "--seed", "7"];

  it("writes a file that import takes, and fills a database with the same", async () => {
    const directory = await mkdtemp(join(tmpdir(), "standpoint-generate-"));
    const place = await testPlace();
    try {
      const settings = { DATABASE_URL: place.url };
      const path = join(directory, "graph.ndjson");
      const written = await standpoint(["generate", ...OPTIONS, "--out", path], {});
      expect([written.code, written.out]).toEqual([0, ""]);
      const printed = await standpoint(["generate", ...OPTIONS], {});
      expect(printed.out).toBe(await readFile(path, "utf8"));
      await standpoint(["init", "--no-seed"], settings);
      const filled = await standpoint(["generate", ...OPTIONS, "--database", place.url], {});
      expect(filled.out).toMatch(/^generated: 3 sources in \d revisions, [\d,]+ nodes, [\d,]+ claims, /u);
      expect(filled.err).toMatch(/^[\d,]+ lines, [\d,]+ sources, [\d,]+ claims$/mu);
      const again = await standpoint(["import", path], settings);
      expect(again.out).toMatch(/graph\.ndjson: nothing new in [\d,]+ lines\.\n$/u);
    } finally {
      await place.remove();
      await rm(directory, { recursive: true });
    }
  });

  it.each([
    [["--out", "a", "--database", "sqlite:b"], /^Both --out and --database are given: expected one of them/u],
    [["--database", "sqlite:/nowhere/at-all.sqlite3"], /at-all\.sqlite3/u],
  ])("is refused for %j", async (options, sentence) => {
    const { code, err } = await standpoint(["generate", ...OPTIONS, ...options], {});
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
  });

  it("imports no YAML beside NDJSON", async () => {
    const place = await testPlace();
    try {
      const settings = { DATABASE_URL: place.url };
      await standpoint(["init", "--no-seed"], settings);
      const { code, err } = await standpoint(["import", "a.ndjson", "b.yaml"], settings);
      expect([code, err]).toEqual([
        1,
        "b.yaml stands beside a file of NDJSON: expected either YAML files or .ndjson files, not both at once.\n",
      ]);
    } finally {
      await place.remove();
    }
  });
});
