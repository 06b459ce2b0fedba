import { describe, expect, it } from "vitest";
import { checkSeedTexts, readSeedTexts } from "../src/exchange/seed/index.ts";
import type { SeedText } from "../src/exchange/seed/index.ts";
import { locatorAt, sha256 } from "../src/platform/text/index.ts";
import { problemsOf, seedTexts } from "./support/seed-files.ts";

type Case = readonly [what: string, change: readonly [from: string, to: string], expected: string];

/** Each change breaks one rule, and that rule alone. */
function refuses(cases: readonly Case[]): void {
  it.each(cases)("refuses %s", (_what, change, expected) => {
    expect(problemsOf(seedTexts(change))).toEqual([expected]);
  });
}

describe("the dates of a source", () => {
  refuses([
    [
      "a weekday that its day contradicts",
      ["TUESDAY", "MONDAY"],
      "herald.yaml:23:44 passages[0].claims[1].when.weekday: saw MONDAY, expected TUESDAY, as 2024-04-30 was one",
    ],
    [
      "a month that does not exist",
      ["when: 2022/..", "when: 2022-13/.."],
      expect.stringMatching(/^herald\.yaml:16:15 passages\[0\]\.claims\[0\]\.when: .*2022-13/u) as string,
    ],
    [
      "what goes on and has ended",
      ["when: 2022/..", "when: 2022/..\n        ended: true"],
      expect.stringMatching(/^herald\.yaml:16:15 .*said to go on and to have ended/u) as string,
    ],
    [
      "a bad day of publication",
      ["publishedOn: 2024-05-01", "publishedOn: May"],
      expect.stringMatching(/^herald\.yaml:7:16 source\.publishedOn: .*"May"/u) as string,
    ],
    [
      "a bad date beside a good one",
      ["basis: INFERRED", "basis: INFERRED, stated: May"],
      expect.stringMatching(
        /^herald\.yaml:23:78 passages\[0\]\.claims\[1\]\.when\.stated: .*"May"/u,
      ) as string,
    ],
  ]);
});

describe("the ranges of a source", () => {
  refuses([
    [
      "a range that ends where it starts",
      ["at: [0, 9]", "at: [9, 9]"],
      "herald.yaml:18:26 passages[0].claims[0].evidence[0].at: saw [9, 9], expected the start before the end",
    ],
    [
      "a passage beyond the text",
      ["at: [60, 100]", "at: [60, 120]"],
      "herald.yaml:51:9 passages[2].at: saw [60, 120], expected an end within the text, which has 100 code points",
    ],
    [
      "passages that overlap",
      ["at: [40, 60]", "at: [35, 60]"],
      "herald.yaml:26:9 passages[1].at: saw [35, 60] after [0, 40], expected passages in order that do not overlap",
    ],
    [
      "evidence that leaves its passage",
      ["evidence: [{ at: [10, 19]", `evidence: [{ at: [10, 19], sha256: ${"b".repeat(64)} }, { at: [30, 50]`],
      "herald.yaml:25:118 passages[0].claims[1].evidence[1].at: saw [30, 50], which lies within no passage, expected it within one: split the range, or join the passages",
    ],
    [
      "a claim under another passage",
      ["at: [10, 19]", "at: [61, 70]"],
      "herald.yaml:25:19 passages[0].claims[1].evidence: saw no evidence of this claim within its passage [0, 40], expected the claim under the passage that carries it",
    ],
  ]);

  it("account for every passage: by claims, by evidence of others, or by a reason", () => {
    const withoutReason = ["    reason: { why: BOILERPLATE }", "    claims: []"] as const;
    expect(readSeedTexts(seedTexts(withoutReason)).sources).toHaveLength(1);
    expect(problemsOf(seedTexts(withoutReason, ["at: [60, 70]", "at: [1, 5]"]))).toEqual([
      "herald.yaml:51:5 passages[2]: saw a passage without claims, expected some, or a `reason` why there are none",
    ]);
  });
});

const TEXT = "Moss rules the city. “Tolls pay for bridges,” she said. Subscribe!\n";
const CLAIM = { start: 21, end: 45 };

function sourceFile(changes: Readonly<Record<string, string>> = {}): SeedText[] {
  const { sha256: excerpt } = locatorAt(TEXT, CLAIM);
  const text = `changeSet: { author: Editors, reason: A source, recordedAt: 2024-05-02T12:00:00Z }
source:
  slug: herald-may
  kind: ARTICLE
  name: The Herald of May
  publisher: herald
  text: { sha256: ${sha256(TEXT)}, codePoints: 67 }
passages:
  - at: [0, 55]
    claims:
      - stance: { holder: ada-moss, subject: bridge-toll, position: SUPPORT }
        claimant: ada-moss
        attribution: DIRECT_QUOTE
        paraphrase: Moss is for the toll.
        evidence: [{ at: [21, 45], sha256: ${excerpt} }]
  - at: [56, 66]
    reason: { why: BOILERPLATE }
`;
  const changed = Object.entries(changes).reduce((whole, [from, to]) => whole.replace(from, to), text);
  const [nodes] = seedTexts();
  return [...(nodes === undefined ? [] : [nodes]), { path: "herald.yaml", text: changed }];
}

function textProblems(changes: Readonly<Record<string, string>>, text = TEXT): string[] {
  const batch = readSeedTexts(sourceFile(changes));
  return checkSeedTexts(batch, new Map([["herald-may", text]])).map(
    ({ file, line, column, path, message }) =>
      `${file}:${String(line)}:${String(column)} ${path}: ${message}`,
  );
}

describe("a source beside its text", () => {
  it("fits it", () => {
    expect(textProblems({})).toEqual([]);
  });

  it("is told where a shifted excerpt stands", () => {
    expect(textProblems({ "[21, 45]": "[20, 44]" })).toEqual([
      'herald.yaml:15:26 passages[0].claims[0].evidence[0].at: saw [20, 44] of "herald-may", expected [21, 45], where the text has this excerpt',
    ]);
  });

  it("is told of an excerpt that the text does not have", () => {
    expect(textProblems({ "[21, 45]": "[21, 44]" })).toEqual([
      'herald.yaml:15:26 passages[0].claims[0].evidence[0].at: saw [21, 44] of "herald-may", expected an excerpt that the text has: range and hash fit nowhere',
    ]);
  });

  it("is told of words that no passage covers, at the next passage", () => {
    expect(textProblems({ "[56, 66]": "[60, 66]" })).toEqual([
      "herald.yaml:16:5 passages[1]: saw no passage for the characters [56, 60], expected passages that cover all but white space",
    ]);
  });

  it("is told of another text by its hash and length", () => {
    expect(textProblems({}, `${TEXT}\n`)).toEqual([
      `herald.yaml:7:19 source.text.sha256: saw ${sha256(TEXT)}, expected ${sha256(`${TEXT}\n`)}, the hash of the text at hand`,
      "herald.yaml:7:97 source.text.codePoints: saw 67, expected 68, the length of the text at hand",
    ]);
  });

  it("is left alone where its text is not at hand", () => {
    expect(checkSeedTexts(readSeedTexts(sourceFile({ "[21, 45]": "[20, 44]" })), new Map())).toEqual([]);
  });
});
