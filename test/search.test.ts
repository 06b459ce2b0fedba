import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Memory } from "../src/platform/memory/index.ts";
import { foldedTokens, searchIndex, slips, tokensOf } from "../src/questions/search/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  corrected,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_FOR_WALL,
  onDay,
  source,
  withdrawn,
} from "./support/quarrel.ts";

interface Hit {
  readonly match: string;
  readonly matchedText: string;
}

const SEARCH = `query ($text: String!, $knownAt: DateTime, $without: [String!]) {
  asOf(knownAt: $knownAt, withoutSources: $without) {
    search(text: $text, first: 100) { nodes { match matchedText } }
  }
}`;

async function found(graph: TestGraph, text: string, lens: object = {}): Promise<string[]> {
  const answer = await graph.data<{ asOf: { search: { nodes: Hit[] } } }>(SEARCH, { text, ...lens });
  return answer.asOf.search.nodes.map(({ match, matchedText }) => `${match} ${matchedText}`);
}

const named = (value: string): Parameters<typeof claim>[0] => ({
  kind: "Trait",
  node: "bo-lind",
  traitKind: "NAME",
  value,
  valueKey: null,
  implicit: false,
});

const GATE = claim(LIND_FOR_WALL, { paraphrase: "Lind wants a floodgate." });
const SLUICE = claim(LIND_FOR_WALL, { paraphrase: "Lind wants a sluice." });
const PUMP = claim(LIND_AGAINST_WALL, { paraphrase: "Lind wants pumps." });
const CAPTAIN = claim(named("Captain Zephyr"), { paraphrase: "Is so called.", evidence: [evidenceAt(30)] });

describe("the index in memory", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await emptyGraph();
    // It is there before anything is written, and brought forward by each who asks.
    expect(await found(graph, "floodgate")).toEqual([]);
    await imported(graph, source("monday", [GATE, CAPTAIN]));
    expect(await found(graph, "floodgate")).toEqual(["WORDS Lind wants a floodgate."]);
    await corrected(graph, [GATE, SLUICE], { day: 2, source: "monday" });
    await imported(graph, source("tuesday", [PUMP, CAPTAIN], { day: 3 }));
    await withdrawn(graph, CAPTAIN, 4);
  });
  afterAll(() => graph.close());

  const at = (day: number): object => ({ knownAt: onDay(day).recordedAt });

  it("finds what was written since it was built, and no longer what was withdrawn or corrected", async () => {
    expect(await found(graph, "Zephyr")).toEqual([]);
    expect(await found(graph, "floodgate")).toEqual([]);
    expect(await found(graph, "sluice")).toEqual(["WORDS Lind wants a sluice."]);
    expect(await found(graph, "pumps")).toEqual(["WORDS Lind wants pumps."]);
    expect(await found(graph, "tuesday")).toEqual(["EXACT tuesday"]);
  });

  it("answers as of each revision exactly, though it is ahead", async () => {
    const then = async (text: string): Promise<string[][]> =>
      Promise.all([1, 2, 3, 4].map((day) => found(graph, text, at(day))));
    expect(await then("floodgate")).toEqual([["WORDS Lind wants a floodgate."], [], [], []]);
    expect(await then("sluice")).toEqual([
      [],
      ...Array.from({ length: 3 }, () => ["WORDS Lind wants a sluice."]),
    ]);
    expect(await then("zephyr")).toEqual([...Array.from({ length: 3 }, () => ["WORDS Captain Zephyr"]), []]);
    expect(await then("tuesday")).toEqual([[], [], ["EXACT tuesday"], ["EXACT tuesday"]]);
    // A misspelling is one as long as nothing matches as written: "pumps" came on day 3.
    expect(await then("slice")).toEqual([
      [],
      ...Array.from({ length: 3 }, () => ["FUZZY Lind wants a sluice."]),
    ]);
    expect(await found(graph, "floodgate", { knownAt: "2024-01-01T00:00:00Z" })).toEqual([]);
  });

  it("shows then and now in one request", async () => {
    const hits = 'search(text: "Lind wants") { nodes { matchedText } }';
    const answer = await graph.data(
      `query ($at: DateTime!) { then: asOf(knownAt: $at) { ${hits} } now: asOf { ${hits} } }`,
      { at: onDay(1).recordedAt },
    );
    expect(answer).toEqual({
      then: { search: { nodes: [{ matchedText: "Lind wants a floodgate." }] } },
      now: {
        search: { nodes: [{ matchedText: "Lind wants pumps." }, { matchedText: "Lind wants a sluice." }] },
      },
    });
  });

  it("does not find what falls with a source: its claims, the names only it gives, itself", async () => {
    const monday = { without: ["monday"] };
    const both = { without: ["monday", "tuesday"], ...at(3) };
    expect(await found(graph, "sluice", monday)).toEqual([]);
    expect(await found(graph, "monday", monday)).toEqual([]);
    expect(await found(graph, "pumps", monday)).toEqual(["WORDS Lind wants pumps."]);
    // On day 3 another source gave the name, too.
    expect(await found(graph, "zephyr", { ...monday, ...at(3) })).toEqual(["WORDS Captain Zephyr"]);
    expect(await found(graph, "zephyr", { ...monday, ...at(2) })).toEqual([]);
    expect(await found(graph, "zephyr", both)).toEqual([]);
    expect(await found(graph, "bo-lind", both)).toEqual(["EXACT bo-lind"]);
  });

  it("is the same, brought forward write by write, as when it is built anew", async () => {
    const lease = await graph.database.read();
    try {
      const kept = await graph.memory.at(searchIndex, lease);
      const built = await new Memory().at(searchIndex, lease);
      const texts = ({ texts: table, wordsOfTexts, spans, words }: typeof kept): string[] =>
        Array.from({ length: table.length }, (_, text) => {
          const begin = text === 0 ? 0 : table.at(text - 1, "end");
          const own = Array.from({ length: table.at(text, "end") - begin }, (__, at) =>
            words.word(wordsOfTexts.at(begin + at)),
          );
          const span = table.at(text, "span");
          const facts = [table.at(text, "kind"), table.at(text, "serial"), spans.knownFrom(span)];
          return [...facts, spans.knownTo(span), ...own].join(" ");
        }).sort();
      expect(texts(kept)).toEqual(texts(built));
      expect(kept.length).toBeGreaterThan(10);
    } finally {
      await lease.release();
    }
  });
});

describe("single letters", () => {
  it("stand for whole words where nothing else is looked for, and begin words beside others", async () => {
    const graph = await emptyGraph();
    try {
      const names = ["Plan B", "Bo Brandt"].map((name, index) =>
        claim(named(name), { paraphrase: "-", evidence: [evidenceAt(index * 20)] }),
      );
      await imported(graph, source("monday", names));
      expect(await found(graph, "b")).toEqual(["WORDS Plan B"]);
      expect(await found(graph, "bo b")).toEqual(["PREFIX Bo Brandt"]);
      expect(await found(graph, "q")).toEqual([]);
    } finally {
      await graph.close();
    }
  });
});

describe("a script without spaces", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await emptyGraph();
    const names = ["東京都知事", "京都府", "ศาลฎีกา", "Кириллица Ёлкина", "محمد الفاسي", "שרה כהן"];
    const claims = names.map((name, index) =>
      claim(named(name), { evidence: [evidenceAt(index * 20)], paraphrase: `Name ${String(index)}.` }),
    );
    await imported(graph, source("monday", claims));
  });
  afterAll(() => graph.close());

  it.each([
    ["東京都知事", ["EXACT 東京都知事"]],
    ["東京", ["PREFIX 東京都知事"]],
    ["都知", ["WORDS 東京都知事"]],
    ["事", ["WORDS 東京都知事"]],
    ["京都", ["PREFIX 京都府"]],
    ["ฎีกา", ["WORDS ศาลฎีกา"]],
    ["東京部知事", ["FUZZY 東京都知事"]],
    ["大阪", []],
  ])("is found by any part of a run: %s", async (text, expected) => {
    expect(await found(graph, text)).toEqual(expected);
  });

  it.each(["елкина", "ЁЛКИНА", "محمد", "כהן"])("and other scripts by their words: %s", async (text) => {
    expect(await found(graph, text)).toHaveLength(1);
  });
});

describe("the words of a text", () => {
  it("are folded, and runs are told as pairs and their last character", () => {
    const pieces = (text: string): readonly string[] => tokensOf(text).flatMap((token) => token.pieces);
    expect(pieces("D’Arcy, Señor Đặng!")).toEqual(["d", "arcy", "senor", "dang"]);
    expect(pieces("東京Tower")).toEqual(["東京", "京", "tower"]);
    expect(pieces("—!? \u0000\ud800")).toEqual([]);
  });

  it("are the same in plain text as in any other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 300 }), fc.nat(9), (text, times) => {
        const long = text.repeat(times);
        expect(tokensOf(long)).toEqual(foldedTokens(long));
      }),
    );
  });

  it("are few and short, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (part, times) => {
          const pieces = tokensOf(part.repeat(times)).flatMap((token) => token.pieces);
          return pieces.length <= 1_000 && pieces.every((piece) => piece.length > 0);
        },
      ),
    );
    expect(tokensOf("x".repeat(1_000_000))).toEqual([{ pieces: ["x".repeat(64)], isRun: false }]);
  });
});

describe("slips between two words", () => {
  it.each([
    ["gascon", "gascon", 0],
    ["gascn", "gascon", 1],
    ["gsacon", "gascon", 1],
    ["gaskon", "gascon", 1],
    ["vilaneuva", "villanueva", 2],
    ["", "abc", 3],
  ])("%s and %s: %i", (left, right, expected) => {
    expect(slips(left, right)).toBe(expected);
  });

  it("are the same both ways, none between equals, and no more than letters", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const count = slips(left, right);
        expect(count).toBe(slips(right, left));
        expect(count === 0).toBe(left === right);
        expect(count).toBeLessThanOrEqual(Math.max(left.length, right.length));
        expect(count).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
      }),
    );
  });
});
