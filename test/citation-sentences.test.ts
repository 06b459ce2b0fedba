import { describe, expect, it } from "vitest";
import { Attribution, Modality } from "../src/claims/claim/index.ts";
import { wordsOf } from "../src/platform/graphql/index.ts";
import { claimSentence, markdownFootnote, type ToldClaim } from "../src/questions/citation/index.ts";

const TOLD: ToldClaim = {
  claimant: "Ada Moss",
  about: ["Bo Lind", "the wall"],
  attribution: "REPORTED",
  modality: "ASSERTED",
  qualifier: null,
  paraphrase: "Paid for the wall.",
  outlets: ["The Post"],
};

const before = (told: Partial<ToldClaim>): string => claimSentence({ ...TOLD, ...told }).split(": ")[0] ?? "";

describe("the sentence of a claim", () => {
  it("is by whom, how told, about whom, and what", () => {
    expect(claimSentence(TOLD)).toBe(
      "According to Ada Moss, as reported by The Post, about Bo Lind and the wall: Paid for the wall.",
    );
  });

  it.each([
    ["ALLEGED", "as an allegation"],
    ["PLEDGED", "as a promise"],
    ["CONDITIONAL", "under a condition"],
    ["INTENDED", "as an intention"],
    ["DENIED", "as a denial"],
  ] as const)("of a claim that is %s says so right after the claimant", (modality, mode) => {
    expect(before({ modality })).toBe(
      `According to Ada Moss, ${mode}, as reported by The Post, about Bo Lind and the wall`,
    );
  });

  it("says nothing of the mode of what is plainly asserted, and something of every other", () => {
    const modes = wordsOf(Modality).map((modality) => before({ modality, about: [] }));
    expect(new Set(modes).size).toBe(modes.length);
    expect(modes.filter((mode) => mode === "According to Ada Moss, as reported by The Post")).toHaveLength(1);
  });

  it.each([
    ["DIRECT_QUOTE", "quoted by The Post, here in our words"],
    ["PARAPHRASED", "retold by The Post"],
    ["REPORTED", "as reported by The Post"],
    ["INFERRED_FROM_ACTION", "read by us from a deed reported by The Post"],
  ] as const)("of a claim that is a %s tells how it is told", (attribution, told) => {
    expect(before({ attribution, about: [] })).toBe(`According to Ada Moss, ${told}`);
  });

  it("tells an outlet's own voice, several outlets, and that none is known", () => {
    const told = (parts: Partial<ToldClaim>): string[] =>
      wordsOf(Attribution).map((attribution) => before({ attribution, about: [], ...parts }));
    const own = told({ claimant: "The Post" });
    expect(own).toEqual([
      "According to The Post, in its own words, here in ours",
      "According to The Post, in its own voice",
      "According to The Post, in its own voice",
      "According to The Post, read by us from a deed it reports",
    ]);
    expect(before({ about: [], outlets: ["The Post", "The Herald", "The Ledger"] })).toBe(
      "According to Ada Moss, as reported by The Post, The Herald and The Ledger",
    );
    expect(before({ about: [], claimant: "The Post", outlets: ["The Post", "The Herald"] })).toBe(
      "According to The Post, as reported by The Post and The Herald",
    );
    expect(before({ about: [], outlets: [] })).toBe("According to Ada Moss, as reported");
  });

  it("of a claimant whom nobody names says that", () => {
    expect(before({ claimant: null, modality: "ALLEGED", about: [] })).toBe(
      "According to somebody whom the source does not name, as an allegation, as reported by The Post",
    );
  });

  it("ends in its qualifier, and in one mark", () => {
    const end = (parts: Partial<ToldClaim>): string => claimSentence({ ...TOLD, ...parts }).slice(76);
    expect(end({ qualifier: "in part" })).toBe("Paid for the wall (qualified: in part).");
    expect(end({ paraphrase: "Who paid?" })).toBe("Who paid?");
    expect(end({ paraphrase: "Paid" })).toBe("Paid.");
  });
});

describe("a footnote in Markdown", () => {
  it("is told apart by its label, and escapes both lines", () => {
    expect(markdownFootnote("k1", "A *b* [c](d).", "1. <e>_f_.")).toBe(
      "A \\*b\\* \\[c\\](d).[^k1]\n\n[^k1]: 1\\. \\<e\\>\\_f\\_.\n",
    );
  });
});
