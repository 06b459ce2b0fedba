import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codePointLength,
  findAll,
  normalizeText,
  passageGaps,
  sha256,
  sharedRunFinder,
  sharedRuns,
  sliceCodePoints,
} from "../src/platform/text/index.ts";

const TEXT =
  "The bridge 🌉 cost 3 million. Critics of the toll said the bridge “cost too much.”\nNobody else did.";
const anyText = fc.string({ unit: "binary", maxLength: 40 });

describe("normalized text", () => {
  it("has LF line ends, composed letters and no byte order mark", () => {
    expect(normalizeText("\uFEFFGasco\u0301n\r\na\rb\n")).toBe("Gascón\na\nb\n");
  });

  it("is the same when it is normalized again", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = normalizeText(`a${raw}`);
        expect(normalizeText(text)).toBe(text);
      }),
    );
  });
});

describe("code points", () => {
  it("are counted and cut as Array.from does", () => {
    const range = fc
      .tuple(fc.nat(50), fc.nat(50))
      .map(([left, right]) => [Math.min(left, right), Math.max(left, right)]);
    fc.assert(
      fc.property(anyText, range, (text, [start = 0, end = 0]) => {
        expect(codePointLength(text)).toBe(Array.from(text).length);
        expect(sliceCodePoints(text, start, end)).toBe(Array.from(text).slice(start, end).join(""));
      }),
    );
  });

  it("say where words stand, also behind characters of two units", () => {
    expect(findAll(TEXT, "bridge").map(({ start, end }) => sliceCodePoints(TEXT, start, end))).toEqual([
      "bridge",
      "bridge",
    ]);
    expect(findAll("🌉a🌉a", "a")).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ]);
    expect(findAll("aaa", "aa")).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(findAll("aaa", "")).toEqual([]);
  });

  it("are hashed as UTF-8", () => {
    expect(sha256("Gascón 🌉")).toBe(createHash("sha256").update("Gascón 🌉", "utf8").digest("hex"));
  });
});

describe("passages", () => {
  it("account for a text whole when only white space lies between them", () => {
    const passages = [
      { start: 12, end: 14 },
      { start: 0, end: 10 },
    ];
    expect(passageGaps("One thing.\n\nOK\n", passages)).toEqual({
      gaps: [],
      overlaps: [],
      outside: [],
      uncovered: 0,
    });
  });

  it("leave gaps, told without the white space around them and counted without any", () => {
    expect(passageGaps("ab cd ef 🌉 gh", [{ start: 3, end: 5 }])).toEqual({
      gaps: [
        { start: 0, end: 2 },
        { start: 6, end: 13 },
      ],
      overlaps: [],
      outside: [],
      uncovered: 7,
    });
  });

  it("are reported where they overlap and where they lie outside", () => {
    const passages = [
      { start: 0, end: 5 },
      { start: 2, end: 4 },
      { start: 3, end: 6 },
      { start: 6, end: 6 },
      { start: 5, end: 9 },
    ];
    expect(passageGaps("abcdef", passages)).toEqual({
      gaps: [],
      overlaps: [{ start: 2, end: 5 }],
      outside: [
        { start: 6, end: 6 },
        { start: 5, end: 9 },
      ],
      uncovered: 0,
    });
  });
});

describe("shared runs of words", () => {
  const article = "One two three four five. Six seven eight, nine ten! The end of the invented story.";

  it("are found whatever the case, punctuation, line ends and marks between the words", () => {
    const other = '# ONE — two\n#   "three" four, five six sév\u0065n eight nine';
    expect(sharedRuns(article, other)).toMatchObject([{ words: 9 }]);
    expect(sharedRuns(article, JSON.stringify("one two three\nfour five\nsix seven eight"))).toMatchObject([
      { words: 8 },
    ]);
    expect(
      sharedRuns("It isn’t so. He said it was, in fact, otherwise.", "it isnt so he said it was in"),
    ).toMatchObject([{ words: 8 }]);
  });

  it("say where they stand in the other text, each once", () => {
    const other =
      "🌉 yes: two three four five six seven eight nine ten. No. One two three four five six seven eight";
    const found = sharedRuns(article, other).map(({ start, end }) => sliceCodePoints(other, start, end));
    expect(found).toEqual([
      "two three four five six seven eight nine ten",
      "One two three four five six seven eight",
    ]);
  });

  it("of fewer words than asked for are not reported", () => {
    expect(sharedRuns(article, "one two three four five six seven, and eight nine ten")).toEqual([]);
    expect(sharedRuns(article, "one two three four five six seven", 7)).toMatchObject([{ words: 7 }]);
    expect(sharedRuns("too short", "too short")).toEqual([]);
  });

  it("are looked for in many articles at once", () => {
    const find = sharedRunFinder([article, "a b c d e f g h i"]);
    expect(find("x a b c d e f g h x")).toMatchObject([{ words: 8, start: 2, end: 17 }]);
  });
});
