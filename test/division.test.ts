import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { divisionOf } from "../src/questions/division/index.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { wharfGraph } from "./support/wharf.ts";

describe("division", () => {
  it.each([
    [5, 5, 0, 1],
    [9, 1, 0, 0.36],
    [4, 4, 2, 0.8],
    [1, 1, 8, 0.2],
    [3, 1, 0, 0.75],
    [9, 0, 0, 0],
    [0, 0, 4, 0],
    [0, 1, 1, 0.25],
  ] as const)("of %i for, %i against and %i between is %d", (...counts) => {
    const [support, oppose, other, value] = counts;
    expect(divisionOf({ support, oppose, other })).toBe(value);
  });

  it.each([
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ])("of %i for, %i against and %i between cannot be told: one alone is not divided", (...counts) => {
    const [support, oppose, other] = counts;
    expect(divisionOf({ support, oppose, other })).toBeNull();
  });

  const count = fc.integer({ min: 0, max: 10_000 });
  const sides = fc
    .record({ support: count, oppose: count, other: count })
    .filter(({ support, oppose, other }) => support + oppose + other >= 2);
  const valueOf = (given: Parameters<typeof divisionOf>[0]): number => divisionOf(given) ?? Number.NaN;

  it("lies between 0 and 1, and is 1 only where half stands against half", () => {
    fc.assert(
      fc.property(sides, (given) => {
        const value = valueOf(given);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value === 1).toBe(given.support === given.oppose && given.other === 0);
      }),
    );
  });

  it("is the same from either side, and for a crowd of the same shares", () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 50 }), ({ support, oppose, other }, times) => {
        const value = valueOf({ support, oppose, other });
        expect(valueOf({ support: oppose, oppose: support, other })).toBe(value);
        const crowd = { support: support * times, oppose: oppose * times, other: other * times };
        expect(valueOf(crowd)).toBeCloseTo(value, 12);
      }),
    );
  });

  it("is the variance of positions that are 1, 0 and -1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 2, maxLength: 200 }),
        (positions) => {
          const mean = positions.reduce((sum, one) => sum + one, 0) / positions.length;
          const variance = positions.reduce((sum, one) => sum + (one - mean) ** 2, 0) / positions.length;
          const countOf = (position: number): number => positions.filter((one) => one === position).length;
          const value = valueOf({ support: countOf(1), oppose: countOf(-1), other: countOf(0) });
          expect(value).toBeCloseTo(variance, 12);
        },
      ),
    );
  });
});

const DIVISION =
  "division { value reason support oppose other total undecided contested unordered declined }";
const NOBODY = { undecided: 0, contested: 0, unordered: 0, declined: 0 };

describe("the division of a subject of both articles", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("is three quarters for the policies, none for the recall and its target, and untold for one alone", async () => {
    const query = `{
      policies: policy(slug: "gascon-policies") { ${DIVISION} }
      recall: campaign(slug: "second-recall-of-gascon") { ${DIVISION} }
      target: person(slug: "george-gascon") { ${DIVISION} }
      bail: policy(slug: "ending-cash-bail") { ${DIVISION} }
    }`;
    expect(await graph.data(query)).toEqual({
      policies: {
        division: { value: 0.75, reason: null, support: 1, oppose: 3, other: 0, total: 4, ...NOBODY },
      },
      recall: {
        division: {
          value: 0,
          reason: null,
          support: 9,
          oppose: 0,
          other: 0,
          total: 9,
          ...NOBODY,
          declined: 1,
        },
      },
      target: { division: { value: 0, reason: null, support: 0, oppose: 8, other: 0, total: 8, ...NOBODY } },
      bail: {
        division: { value: null, reason: "TOO_FEW", support: 1, oppose: 0, other: 0, total: 1, ...NOBODY },
      },
    });
  });

  it("counts a group and its members once where that is asked", async () => {
    const query = `{ policy(slug: "gascon-policies") { division(collapseMembers: true) { value oppose total } } }`;
    // The organizers stand for their two members: one against one.
    expect(await graph.data(query)).toEqual({ policy: { division: { value: 1, oppose: 1, total: 2 } } });
  });
});

describe("the division over the wharf", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await wharfGraph();
  });
  afterAll(() => graph.close());

  it("leaves out, and counts, who is undecided, contradicts itself, has no order, or declined", async () => {
    expect(await graph.data(`{ policy(slug: "plan") { ${DIVISION} } }`)).toEqual({
      policy: {
        division: {
          value: 1,
          reason: null,
          support: 3,
          oppose: 3,
          other: 0,
          total: 6,
          undecided: 1,
          contested: 1,
          unordered: 1,
          declined: 1,
        },
      },
    });
  });

  it("differs then and now, and without a source, in one request", async () => {
    const field = `policy(slug: "plan") { division { value support oppose other } }`;
    const query = `{
      now: asOf { ${field} }
      then: asOf(validAt: "2024-02-15") { ${field} }
      known: asOf(knownAt: "2024-05-01T13:00:00Z") { ${field} }
      without: asOf(withoutSources: ["beacon-march"]) { ${field} }
      none: asOf(withoutSources: ["courier-january", "beacon-march"]) { ${field} }
    }`;
    const before = { policy: { division: { value: (6 * 5 - 1) / 36, support: 3, oppose: 2, other: 1 } } };
    expect(await graph.data(query)).toEqual({
      now: { policy: { division: { value: 1, support: 3, oppose: 3, other: 0 } } },
      then: before,
      known: before,
      without: before,
      none: { policy: { division: { value: null, support: 0, oppose: 0, other: 0 } } },
    });
  });

  it("is of those only whom a filter leaves", async () => {
    const query = `{ policy(slug: "plan") {
      own: division(filter: { onWhoseWord: [SELF] }) { value support oppose total }
      groups: division(filter: { holderKind: [INFORMAL_GROUP] }) { value reason oppose }
    } }`;
    expect(await graph.data(query)).toEqual({
      policy: {
        // Ben, the guild and Cat for it, Ann against.
        own: { value: 0.75, support: 3, oppose: 1, total: 4 },
        groups: { value: null, reason: "TOO_FEW", oppose: 1 },
      },
    });
  });
});
