import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimKey, correctClaim, withdrawClaim, type ClaimDraft } from "../src/curation/index.ts";
import { generatedLines } from "../src/exchange/generate/index.ts";
import { importLines, type ImportedLines, type ImportLinesOptions } from "../src/exchange/ndjson/index.ts";
import { readSeedTexts, SeedDrafts } from "../src/exchange/seed/index.ts";
import { emptyGraph, graphOf, seededGraph, SEED_FILES, type TestGraph } from "./support/graph.ts";
import { HERALD, heraldLines as herald, ndjsonOfFiles, seedTextsOf } from "./support/ndjson.ts";
import { onDay, rowCounts } from "./support/quarrel.ts";
import { NODES, seedTexts, SOURCE } from "./support/seed-files.ts";
import { rowsByKey, tableRows } from "./support/table-rows.ts";

const GENERATED = [...generatedLines({ actors: 40, stances: 440, seed: 4 })].flat();

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

function add(lines: readonly string[], options?: ImportLinesOptions): Promise<ImportedLines> {
  return graph.database.write((db) => importLines(db, { file: "graph.ndjson", lines: [lines] }, options));
}

/** What a graph made in another way holds. */
async function held<Rows>(
  other: Promise<TestGraph>,
  rowsOf: (graph: TestGraph) => Promise<Rows>,
): Promise<Rows> {
  const made = await other;
  try {
    return await rowsOf(made);
  } finally {
    await made.close();
  }
}

describe("an import of NDJSON", () => {
  it("leaves the same rows in every table as the same content by YAML: both articles", async () => {
    await add(ndjsonOfFiles(SEED_FILES));
    expect(await tableRows(graph)).toEqual(await held(seededGraph(), tableRows));
  });

  it("leaves the same rows in every table as the same content by YAML: a generated graph", async () => {
    const { texts, lines } = seedTextsOf(GENERATED);
    await add(lines);
    expect(await tableRows(graph)).toEqual(await held(graphOf(...texts), tableRows));
  });

  it("says the same of a source in many parts, and with its propositions in a table, as in one", async () => {
    const inParts = { partSize: 7, mostInMemory: 11 };
    await add(GENERATED, inParts);
    const inOne = held(emptyGraph(), async (other) => {
      await other.database.write((db) => importLines(db, { file: "-", lines: [GENERATED] }));
      return rowsByKey(other);
    });
    expect(await rowsByKey(graph)).toEqual(await inOne);
  });

  it("holds no more than a part and what may wait for the end of a change set, however long the file", async () => {
    const limits = { partSize: 7, mostInMemory: 11 };
    const long = [...generatedLines({ actors: 40, stances: 900, seed: 4 })].flat();
    const counts = await add(long, limits);
    expect(counts.claims).toBeGreaterThan(1_000);
    // The last passage of a part may have four claims, and each one proposition more than fits is moved at once.
    expect(counts.mostHeld).toBeLessThanOrEqual(limits.partSize + limits.mostInMemory + 4);
  });

  it("changes nothing the second time, withdrawals and corrections among it", async () => {
    const first = await add(GENERATED);
    const before = await tableRows(graph);
    const second = await add(GENERATED);
    expect([first.withdrawn > 0, first.corrected > 0]).toEqual([true, true]);
    expect(second).toMatchObject({
      revisions: 0,
      nodes: 0,
      claims: 0,
      evidence: 0,
      withdrawn: 0,
      corrected: 0,
    });
    expect(await tableRows(graph)).toEqual(before);
  });

  it("with a bad last line leaves nothing, and quotes it with its number", async () => {
    const before = await rowCounts(graph);
    const bad = JSON.stringify({ withdraw: "source-0/nobody" });
    const changeSet = JSON.stringify({
      changeSet: { author: "An editor", reason: "-", recordedAt: "2024-01-01T00:00:00Z" },
    });
    const lines = [...GENERATED, changeSet, bad];
    await expect(add(lines, { partSize: 7 })).rejects.toThrow(
      `graph.ndjson:${String(lines.length)}:1 withdraw: saw "source-0/nobody", which no line before has as its \`ref\``,
    );
    expect(await rowCounts(graph)).toEqual(before);
  });

  it("tells after each part how far it is", async () => {
    const told: number[] = [];
    const done = await add(GENERATED, { partSize: 50, onProgress: ({ lines }) => told.push(lines) });
    expect(told.length).toBeGreaterThan(done.claims / 60);
    expect(told).toEqual([...told].sort((left, right) => left - right));
  });

  it("withdraws and corrects as the commands do", async () => {
    const meta = onDay(3);
    const [, , support] = heraldDrafts();
    const [supporting, corrected] = [support, heraldDrafts(["position: SUPPORT", "position: OPPOSE"])[2]];
    if (supporting === undefined || corrected === undefined) throw new Error("the herald has no stance");
    const wrong = JSON.parse(String(HERALD.at(-2)).replace('"ref":"support",', "")) as Passage;
    const [said] = wrong.passage.claims;
    const claim = { ...said, saidIn: "herald-may/speech", stance: { ...said?.stance, position: "OPPOSE" } };
    await add([
      ...HERALD,
      JSON.stringify({ changeSet: meta }),
      JSON.stringify({ correct: "herald-may/support", source: "herald-may", claim }),
      JSON.stringify({ changeSet: { ...meta, reason: "Another" } }),
      JSON.stringify({ withdraw: claimKey(corrected) }),
    ]);
    const byCommands = held(graphOf(NODES, SOURCE), async (other) => {
      const change = { key: claimKey(supporting), draft: corrected };
      await other.database.write((db) => correctClaim(db, change, meta));
      await other.database.write((db) =>
        withdrawClaim(db, claimKey(corrected), { ...meta, reason: "Another" }),
      );
      return tableRows(other);
    });
    expect(await tableRows(graph)).toEqual(await byCommands);
  });

  it("withdraws nothing again that was asserted again after it", async () => {
    const meta = onDay(3);
    const later = herald(
      ["herald-may", "herald-june"],
      ["The Herald of May", "The Herald of June"],
      ["2024-05-02T12", "2024-06-05T12"],
    ).filter((line) => !line.startsWith('{"node"'));
    const edits = [JSON.stringify({ changeSet: meta }), JSON.stringify({ withdraw: "herald-may/office" })];
    const lines = [...HERALD, ...edits, ...later];
    expect(await add(lines)).toMatchObject({ withdrawn: 1 });
    expect(await add(lines)).toMatchObject({ revisions: 0, withdrawn: 0 });
  });
});

interface Passage {
  readonly passage: { readonly claims: readonly { readonly stance: object }[] };
}

/** The claims of the herald as drafts. */
function heraldDrafts(...changes: (readonly [from: string, to: string])[]): ClaimDraft[] {
  const batch = readSeedTexts(seedTexts(...changes));
  const [source] = batch.sources;
  return source === undefined ? [] : new SeedDrafts(batch).claims(source);
}
