import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName, slugOf } from "../src/platform/text/index.ts";

describe("folded names", () => {
  it.each(["Gascon", "Gascón", "Gasco\u0301n", "GASCÓN", " gascón ", "Gascón,"])(
    "find gascon by %j",
    (spelling) => {
      expect(foldName(spelling)).toBe("gascon");
    },
  );

  it.each([
    ["Đorđe Balašević", "dorde balasevic"],
    ["Łukasz ŻÓŁW", "lukasz zolw"],
    ["Straße", "strasse"],
    ["STRASSE", "strasse"],
    ["O’Brien-Smith, J.  R.", "o brien smith j r"],
    ["O'Brien–Smith J R", "o brien smith j r"],
    ["İstanbul", "istanbul"],
    ["ﬁre", "fire"],
    ["Ｆｕｌｌ", "full"],
    ["No. 5", "no 5"],
  ])("fold %j to %j", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it.each(["東京都", "ひらがな", "김정은", "नरेंद्र", "!!!", "🌉"])("keep something of %j", (name) => {
    expect(foldName(name)).not.toBe("");
  });

  it("of different names in a script without Latin spelling stay different", () => {
    expect(foldName("東京都")).not.toBe(foldName("京都府"));
    expect(slugOf("東京都")).not.toBe(slugOf("京都府"));
  });

  it("are the same composed or decomposed, and when folded again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const folded = foldName(name);
        expect(foldName(name.normalize("NFD"))).toBe(folded);
        expect(foldName(name.normalize("NFC"))).toBe(folded);
        expect(foldName(folded)).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });

  it("are empty only for white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(foldName(name) === "").toBe(name.trim() === "");
      }),
    );
  });

  it("are the same in capitals for Latin names", () => {
    const letter = fc.constantFrom(...Array.from("abcßéóñüåøđłšžçãœæ '-."));
    fc.assert(
      fc.property(fc.string({ unit: letter }), (name) => {
        expect(foldName(name.toUpperCase())).toBe(foldName(name));
      }),
    );
  });
});

describe("slugs", () => {
  it.each([
    ["George Gascón", "george-gascon"],
    ["L.A. County D.A.’s office", "l-a-county-d-a-s-office"],
    ["  50% rule ", "50-rule"],
    ["Đ & Ł", "d-l"],
  ])("of %j is %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("hold nothing but a–z, 0–9 and single hyphens, and are never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      }),
    );
  });
});
