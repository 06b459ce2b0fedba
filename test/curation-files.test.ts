import { describe, expect, it } from "vitest";
import { checkRules } from "../src/curation/index.ts";
import { importFiles } from "../src/graph-database.ts";
import { emptyGraph, graphOf, seededGraph, SEED_FILES, type TestGraph } from "./support/graph.ts";
import { rowCounts } from "./support/quarrel.ts";
import { seedTexts } from "./support/seed-files.ts";

let graph: TestGraph;

describe("both articles imported twice", () => {
  it("change no table and make no change set", async () => {
    graph = await seededGraph();
    try {
      await importFiles(graph.database, SEED_FILES);
      const before = await rowCounts(graph);
      const again = await importFiles(graph.database, SEED_FILES);
      expect(again.map(({ revision, claims }) => [revision, claims])).toEqual([
        [null, 0],
        [null, 0],
      ]);
      expect(await rowCounts(graph)).toEqual(before);
    } finally {
      await graph.close();
    }
  });

  it("keep every rule that verify checks", async () => {
    graph = await seededGraph();
    try {
      expect((await checkRules(graph)).filter(({ broken }) => broken > 0)).toEqual([]);
    } finally {
      await graph.close();
    }
  });
});

describe("an import of seed files", () => {
  it("with one wrong word is refused with its file, line and column, and leaves nothing", async () => {
    graph = await emptyGraph();
    try {
      const texts = seedTexts(["position: SUPPORT", "position: SUPORT"]);
      const adding = graph.add(...texts.map(({ text }) => text));
      await expect(adding).rejects.toThrow(
        /2\.yaml:\d+:\d+ passages\[1\]\.claims\[0\]\.stance\.position: .*SUPPORT/u,
      );
      expect(Object.values(await rowCounts(graph)).every((count) => count === 0)).toBe(true);
    } finally {
      await graph.close();
    }
  });

  it("whose second source is refused by the graph leaves nothing of the first either", async () => {
    const [nodes, herald] = seedTexts().map(({ text }) => text);
    graph = await graphOf(nodes ?? "", herald ?? "");
    try {
      const before = await rowCounts(graph);
      const later = (herald ?? "")
        .replaceAll("herald-may", "herald-june")
        .replace("2024-05-02T", "2024-05-03T");
      const changed = (herald ?? "")
        .replace("The Herald of May", "The Herald of Maytime")
        .replace("2024-05-02T", "2024-05-04T");
      await expect(graph.add(nodes ?? "", later, changed)).rejects.toThrow(
        /^The source herald-may has the name/u,
      );
      expect(await rowCounts(graph)).toEqual(before);
    } finally {
      await graph.close();
    }
  });
});
