import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../src/platform/errors/index.ts";
import {
  cite,
  citeOnce,
  codePointLength,
  locatorAt,
  locatorVerifier,
  normalizeText,
  sha256,
  sliceCodePoints,
  verifyLocator,
} from "../src/platform/text/index.ts";

const TEXT =
  "The bridge 🌉 cost 3 million. Critics of the toll said the bridge “cost too much.”\nNobody else did.";

describe("a locator", () => {
  const locator = citeOnce(TEXT, "Critics of the toll");

  it("is verified where its excerpt stands", () => {
    expect(verifyLocator(TEXT, locator)).toEqual({ status: "VERIFIED" });
  });

  it("is shifted where its excerpt moved, and says where to", () => {
    const { start, end } = locator;
    expect(verifyLocator(`🌉 ${TEXT}`, locator)).toEqual({
      status: "SHIFTED",
      start: start + 2,
      end: end + 2,
    });
    expect(verifyLocator(TEXT.slice(12), locator)).toEqual({
      status: "SHIFTED",
      start: start - 11,
      end: end - 11,
    });
  });

  it("is broken where its excerpt was changed or cut off", () => {
    expect(verifyLocator(TEXT.replace("Critics", "Friends"), locator)).toEqual({ status: "BROKEN" });
    expect(verifyLocator("short", locator)).toEqual({ status: "BROKEN" });
    expect(verifyLocator("", locator)).toEqual({ status: "BROKEN" });
    expect(verifyLocator(TEXT, { ...locator, start: -1 })).toEqual({ status: "BROKEN" });
    expect(verifyLocator(TEXT, { ...locator, end: locator.start })).toEqual({ status: "BROKEN" });
  });

  it("is shifted to the nearest of several places, and to the earlier of two as near", () => {
    const at = (start: number) => ({ start, end: start + 3, sha256: sha256("abc") });
    const text = "abc ... abc ... abc";
    expect(verifyLocator(text, at(7))).toMatchObject({ status: "SHIFTED", start: 8 });
    expect(verifyLocator(text, at(15))).toMatchObject({ status: "SHIFTED", start: 16 });
    expect(verifyLocator(text, at(12))).toMatchObject({ status: "SHIFTED", start: 8 });
    expect(verifyLocator(text, at(900))).toMatchObject({ status: "SHIFTED", start: 16 });
  });

  it("is found inside words, too", () => {
    const inner = locatorAt("a barricade", { start: 4, end: 8 });
    expect(verifyLocator("the barricade", inner)).toEqual({ status: "SHIFTED", start: 6, end: 10 });
    const verify = locatorVerifier("the barricade", { innerWindowLimit: 5 });
    expect([verify(inner).status, verify(inner).status]).toEqual(["SHIFTED", "BROKEN"]);
  });

  it("of any range is verified, and shifted by what is put before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), (raw, seed) => {
        const text = normalizeText(`a${raw}`);
        const start = seed % codePointLength(text);
        const whole = locatorAt(text, { start, end: codePointLength(text) });
        expect(verifyLocator(text, whole)).toEqual({ status: "VERIFIED" });
        expect(verifyLocator(`\n\n${text}`, whole).status).not.toBe("BROKEN");
      }),
    );
  });

  it("is checked for hundreds in a text of 100,000 characters, moved or lost", () => {
    const sentence = (index: number): string => `Sentence ${String(index)} of a long text about the toll.`;
    const text = Array.from({ length: 2_400 }, (_, index) => sentence(index)).join(" ");
    const moved = Array.from({ length: 300 }, (_, index) => citeOnce(text, sentence(index * 7)));
    const lost = moved.slice(0, 30).map((locator) => ({ ...locator, sha256: sha256("lost") }));
    const verify = locatorVerifier(`An editor's note. ${text}`);
    expect(codePointLength(text)).toBeGreaterThan(100_000);
    expect(moved.map((locator) => verify(locator))).toEqual(
      moved.map(({ start, end }) => ({ status: "SHIFTED", start: start + 18, end: end + 18 })),
    );
    expect(lost.filter((locator) => verify(locator).status !== "BROKEN")).toEqual([]);
  });
});

function problemOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (problem) {
    return problem;
  }
}

describe("citing words", () => {
  const wordsAt = (words: string): string[] =>
    cite(TEXT, words).map(({ start, end }) => sliceCodePoints(TEXT, start, end));

  it("gives a locator for each place", () => {
    expect(cite(TEXT, "bridge").map((locator) => verifyLocator(TEXT, locator).status)).toEqual([
      "VERIFIED",
      "VERIFIED",
    ]);
  });

  it("prefers whole words to parts of longer ones", () => {
    expect(cite("tolling the toll", "toll")).toMatchObject([{ start: 12, end: 16 }]);
    expect(cite("tolling", "toll")).toMatchObject([{ start: 0, end: 4 }]);
  });

  it("overlooks line ends and the shape of quotation marks", () => {
    expect(wordsAt('"cost too much." Nobody')).toEqual(["“cost too much.”\nNobody"]);
  });

  it("refuses words that are not there, quoting them", () => {
    expect(problemOf(() => cite(TEXT, "the ferry"))).toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining('"the ferry"') as string,
    });
    expect(problemOf(() => cite(TEXT, " "))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses words that are there twice where one place is wanted, listing the places", () => {
    const problem = problemOf(() => citeOnce(TEXT, "bridge"));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      code: "BAD_INPUT",
      details: {
        places: [
          { start: 4, end: 10 },
          { start: 58, end: 64 },
        ],
      },
    });
  });
});
