import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OnWhoseWord } from "../src/claims/claim/index.ts";
import { Problem } from "../src/platform/errors/index.ts";
import {
  bounded,
  framingOf,
  MAXIMUM_ROWS,
  pageOf,
  roomOf,
  unionOf,
  type CarriedRow,
} from "../src/questions/coverage/index.ts";
import { onOneWord } from "../src/questions/corroboration/index.ts";

const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
const ranges = fc
  .array(range, { maxLength: 12 })
  .map((all) => all.map(([start, length]) => ({ start, end: start + length })));

function charactersOf(all: readonly { start: number; end: number }[]): number[] {
  const characters = all.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
  return [...new Set(characters)].sort((left, right) => left - right);
}

describe("the union of ranges", () => {
  it.each([
    { of: [], is: [] },
    { of: [[0, 10]], is: [[0, 10]] },
    { of: [[20, 30], [0, 10]], is: [[0, 10], [20, 30]] }, // prettier-ignore
    { of: [[0, 10], [5, 15]], is: [[0, 15]] }, // prettier-ignore
    { of: [[0, 30], [5, 10], [5, 10]], is: [[0, 30]] }, // prettier-ignore
    { of: [[0, 10], [10, 20]], is: [[0, 20]] }, // prettier-ignore
    { of: [[0, 10], [11, 20]], is: [[0, 10], [11, 20]] }, // prettier-ignore
  ])("of $of is $is", ({ of, is }) => {
    const asRanges = of.map(([start = 0, end = 0]) => ({ start, end }));
    expect(unionOf(asRanges).map(({ start, end }) => [start, end])).toEqual(is);
  });

  it("has the characters that any of them has, each once, in stretches that don't touch", () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const union = unionOf(all);
        expect(charactersOf(union)).toEqual(charactersOf(all));
        expect(roomOf(all, 100).characters).toBe(charactersOf(all).length);
        for (const [index, { start }] of union.entries())
          if (index > 0) expect(start).toBeGreaterThan(union[index - 1]?.end ?? Infinity);
      }),
    );
  });

  it("doesn't depend on their order, nor on one coming twice", () => {
    fc.assert(
      fc.property(ranges, (all) => {
        expect(unionOf([...all].reverse())).toEqual(unionOf(all));
        expect(unionOf([...all, ...all])).toEqual(unionOf(all));
      }),
    );
  });
});

describe("room", () => {
  it("is the union, its stretches, and its share of the text", () => {
    const room = roomOf([{ start: 0, end: 30 }, { start: 20, end: 40 }, { start: 90, end: 100 }], 200); // prettier-ignore
    expect(room).toEqual({ characters: 50, stretches: 2, textLength: 200, share: 0.25 });
  });

  it("has no share of a text of which no length is known", () => {
    expect(roomOf([{ start: 0, end: 30 }], 0)).toMatchObject({
      characters: 30,
      textLength: null,
      share: null,
    });
  });
});

/** A claim of a tie, on the word of 1, told by the source 7 that 1 doesn't publish. */
function row(more: Partial<CarriedRow> = {}): CarriedRow {
  const claim = more.claim ?? 100;
  return {
    proposition: 5,
    claim,
    claimant: 1,
    attribution: "REPORTED",
    modality: "ASSERTED",
    rank: "NORMAL",
    basis: null,
    qualifier: null,
    saidAs: null,
    validTime: null,
    saidIn: null,
    evidence: claim * 10,
    source: 7,
    publisher: 70,
    codePoints: 1000,
    start: 0,
    end: 10,
    ...more,
  };
}

const told = (words: Record<number, OnWhoseWord>): Map<number, OnWhoseWord> =>
  new Map(Object.entries(words).map(([claim, word]) => [Number(claim), word]));

describe("a proposition rests on one interested party's word", () => {
  it.each(["SELF", "ALLY", "OPPONENT"] as const)("where its only claim is on the word %s", (word) => {
    expect(onOneWord({ kind: "Tie", rows: [row()] }, told({ 100: word }))).toEqual({
      words: [word],
      selfReported: false,
      party: "ONE_CLAIMANT",
    });
  });

  it.each(["OUTLET", "OFFICIAL", "OTHER", "UNKNOWN"] as const)("but not on the word %s", (word) => {
    expect(onOneWord({ kind: "Tie", rows: [row()] }, told({ 100: word }))).toBeNull();
  });

  it("where its figure is self-reported, whatever the word; another kind has no such basis", () => {
    const rows = [row({ basis: "SELF_REPORTED" })];
    expect(onOneWord({ kind: "Observation", rows }, told({ 100: "OTHER" }))).toMatchObject({
      selfReported: true,
    });
    expect(onOneWord({ kind: "Tie", rows }, told({ 100: "OTHER" }))).toBeNull();
  });

  it("where several sources repeat one claimant's words", () => {
    const rows = [row(), row({ source: 8, evidence: 2 }), row({ claim: 101, attribution: "DIRECT_QUOTE" })];
    expect(onOneWord({ kind: "Tie", rows }, told({ 100: "ALLY", 101: "ALLY" }))).toMatchObject({
      party: "ONE_CLAIMANT",
    });
  });

  it("but not where a second claimant says so, interested or not", () => {
    const rows = [row(), row({ claim: 101, claimant: 2 })];
    for (const word of ["ALLY", "OPPONENT", "OTHER", "OUTLET"] as const)
      expect(onOneWord({ kind: "Tie", rows }, told({ 100: "ALLY", 101: word }))).toBeNull();
  });

  it("where several say so in one utterance, or each of itself", () => {
    const joint = [row({ saidIn: 9 }), row({ claim: 101, claimant: 2, saidIn: 9 })];
    expect(onOneWord({ kind: "Tie", rows: joint }, told({ 100: "ALLY", 101: "OPPONENT" }))).toEqual({
      words: ["ALLY", "OPPONENT"],
      selfReported: false,
      party: "ONE_UTTERANCE",
    });
    const apart = [row({ saidIn: 9 }), row({ claim: 101, claimant: 2 })];
    expect(onOneWord({ kind: "Tie", rows: apart }, told({ 100: "SELF", 101: "SELF" }))).toMatchObject({
      party: "ALL_SELF",
    });
  });

  it("whatever those say that deny it, or that editors know to be mistaken", () => {
    const others = [
      row({ claim: 101, claimant: 2, modality: "DENIED" }),
      row({ claim: 102, claimant: 3, rank: "DEPRECATED" }),
    ];
    const words = told({ 100: "SELF", 101: "OPPONENT", 102: "OUTLET" });
    expect(onOneWord({ kind: "Tie", rows: [row(), ...others] }, words)).toMatchObject({ words: ["SELF"] });
    expect(onOneWord({ kind: "Tie", rows: others }, words)).toBeNull();
  });
});

describe("a difference of framing", () => {
  const respects: readonly [string, Partial<CarriedRow>][] = [
    ["CLAIMANT", { claimant: 2 }],
    ["ATTRIBUTION", { attribution: "DIRECT_QUOTE" }],
    ["MODALITY", { modality: "ALLEGED" }],
    ["QUALIFIER", { qualifier: "in part" }],
    ["SAID_AS", { saidAs: "back" }],
    ["VALID_TIME", { validTime: "2020-12/" }],
  ];

  it.each(respects)("is seen in %s", (respect, more) => {
    expect(framingOf([row(), row({ claim: 101, source: 8, ...more })])).toEqual([respect]);
  });

  it("is none between claims of one source, nor where two sources say the same in another order", () => {
    const both = [row(), row({ claim: 101, qualifier: "in part" })];
    expect(framingOf(both)).toEqual([]);
    expect(framingOf([...both, ...[...both].reverse().map((one) => ({ ...one, source: 8 }))])).toEqual([]);
  });

  it("is none between outlets that each speak in their own voice", () => {
    const own = (source: number): CarriedRow =>
      row({ claim: source, source, claimant: source * 10, publisher: source * 10 });
    expect(framingOf([own(7), own(8)])).toEqual([]);
  });
});

describe("a list in memory", () => {
  const ordered = { name: "things", placeOf: (item: number) => [-(item % 3), item] };
  const pageFrom = (
    items: readonly number[],
    first: number,
    after: string | null,
  ): ReturnType<typeof pageOf<number>> => pageOf(items, ordered, { first, after });

  it("is walked page by page, each item once, in its order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99)), fc.integer({ min: 1, max: 7 }), (items, first) => {
        const walked: number[] = [];
        let after: string | null = null;
        do {
          const page = pageFrom(items, first, after);
          expect(page.totalCount).toBe(items.length);
          walked.push(...page.edges.map(({ node }) => node));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(walked).toEqual(items.toSorted((left, right) => (right % 3) - (left % 3) || left - right));
      }),
    );
  });

  it("goes on after an item that is no longer there", () => {
    const { endCursor } = pageFrom([0, 3, 6], 2, null).pageInfo;
    expect(pageFrom([0, 6], 2, endCursor).edges.map(({ node }) => node)).toEqual([6]);
  });

  it.each(["", "things", "things~", "others~1~2", "things~x", "things~1~9999999999999999"])(
    "refuses the cursor %j, and quotes it",
    (after) => {
      expect(() => pageFrom([1], 1, after)).toThrow(`after is ${JSON.stringify(after)}: expected a cursor`);
    },
  );
});

describe("what is looked at", () => {
  it("is all of it up to a limit, and refused beyond", () => {
    const rows = Array.from({ length: MAXIMUM_ROWS }, (_, index) => index);
    expect(bounded(rows, "coverage", "Ask less.")).toBe(rows);
    const tooMany = (): unknown => bounded([...rows, 0], "coverage", "Ask less.");
    expect(tooMany).toThrow(Problem);
    expect(tooMany).toThrow(/^coverage would have to look at more than 10000 rows: .* Ask less\.$/u);
  });
});
