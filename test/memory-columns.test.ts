import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Adjacency,
  KnownSpans,
  Marks,
  NumberBook,
  NumberTable,
  placesByValue,
  type Cells,
} from "../src/platform/memory/index.ts";

const NUMBER = fc.oneof(fc.nat(3), fc.nat(300), fc.nat(70_000), fc.constant(2_147_483_647));

describe("a table of numbers", () => {
  it("gives back what was put in, however wide, in the order of a column once it is sorted by it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(NUMBER, fc.nat(9))), (rows) => {
        const table = new NumberTable(["wide", "key"]);
        for (const [wide, key] of rows) table.push({ wide, key });
        table.sortBy("key");
        table.trim();
        const found = rows.map((_, row) => [table.at(row, "wide"), table.at(row, "key")]);
        expect(found).toEqual(rows.toSorted(([, left], [, right]) => left - right));
      }),
    );
  });

  it("takes one byte for what fits into one, two for what fits into two, and room for nothing else", () => {
    const table = new NumberTable(["small", "middling", "great"]);
    for (let row = 0; row < 5_000; row += 1) table.push({ small: 255, middling: 65_535, great: 65_536 });
    table.trim();
    expect(table.byteLength).toBe(5_000 * (1 + 2 + 4));
  });

  it("gives back at once what it held while it was filled, and nothing that was seen once it is trimmed", () => {
    const table = new NumberTable(["only"]);
    const { only } = table.columns;
    const seen = new Set<Cells>();
    const grow = (rows: number): void => {
      for (let row = 0; row < rows; row += 1) {
        table.push({ only: row });
        seen.add(only.cells);
      }
    };
    grow(200_000);
    const lengths = [...seen].map(({ length }) => length);
    expect(lengths).toEqual([...lengths.slice(1).map(() => 0), 262_144]);
    table.trim();
    const trimmed = only.cells;
    seen.clear();
    grow(3_000_000);
    expect([trimmed.at(199_999), only.at(199_999), only.at(3_199_999)]).toEqual([
      199_999, 199_999, 2_999_999,
    ]);
    expect([...seen].map(({ length }) => length > 0)).toEqual([true, true]);
  });

  it("grows where it is, sixteen times as long, before it moves", () => {
    const table = new NumberTable(["only"]);
    const { cells } = table.columns.only;
    for (let row = 0; row < 16 * 1_024; row += 1) table.push({ only: row % 256 });
    expect(table.columns.only.cells).toBe(cells);
    table.push({ only: 1 });
    expect(table.columns.only.cells).not.toBe(cells);
    expect(cells).toHaveLength(0);
  });

  it("refuses what is no number of a column, and has lost nothing then", () => {
    const table = new NumberTable(["only"]);
    table.push({ only: 7 });
    for (const value of [-1, 2 ** 31]) {
      expect(() => {
        table.set(0, "only", value);
      }).toThrow(`${String(value)} is no number of a column: expected 0 to 2147483647.`);
    }
    expect(table.at(0, "only")).toBe(7);
  });
});

describe("an adjacency", () => {
  const keyed = fc.array(fc.nat(40), { maxLength: 80 });

  it("lists the rows of each key in their order, those that came later too", () => {
    fc.assert(
      fc.property(
        keyed,
        keyed,
        fc.record({ isSorted: fc.boolean(), shift: fc.nat(4) }),
        (first, later, asked) => {
          const { isSorted, shift } = asked;
          const table = new NumberTable(["key"]);
          for (const key of first) table.push({ key });
          if (isSorted) table.sortBy("key");
          const lists = new Adjacency(table, "key", { shift });
          lists.arrange();
          for (const key of later) table.push({ key });
          const keys = Array.from({ length: table.length }, (_, row) => table.at(row, "key"));
          for (let key = 0; key < 50; key += 1) {
            const rows = keys.flatMap((other, row) => (other === key ? [row] : []));
            expect([...lists.rowsOf(key)]).toEqual(rows);
            expect(lists.countOf(key)).toBe(rows.length);
          }
        },
      ),
    );
  });

  it("is put in order anew once the later rows are many", () => {
    const table = new NumberTable(["key"]);
    const lists = new Adjacency(table, "key");
    table.push({ key: 1 });
    lists.arrange();
    for (let row = 0; row < 20_000; row += 1) table.push({ key: row % 2 });
    expect(lists.rowsOf(1)).toHaveLength(10_001);
    expect(lists.laterRowsOf(1)).toEqual([]);
  });

  it("may list the rows of a key in the order of another list", () => {
    const table = new NumberTable(["serial", "key"]);
    for (const serial of [3, 1, 2]) table.push({ serial, key: 5 });
    const within = new Adjacency(table, "serial");
    within.arrange();
    const lists = new Adjacency(table, "key", { within });
    lists.arrange();
    expect([...lists.rowsOf(5)]).toEqual([1, 2, 0]);
  });
});

describe("numbers that stand for others", () => {
  it("are grouped with their places, the least first", () => {
    const { begins, places } = placesByValue(Uint8Array.from([2, 0, 2, 1]), 4);
    expect({ begins: [...begins], places: [...places] }).toEqual({
      begins: [0, 1, 2, 4],
      places: [1, 3, 0, 2],
    });
  });

  it("are given back by a book, below zero too", () => {
    const book = new NumberBook();
    const numbers = [-99_999_999, 5, -99_999_999, 2 ** 52, 5];
    expect(numbers.map((number) => book.at(book.placeOf(number)))).toEqual(numbers);
    expect(book.length).toBe(3);
  });

  it("tell at which revisions a span is known, whenever it was entered", () => {
    const revision = fc.nat(6);
    fc.assert(
      fc.property(fc.array(fc.tuple(revision, revision, revision)), (rows) => {
        const spans = new KnownSpans();
        for (const [from, to, asked] of rows) {
          const place = spans.placeOf(from, to);
          expect([spans.knownFrom(place), spans.knownTo(place)]).toEqual([from, to]);
          expect(spans.knownAt(asked)[place]).toBe(from <= asked && to > asked ? 1 : 0);
        }
      }),
    );
  });

  it("are marks that are all gone at once", () => {
    const marks = new Marks();
    marks.begin();
    marks.set(5_000, 3);
    expect([marks.get(5_000), marks.get(1), marks.get(9_999)]).toEqual([3, 0, 0]);
    marks.begin();
    expect(marks.get(5_000)).toBe(0);
  });
});
