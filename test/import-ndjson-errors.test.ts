import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  importLines,
  linesOfFile,
  type ImportedLines,
  type ImportLinesOptions,
} from "../src/exchange/ndjson/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { HERALD, heraldLines as herald } from "./support/ndjson.ts";
import { rowCounts } from "./support/quarrel.ts";

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

function add(lines: readonly string[], options?: ImportLinesOptions): Promise<ImportedLines> {
  return graph.database.write((db) => importLines(db, { file: "graph.ndjson", lines: [lines] }, options));
}

describe("an import of NDJSON", () => {
  it.each([
    ["no JSON", herald(['{"passage"', '{"passage']), /graph\.ndjson:7:1 the JSON is not well formed: /u],
    [
      "U+0000",
      herald(['"ref":"support"', '"ref":"sup\\u0000port"']),
      /ndjson:8:1 passage\.claims\[0\]\.ref: saw "sup\\u0000port", expected a text without U\+0000 and halves/u,
    ],
    [
      "half of a character",
      herald(['"ref":"support"', '"ref":"support","\\uDE00":1']),
      /ndjson:8:1 passage\.claims\[0\]: saw "\\ude00", expected a text without U\+0000 and halves/u,
    ],
    [
      "an unknown kind",
      [...HERALD, '{"note":1}'],
      /ndjson:10:1 saw the keys note, expected an object with `node`/u,
    ],
    [
      "a wrong word",
      herald(["SUPPORT", "SUPORT"]),
      /ndjson:8:1 passage\.claims\[0\]\.stance\.position: saw "SUPORT", expected one of .*did you mean SUPPORT/iu,
    ],
    [
      "an unknown node",
      herald(['"claimant":"ada-moss"', '"claimant":"ada"']),
      /ndjson:8:1 passage\.claims\[0\]\.claimant: saw "ada", which is no node/u,
    ],
    [
      "an unknown ref",
      herald(['"saidIn":"speech"', '"saidIn":"talk"']),
      /ndjson:8:1 passage\.claims\[0\]\.saidIn: saw "talk", which no claim has/u,
    ],
    [
      "a ref of another kind",
      herald(['"saidIn":"speech"', '"saidIn":"office"']),
      /saidIn: saw "office", which is the ref of one of kind tie, expected that of event/u,
    ],
    ["a ref twice", herald(['"ref":"support"', '"ref":"office"']), /claims\[0\]\.ref: saw "office" again/u],
    ["a passage of nothing", HERALD.slice(6), /ndjson:1:1 passage: saw a passage of no source/u],
    [
      "a change of nothing",
      [...HERALD, '{"withdraw":"herald-may/office"}'],
      /ndjson:10:1 withdraw: saw a change of no change set/u,
    ],
    [
      "a passage out of order",
      herald(['"at":[60,100]', '"at":[50,100]']),
      /ndjson:9:1 passage\.at: saw \[50, 100\] after one that ends at 60/u,
    ],
    [
      "a range in no passage",
      herald(['"at":[60,70]', '"at":[59,61]']),
      /ndjson:7:1 passage\.claims\[1\]\.when\.dating\[0\]: saw \[59, 61\], which lies within no passage/u,
    ],
    [
      "evidence elsewhere",
      herald(['"at":[40,49]', '"at":[10,19]']),
      /ndjson:8:1 passage\.claims\[0\]\.evidence: saw no evidence of this claim within its passage/u,
    ],
    [
      "a silent passage",
      herald([',"reason":{"why":"BOILERPLATE"}', ""], ['"at":[60,70]', '"at":[0,9]']),
      /ndjson:9:1 passage: saw a passage without claims/u,
    ],
    [
      "a bad date",
      herald(['"when":"2022/.."', '"when":"2022-13"']),
      /ndjson:7:1 passage\.claims\[0\]\.when: "2022-13" is not a date/u,
    ],
    [
      "a node without its kind",
      herald([',"kind":"MEDIA"', ""]),
      /ndjson:1:1 node\.kind: the kind is missing/u,
    ],
    [
      "a record of the future",
      herald(["2024-05-02T12", "2999-05-02T12"]),
      /graph\.ndjson:6 recordedAt is 2999/u,
    ],
  ])("is refused for %s, with its line, and leaves nothing", async (_what, lines, sentence) => {
    const before = await rowCounts(graph);
    await expect(add(lines)).rejects.toThrow(sentence);
    expect(await rowCounts(graph)).toEqual(before);
  });

  it("tells a claim's ref of an earlier part from one that nobody has", async () => {
    await expect(add(HERALD, { partSize: 1 })).resolves.toMatchObject({
      sources: 1,
      revisions: 1,
      claims: 6,
    });
    const wrong = herald(['"saidIn":"speech"', '"saidIn":"office"']);
    await expect(add(wrong, { partSize: 1 })).rejects.toThrow(
      /saidIn: saw "office", which is the ref of one of kind tie/u,
    );
  });

  it("describes a node once, or twice alike", async () => {
    const [first = "", ...rest] = HERALD;
    await expect(add([first, first, ...rest])).resolves.toMatchObject({ nodes: 5 });
    const other = first.replace("The Herald", "Another Herald");
    await expect(add([...rest, other])).rejects.toThrow(
      /The node herald has the name "Another Herald" in the file/u,
    );
  });

  it("reads a file whatever its chunks are, and refuses one that is no UTF-8", async () => {
    const directory = await mkdtemp(join(tmpdir(), "standpoint-lines-"));
    try {
      const path = join(directory, "long.ndjson");
      const lines = Array.from({ length: 3_000 }, (_, index) => `${"é".repeat(index % 97)}${String(index)}`);
      await writeFile(path, lines.join("\n"));
      const read: string[] = [];
      for await (const some of linesOfFile(path)) read.push(...some);
      expect(read).toEqual(lines);
      await writeFile(path, Buffer.from([0x7b, 0xff]));
      await expect(linesOfFile(path).next()).rejects.toThrow(/long\.ndjson cannot be read .*in UTF-8/u);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
