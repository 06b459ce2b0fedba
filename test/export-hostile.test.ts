import { assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { OFFERS, TABLE_FORMATS, type Offer, type TableFormat } from "../src/exchange/formats/index.ts";
import type { GraphNode } from "../src/exchange/lists/index.ts";
import { readFollowTheMoney } from "./support/follow-the-money-reader.ts";
import { readCsv } from "./support/exports.ts";
import { readGexf } from "./support/gexf-reader.ts";
import { readingOfRows, written } from "./support/reading.ts";

const [CSV, JSON_ROWS] = TABLE_FORMATS as [TableFormat, TableFormat];
const offer = (extension: string): Offer =>
  OFFERS.find((one) => one.name === "graph" && one.extension === extension) as Offer;

const FORMULAS = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "\r=1+1",
  " =1+1",
  '"=1+1',
  "\uFF1D1+1",
  "a;=1+1",
  "a\t=1+1",
  "a\n=1+1",
];

const HOSTILE = [
  ...FORMULAS,
  "<img src=x onerror=alert(1)>",
  "]]> & ' \"",
  "&#0; &amp;",
  "\u202Eevil \u2066x",
  "\u0000\u0001\u0008\u000B\u001F\u007F\uFFFE\uFFFF",
  "\ud800 half",
  "two\r\nlines\tand a tab",
  "日本語 😀 e\u0301",
  "",
];

const anyText = oneof(constantFrom(...HOSTILE), string({ unit: "binary", maxLength: 30 }));

async function* one<Item>(item: Item): AsyncIterable<Item> {
  yield await Promise.resolve(item);
}

async function csvOf(texts: readonly string[]): Promise<Record<string, string>[]> {
  let file = "";
  for await (const part of CSV.write(["a", "list"], one([texts[0] ?? "", texts]))) file += part;
  return readCsv(file);
}

const node = (name: string, note: string | null = null): GraphNode => ({
  ...{ slug: "x", name, type: "Person", sectors: [], background: false, note },
  names: { nodes: [{ value: name }] },
});

const STANCE = {
  key: "y",
  position: "SUPPORT",
  holder: { slug: "x", name: "x", type: "Person" },
  subject: { slug: "x", name: "x", type: "Person" },
  validity: {},
  claims: { totalCount: 0, nodes: [] },
};

describe("CSV", () => {
  it.each(FORMULAS)("holds no formula where a name is %j", async (name) => {
    const [row] = await csvOf([name]);
    for (const line of (row?.["a"] ?? "").split(/[;\t\r\n]/u))
      expect(line).not.toMatch(/^["\s]*[=+\-@\uFF1D]/u);
  });

  it("leaves numbers as they are, negative ones too", async () => {
    expect(await csvOf(["-12.5"])).toEqual([{ a: "-12.5", list: "-12.5" }]);
  });

  it("is one row for any text, without what is no text", async () => {
    await assert(
      asyncProperty(anyText, async (text) => {
        const rows = await csvOf([text, text]);
        expect(rows).toHaveLength(1);
        expect(rows[0]?.["a"]).not.toMatch(/(?![\t\r\n\u0085])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe("JSON", () => {
  it("is every text as it is", async () => {
    let file = "";
    for await (const part of JSON_ROWS.write(["a"], one([HOSTILE.join("|")]))) file += part;
    expect(JSON.parse(file)).toEqual([{ a: HOSTILE.join("|") }]);
  });
});

describe("GEXF", () => {
  it("is XML for any text, and shows it without what XML forbids", async () => {
    await assert(
      asyncProperty(anyText, async (text) => {
        const graph = readGexf(
          await written(
            offer("gexf"),
            readingOfRows({ graph_subjects: [node(text, text)], graph_stances: [STANCE] }),
          ),
        );
        const shown = String(graph.getNodeAttribute("x", "label") ?? "");
        expect(shown).toBe(
          text
            .replaceAll(/\p{Cs}/gu, "\uFFFD")
            .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, "")
            .replaceAll(/[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe("lines of JSON", () => {
  it("are one a line for any text: FollowTheMoney and JSON-LD", async () => {
    await assert(
      asyncProperty(anyText, async (text) => {
        const rows = { graph_subjects: [node(`a${text}`, text)] };
        expect(readFollowTheMoney(await written(offer("ftm.json"), readingOfRows(rows)))).toHaveLength(1);
        const linked = JSON.parse(await written(offer("jsonld"), readingOfRows(rows))) as Record<
          string,
          object[]
        >;
        expect(linked["@graph"]?.[1]).toMatchObject({ "schema:name": `a${text}` });
      }),
      { numRuns: 100 },
    );
  });
});
