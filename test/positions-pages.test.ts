import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareKeys, keptPage, type KeptPage } from "../src/platform/links/index.ts";

type Key = readonly [number, number];

function listOf(items: readonly Key[]): { name: string; items: readonly Key[]; keyOf: (item: Key) => Key } {
  return { name: "pairs", items, keyOf: (item) => item };
}

const TEN: readonly Key[] = Array.from({ length: 10 }, (_, index) => [index >> 1, index & 1]);

describe("a page of a list that is at hand", () => {
  it("has twenty rows when nobody says, counts the whole list, and names its first and last row", () => {
    const page = keptPage(listOf(TEN), {});
    expect(page).toMatchObject({ totalCount: 10, nodes: TEN });
    expect(page.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: "pairs~0~0",
      endCursor: "pairs~4~1",
    });
    expect(keptPage(listOf([]), {}).pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });

  it("begins after a cursor, be what it names still there or not", () => {
    expect(keptPage(listOf(TEN), { first: 2, after: "pairs~1~0" }).nodes).toEqual([
      [1, 1],
      [2, 0],
    ]);
    const without = TEN.filter(([left, right]) => left !== 1 || right !== 0);
    expect(keptPage(listOf(without), { first: 1, after: "pairs~1~0" }).nodes).toEqual([[1, 1]]);
  });

  it("is walked whole, each row once and in order, whatever the size of its pages", () => {
    const keys = fc.uniqueArray(fc.tuple(fc.integer(), fc.integer()), { selector: String, maxLength: 30 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 7 }), (items, first) => {
        const ordered = items.toSorted(compareKeys);
        const walked: Key[] = [];
        let after: string | null = null;
        let page: KeptPage<Key>;
        do {
          page = keptPage(listOf(ordered), { first, after });
          after = page.pageInfo.endCursor;
          walked.push(...page.nodes);
        } while (page.pageInfo.hasNextPage);
        expect(walked).toEqual(ordered);
      }),
    );
  });

  it.each(["", "pairs", "pairs~", "pairs~x~1", "others~1~1", "pairs~1~1e3"])(
    "is refused with the cursor %j, which it quotes",
    (after) => {
      expect(() => keptPage(listOf(TEN), { after })).toThrow(JSON.stringify(after));
    },
  );

  it("is refused with a size out of bounds", () => {
    expect(() => keptPage(listOf(TEN), { first: 0 })).toThrow("first is 0");
    expect(() => keptPage(listOf(TEN), { first: 101 })).toThrow("first is 101");
  });
});
