import fc, { assert, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtexEntry, cslItem, markdownText, plainText, risRecord } from "../src/questions/citation/index.ts";
import { authorsOf, readBibtex, readCsl, readRis, shownMarkdown } from "./support/citation-readers.ts";
import { work } from "./support/cited-work.ts";

const HOSTILE = [
  "Gascón",
  "a & b % c $ d # e _ f ^ g ~ h",
  String.raw`\textbf{x} \ {`,
  "}",
  "--- '' `` << >> ,, ?` !`",
  "two\nlines\r\nER  - \r\nTY  - JOUR",
  "\u202Eright to left: שלום ابجد",
  "日本語 😀 e\u0301",
  "\ud800 half",
  "A and B, C",
  "@article{x,",
  "<i>no</i> \u0000 [x](y) *z* _w_ `v` | # !",
  "1. 2) - + = &amp; \\* $x$",
];

/** Names that people would hate to type, and any others. */
const name = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.stringMatching(/^[-\\{}%#&$_~^'"`<>,?!@ A-Za-z\n]{1,40}$/u),
  )
  .map(plainText)
  .filter((text) => text !== "");

const anyWork = fc
  .record({ title: name, publisher: name, authors: fc.array(name, { maxLength: 3 }) })
  .map((parts) => work(parts));

describe("any names", () => {
  it("come back from BibTeX as they went in", () => {
    assert(
      property(anyWork, (any) => {
        const read = readBibtex(bibtexEntry(any));
        expect([read["title"], read["container-title"], authorsOf(read)]).toEqual([
          any.title,
          any.publisher,
          any.authors,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it("come back from RIS as they went in, but for the commas of authors, which it cannot hold", () => {
    assert(
      property(anyWork, (any) => {
        const read = readRis(risRecord(any));
        const authors = any.authors.map((author) => plainText(author.replaceAll(",", " ")));
        expect([read["title"], read["container-title"], authorsOf(read)]).toEqual([
          any.title,
          any.publisher,
          authors.filter((author) => author !== ""),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it("come back from CSL-JSON as they went in", () => {
    assert(
      property(anyWork, (any) => {
        const read = readCsl(JSON.parse(JSON.stringify(cslItem(any))));
        expect([read["title"], read["container-title"], authorsOf(read)]).toEqual([
          any.title,
          any.publisher,
          any.authors,
        ]);
      }),
    );
  });

  it("are shown by Markdown as they are, and make no element", () => {
    assert(
      property(name, (text) => {
        expect(shownMarkdown(markdownText(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("are one line of whole characters that turns no direction", () => {
    assert(
      property(fc.string({ unit: "binary" }), (text) => {
        expect(plainText(text)).not.toMatch(/[\p{Cs}\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
    expect(plainText(" a\r\n\tb ")).toBe("a b");
  });
});
