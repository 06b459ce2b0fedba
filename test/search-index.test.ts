import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BestHits, Postings, Spellings, WordBook, type Hit } from "../src/questions/search/index.ts";

const texts = fc.array(fc.array(fc.nat(12), { maxLength: 6 }), { maxLength: 300 });

/** Writes the lists of some texts, each a row of words. */
function written(rows: readonly (readonly number[])[]): Postings {
  const words = rows.flat();
  let end = 0;
  const ends = rows.map((row) => (end += row.length));
  const postings = new Postings();
  postings.write({
    textCount: rows.length,
    wordCount: 13,
    endOf: (text) => ends[text] ?? 0,
    wordAt: (place) => words[place] ?? 0,
  });
  return postings;
}

function listOf(postings: Postings, word: number): number[] {
  const found: number[] = [];
  postings.visit(word, (text) => found.push(text));
  return found;
}

describe("the lists of texts by word", () => {
  it("have each text of a word once and in order, those that came later too", () => {
    fc.assert(
      fc.property(texts, texts, (first, later) => {
        const postings = written(first);
        for (const [place, words] of later.entries())
          for (const word of new Set(words)) postings.add(word, first.length + place);
        const all = [...first, ...later];
        for (let word = 0; word < 15; word += 1) {
          const expected = all.flatMap((words, text) => (words.includes(word) ? [text] : []));
          expect(listOf(postings, word)).toEqual(expected);
          expect(postings.count(word)).toBe(expected.length);
        }
      }),
    );
  });

  it("tell texts that are far apart", () => {
    const rows = Array.from({ length: 40_000 }, (_, text) => ([0, 1, 39_999].includes(text) ? [5] : [6]));
    expect(listOf(written(rows), 5)).toEqual([0, 1, 39_999]);
  });

  it("are to be written anew once much was added", () => {
    const postings = written([[1]]);
    for (let text = 1; text <= 10_000; text += 1) postings.add(2, text);
    expect(postings.isLoose).toBe(false);
    postings.add(2, 10_001);
    expect(postings.isLoose).toBe(true);
  });
});

describe("the words of the index", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 4 });

  it("that begin alike are found among the sorted ones and among those that came later", () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), word, (first, later, prefix) => {
        const book = new WordBook();
        for (const each of first) book.enter(each, { isRun: false });
        book.trim();
        for (const each of later) book.enter(each, { isRun: false });
        const beginning = book.beginningWith(prefix);
        const found = book.numbersOf(beginning).map((number) => book.word(number));
        const all = [...new Set([...first, ...later])];
        expect(found.sort()).toEqual(all.filter((each) => each.startsWith(prefix)).sort());
        for (const each of all) {
          expect(book.isOf(book.numberOf(each), beginning)).toBe(each.startsWith(prefix));
          expect(book.numbersOf(book.alone(book.numberOf(each)))).toEqual([book.numberOf(each)]);
        }
        expect(book.numbersOf(book.alone(book.numberOf("missing")))).toEqual([]);
      }),
    );
  });
});

describe("the best hits", () => {
  // What is no claim may have several texts; the place of a thing's text is told by the thing among equals.
  const hit = fc
    .record({ of: fc.nat(2), serial: fc.nat(6), rank: fc.nat(5), spelling: fc.constantFrom("a", "b") })
    .map(({ of, serial, rank, spelling }): Hit => {
      const text = { text: serial, match: 0, kind: of === 2 ? 5 : 1, spelling: of === 2 ? null : spelling };
      return { ...text, of, serial, place: ((of === 2 ? 0 : rank) * 3 + of) * 10 + serial };
    });

  it("after a place are those of all hits, each thing at its best text, in whatever order they come", () => {
    fc.assert(
      fc.property(
        fc.array(hit),
        fc.integer({ min: -1, max: 80 }),
        fc.integer({ min: 1, max: 5 }),
        (...asked) => {
          const [hits, after, size] = asked;
          const best = new BestHits({ size, after });
          for (const each of hits) if (best.takes(each.place, each.of)) best.offer(each);
          const inOrder = hits.toSorted(
            (left, right) =>
              left.place - right.place || (left.spelling ?? "").localeCompare(right.spelling ?? ""),
          );
          const byThing = new Map<string, Hit>();
          for (const each of inOrder) {
            const thing = `${String(each.of)}/${String(each.serial)}`;
            if (!byThing.has(thing)) byThing.set(thing, each);
          }
          const expected = [...byThing.values()].filter(({ place }) => place > after).slice(0, size);
          expect(best.hits()).toEqual(expected);
          expect(best.any).toBe(hits.length > 0);
        },
      ),
    );
  });
});

describe("spellings", () => {
  it("are found by their text and by the row of their trait, and nothing else is", () => {
    const spellings = new Spellings();
    spellings.add({ text: 3, row: 10, belongsTo: 7, written: "Ann" });
    spellings.add({ text: 5, row: 12, belongsTo: 8, written: "Anne" });
    expect([3, 4, 5, 6].map((text) => spellings.writtenOf(text))).toEqual(["Ann", null, "Anne", null]);
    expect([3, 4, 5].map((text) => spellings.traitOf(text))).toEqual([7, 0, 8]);
    expect([9, 10, 12, 13].map((row) => spellings.textOfRow(row))).toEqual([-1, 3, 5, -1]);
  });
});
