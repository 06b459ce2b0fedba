import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BEGINNING,
  STRANDS,
  strandPage,
  type Look,
  type Place,
  type Stretch,
} from "../src/questions/news/index.ts";

interface Row {
  readonly strand: number;
  readonly step: number;
  readonly isNews: boolean;
}

/** Rows of every strand, each with a serial and a revision that follow one another. */
const record = fc
  .array(
    fc.record({
      strand: fc.nat(STRANDS.length - 1),
      step: fc.nat(2),
      isNews: fc.boolean(),
    } satisfies Record<keyof Row, unknown>),
    { maxLength: 60 },
  )
  .map((rows) => {
    const last = STRANDS.map(() => ({ serial: 0, revision: 1 }));
    return rows.flatMap(({ strand: place, step, isNews }): Look[] => {
      const [strand, before] = [STRANDS[place], last[place]];
      if (strand === undefined || before === undefined) return [];
      const [serial, revision] = [before.serial + 1, before.revision + step];
      last[place] = { serial, revision };
      return [{ strand, serial, revision, news: isNews ? { kind: "NEW_TIE", revision, meant: {} } : null }];
    });
  });

/** What a database would read of each strand after a place, so many rows at a time. */
function stretchesAfter(looks: readonly Look[], place: Place, length: number): Stretch[] {
  return STRANDS.map((strand) => {
    const rest = looks.filter((look) => look.strand === strand && look.serial > place[strand]);
    return { strand, looks: rest.slice(0, length), isCut: rest.length >= length };
  });
}

const inOrder = (left: Look, right: Look): number =>
  left.revision - right.revision ||
  STRANDS.indexOf(left.strand) - STRANDS.indexOf(right.strand) ||
  left.serial - right.serial;

describe("the pages of a feed", () => {
  it("together tell every piece once and in order, whatever is read at a time", () => {
    fc.assert(
      fc.property(
        record,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (looks, size, length) => {
          const told: unknown[] = [];
          let place = BEGINNING;
          for (let hasMore = true; hasMore;) {
            const stretches = stretchesAfter(looks, place, length);
            const page = strandPage(stretches, place, { size, changeSets: 2, wants: () => true });
            expect(page.told.length).toBeLessThanOrEqual(size);
            expect(new Set(page.told.map(({ news }) => news.revision)).size).toBeLessThanOrEqual(2);
            // Each page comes further, though it may tell nothing.
            if (page.hasMore) expect(page.end).not.toEqual(place);
            told.push(...page.told.map(({ news }) => news));
            ({ end: place, hasMore } = page);
          }
          const all = looks.toSorted(inOrder).flatMap(({ news }) => (news === null ? [] : [news]));
          expect(told).toEqual(all);
        },
      ),
    );
  });
});
