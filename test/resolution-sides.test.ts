import { describe, expect, it } from "vitest";
import { settledBy, type ConflictKind, type SeenResolution } from "../src/claims/resolution/index.ts";
import { Judgements } from "../src/questions/graph-index/index.ts";

describe("what is settled of propositions", () => {
  const side = (proposition: number, claim: number | null = null): SeenResolution["sides"][number] => ({
    key: String(claim ?? proposition),
    proposition,
    claim,
    isFavoured: false,
  });
  const settled = settledBy([
    { serial: 7, kind: "STANCE", sides: [side(1), side(2)] },
    { serial: 9, kind: "STANCE", sides: [side(1), side(2), side(3)] },
    { serial: 8, kind: "DATE", sides: [side(5, 1), side(5, 4)] },
    { serial: 6, kind: "STANCE", sides: [side(4), side(5)] },
  ]);

  it("tells the newest resolution that covers all sides of a conflict, those of dates by the keys of claims", () => {
    const covering = (kind: ConflictKind, ...members: (number | string)[]): number | undefined =>
      settled.covering({ kind, members })?.serial;
    expect([covering("STANCE", 1, 2), covering("STANCE", 2, 3), covering("STANCE", 4, 5)]).toEqual([9, 9, 6]);
    expect([covering("DATE", "1", "4"), covering("DATE", 1, 4), covering("DATE", 5, 5)]).toEqual([
      8,
      undefined,
      undefined,
    ]);
    expect([covering("STANCE", 1, 4), covering("TRAIT", 1, 2)]).toEqual([undefined, undefined]);
  });
});

type JudgedSide = NonNullable<ConstructorParameters<typeof Judgements>[0]>[number];

describe("a judgement on two stances", () => {
  const side = (serial: number, proposition: number, more: object = {}): JudgedSide => ({
    serial,
    proposition,
    favoured: 0,
    knownFrom: 1,
    knownTo: 2_147_483_647,
    ...more,
  });
  const judgements = new Judgements([
    ...[side(9, 1), side(9, 2, { favoured: 1 }), side(9, 3)].map((row) => ({ ...row, knownFrom: 5 })),
    ...[side(7, 1, { favoured: 1 }), side(7, 2)],
    ...[side(6, 4), side(6, 5)],
  ]);

  it("favours one, or neither; the newest that covers both counts, from the revision that it is of", () => {
    const favours = (left: number, right: number, revision = 5): number | null | undefined =>
      judgements.favours(left, right, revision);
    expect([favours(1, 2), favours(3, 1), favours(4, 5), favours(1, 4)]).toEqual([2, 2, null, undefined]);
    expect([favours(1, 2, 4), favours(3, 1, 4)]).toEqual([1, undefined]);
  });
});
