import { describe, expect, it } from "vitest";
import {
  bibtexEntry,
  cslItem,
  referenceText,
  risRecord,
  webAddress,
  yearText,
} from "../src/questions/citation/index.ts";
import { readBibtex, readRis } from "./support/citation-readers.ts";
import { dated, work } from "./support/cited-work.ts";

const WHOLE = work({
  title: "A harbor",
  authors: ["Ada Moss", "Bo Lind"],
  url: "https://post.example/a_b?c=1&d=%7E#e",
  date: dated("2024-05-01"),
});

describe("a reference", () => {
  it.each([
    [{}, "[The Post on the harbor]. (n.d.). The Post."],
    [
      { title: "A harbor", authors: ["Ada Moss"], date: dated("2024-05-01") },
      "Ada Moss. (2024, May 1). A harbor. The Post.",
    ],
    [{ title: "A harbor?", publisher: null }, "A harbor? (n.d.)."],
    [
      { title: "A harbor", kind: "COLUMN", authors: ["A", "B", "C"], date: dated("2024-05") } as const,
      "A, B & C. (2024, May). A harbor [Opinion]. The Post.",
    ],
    [
      { date: dated("[2022-01-01..2022-06-01]", "INFERRED"), url: "https://post.example/" },
      "[The Post on the harbor]. ([2022?]). The Post. https://post.example/",
    ],
  ])("of %j is a line in the order of APA 7", (parts, expected) => {
    expect(referenceText(work(parts))).toBe(expected);
  });

  it.each([
    ["2024", "STATED", "2024"],
    ["2024-05-01", "STATED", "2024"],
    ["2024-05-01", "INFERRED", "[2024?]"],
    ["2024~", "STATED", "[2024?]"],
    ["2024-05/2024-06", "STATED", "2024"],
    ["[2023-12-01..2024-02-01]", "INFERRED", "[2023–2024?]"],
    ["2023-12/2024-02", "STATED", "2023–2024"],
    ["[..2024-02-01]", "STATED", "[2024 or earlier]"],
    ["2024-02-01/..", "INFERRED", "[2024 or later?]"],
    ["XXXX-07-06", "STATED", "n.d."],
  ])("dates %s, %s, as %s", (edtf, basis, expected) => {
    expect(yearText(dated(edtf, basis))).toBe(expected);
  });

  it("names twenty authors, and says that there are more", () => {
    const authors = Array.from({ length: 21 }, (_, index) => `A${String(index + 1)}`);
    expect(referenceText(work({ authors }))).toMatch(/^A1, A2, .*, A20, et al\. \(n\.d\.\)/u);
  });
});

describe("CSL-JSON", () => {
  it("has what is known, and no field for what is not", () => {
    expect(cslItem(work())).toEqual({
      id: "harbor-post-1",
      type: "article-newspaper",
      title: "[The Post on the harbor]",
      "container-title": "The Post",
    });
    expect(cslItem(WHOLE)).toEqual({
      id: "harbor-post-1",
      type: "article-newspaper",
      title: "A harbor",
      "container-title": "The Post",
      author: [{ literal: "Ada Moss" }, { literal: "Bo Lind" }],
      issued: { "date-parts": [[2024, 5, 1]] },
      URL: "https://post.example/a_b?c=1&d=%7E#e",
    });
  });

  it.each([
    ["2024", "STATED", { "date-parts": [[2024]] }],
    ["2024-05", "INFERRED", { "date-parts": [[2024, 5]], circa: true }],
    ["[2024-05-01..2024-05-31]", "STATED", { "date-parts": [[2024, 5]] }],
    ["[2024-01-01..2024-12-31]", "STATED", { "date-parts": [[2024]] }],
    [
      "[2022-01-01..2022-06-01]",
      "INFERRED",
      {
        "date-parts": [
          [2022, 1, 1],
          [2022, 6, 1],
        ],
        circa: true,
      },
    ],
    ["[..2024-02-01]", "STATED", { literal: "[2024 or earlier]" }],
  ])("issues %s, %s", (edtf, basis, issued) => {
    expect(cslItem(work({ date: dated(edtf, basis) })).issued).toEqual(issued);
  });

  it.each([
    ["COLUMN", "article-newspaper", "container-title", "Opinion"],
    ["PRESS_RELEASE", "report", "publisher", "Press release"],
    ["DOCUMENT", "document", "publisher", undefined],
    ["POST", "post", "container-title", "Post"],
    ["OTHER", "document", "publisher", undefined],
  ] as const)("calls a %s a %s of its %s", (...[kind, type, place, genre]) => {
    const item = cslItem(work({ kind }));
    expect([item.type, item[place], item["genre"]]).toEqual([type, "The Post", genre]);
  });

  it("says in a note between which days an inferred date lies", () => {
    const item = cslItem(work({ date: dated("[2022-01-01..2022-06-01]", "INFERRED") }));
    expect(item["note"]).toBe("Date inferred: between 2022-01-01 and 2022-06-01.");
  });
});

describe("BibTeX and RIS", () => {
  it("hold the same as CSL-JSON, as other programs read them", () => {
    const expected = {
      title: "A harbor",
      "container-title": "The Post",
      issued: { "date-parts": [[2024, 5, 1]] },
      URL: "https://post.example/a_b?c=1&d=%7E#e",
    };
    expect(readBibtex(bibtexEntry(WHOLE))).toMatchObject({ ...expected, "citation-key": "harbor-post-1" });
    const ris = risRecord(WHOLE);
    expect(readRis(ris)).toMatchObject({
      ...expected,
      id: "harbor-post-1",
      issued: { "date-parts": [[2024]] },
    });
    expect(ris).toContain("\r\nDA  - 2024/05/01/\r\n");
  });

  it("tell an unknown year, and one of several", () => {
    const between = work({ date: dated("[2023-12-01..2024-02-01]", "INFERRED") });
    expect(readBibtex(bibtexEntry(work()))["issued"]).toEqual({ literal: "n.d." });
    expect(readBibtex(bibtexEntry(between))["issued"]).toEqual({ literal: "[2023–2024?]" });
    expect(risRecord(work())).not.toContain("PY");
    expect(risRecord(between)).not.toContain("PY");
    expect(risRecord(between)).toContain("N1  - Date inferred: between 2023-12-01 and 2024-02-01.\r\n");
  });

  it("are an entry and a record that end", () => {
    expect(bibtexEntry(WHOLE)).toMatch(/^@article\{harbor-post-1,\n[\s\S]*\n\}\n$/u);
    expect(risRecord(WHOLE)).toMatch(/^TY {2}- NEWS\r\n[\s\S]*\r\nER {2}- \r\n$/u);
  });
});

describe("an address on the web", () => {
  it.each([
    ["https://post.example/a b{c}", "https://post.example/a%20b%7Bc%7D"],
    ["http://post.example", "http://post.example/"],
    ["javascript:alert(1)", null],
    ["https://", null],
    ["post.example", null],
    [null, null],
  ])("is %j as %j", (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });
});
