import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainsTo,
  collapseMembers,
  MAXIMUM_CARRIES,
  talliesOf,
  utterancesOf,
  type CarryingTie,
  type HeldStance,
  type MembershipStep,
} from "../src/questions/positions/index.ts";

const held = (holder: number, more: Partial<HeldStance> = {}): HeldStance => ({
  serial: 1_000 + holder,
  holder,
  subject: 1,
  position: "SUPPORT",
  certainFrom: 0,
  certainTo: 0,
  presumedTo: 0,
  attestedOn: 0,
  qualifies: null,
  claims: [holder],
  utterances: [-holder],
  isInferred: false,
  kind: "PERSON",
  ...more,
});

describe("the tally", () => {
  it("has a row for each position, counts holders by their sort, and what was said together once", () => {
    const stances = [
      held(1, { utterances: [7] }),
      held(2, { utterances: [7, -2], kind: "ORGANIZATION" }),
      held(3, { kind: "INFORMAL_GROUP", isInferred: true }),
      held(4, { position: "OPPOSE", utterances: [7] }),
    ];
    const nobody = { holders: 0, people: 0, organizations: 0, informalGroups: 0, inferred: 0, utterances: 0 };
    expect(talliesOf(stances)).toEqual([
      {
        position: "SUPPORT",
        holders: 3,
        people: 1,
        organizations: 1,
        informalGroups: 1,
        inferred: 1,
        utterances: 3,
      },
      { position: "OPPOSE", ...nobody, holders: 1, people: 1, utterances: 1 },
      { position: "NEUTRAL", ...nobody },
      { position: "MIXED", ...nobody },
      { position: "UNDECIDED", ...nobody },
    ]);
    expect(utterancesOf(stances)).toBe(3);
  });
});

/** Memberships as pairs of member and group; the tie of the first pair is 1. */
function memberships(...pairs: readonly (readonly [number, number])[]): (member: number) => MembershipStep[] {
  return (member) =>
    pairs.flatMap(([from, group], index) => (from === member ? [{ tie: index + 1, group }] : []));
}

const counted = (
  stances: readonly HeldStance[],
  stepsFrom: (member: number) => readonly MembershipStep[],
): unknown => {
  const { kept, collapsed } = collapseMembers(stances, stepsFrom);
  return {
    kept: kept.map(({ holder }) => holder),
    collapsed: collapsed.map(({ stance, into, ties }) => [stance.holder, into.holder, ...ties]),
  };
};

describe("collapsing members", () => {
  it("leaves out who takes the position of a group, also by way of groups that take none", () => {
    const stances = [held(1), held(2), held(9)];
    expect(counted(stances, memberships([1, 9], [2, 5], [5, 9]))).toEqual({
      kept: [9],
      collapsed: [
        [1, 9, 1],
        [2, 9, 2, 3],
      ],
    });
  });

  it("counts both where they take other positions, and everyone who belongs to nobody", () => {
    const stances = [held(1, { position: "OPPOSE" }), held(2), held(9)];
    expect(counted(stances, memberships([1, 9]))).toEqual({ kept: [1, 2, 9], collapsed: [] });
  });

  it("names the nearest group that is itself counted", () => {
    const stances = [held(1), held(5), held(9)];
    // 1 belongs to 5, which belongs to 9: 5 is left out too.
    expect(counted(stances, memberships([1, 5], [5, 9]))).toEqual({
      kept: [9],
      collapsed: [
        [1, 9, 1, 2],
        [5, 9, 2],
      ],
    });
  });

  it("keeps one of those who belong to each other in a circle", () => {
    const stances = [held(1), held(2), held(3)];
    expect(counted(stances, memberships([1, 2], [2, 3], [3, 1]))).toMatchObject({ kept: [1] });
    expect(counted(stances, memberships([1, 1]))).toEqual({ kept: [1, 2, 3], collapsed: [] });
  });

  it("counts or collapses each holder, into one that is counted and takes the same position", () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
    const positions = fc.array(fc.constantFrom("SUPPORT" as const, "OPPOSE" as const), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), positions, (pairs, taken) => {
        const stances = taken.map((position, index) => held(index + 1, { position }));
        const { kept, collapsed } = collapseMembers(stances, memberships(...pairs));
        expect(kept.length + collapsed.length).toBe(stances.length);
        for (const { stance, into } of collapsed) {
          expect(kept).toContain(into);
          expect(into.position).toBe(stance.position);
        }
        // A position that somebody takes is still taken by somebody.
        const positionsOf = (all: readonly HeldStance[]): Set<string> =>
          new Set(all.map(({ position }) => position));
        expect(positionsOf(kept)).toEqual(positionsOf(stances));
      }),
    );
  });
});

type TieParts = readonly [into: number, from: number, derivation: CarryingTie["derivation"], turns?: boolean];

function carrying(...ties: readonly TieParts[]): (subject: number) => CarryingTie[] {
  return (subject) =>
    ties.flatMap(([into, from, derivation, turns = false], index) =>
      into === subject ? [{ tie: index + 1, derivation, from, turns }] : [],
    );
}

const chains = (subject: number, tiesInto: (subject: number) => readonly CarryingTie[]): unknown[] =>
  chainsTo(subject, tiesInto).map(({ start, turns, ties }) => [start, turns, ties.map(({ tie }) => tie)]);

describe("chains that carry stances over", () => {
  it("lead from the stance's subject to the asked one, and turn once for each tie that turns", () => {
    const ties = carrying([1, 2, "BEARS_ON", true], [2, 3, "BEARS_ON", true], [3, 4, "PART_TO_WHOLE"]);
    expect(chains(1, ties)).toEqual([
      [2, true, [1]],
      [3, false, [2, 1]],
      [4, false, [3, 2, 1]],
    ]);
  });

  it("never lead from one part over the whole to another, nor from one whole over the part", () => {
    const siblings = carrying([1, 9, "WHOLE_TO_PART"], [9, 1, "PART_TO_WHOLE"], [9, 2, "PART_TO_WHOLE"]);
    expect(chains(1, siblings)).toEqual([[9, false, [1]]]);
    const wholes = carrying([9, 1, "PART_TO_WHOLE"], [1, 9, "WHOLE_TO_PART"], [1, 8, "WHOLE_TO_PART"]);
    expect(chains(9, wholes)).toEqual([[1, false, [1]]]);
    const bearing = carrying([1, 9, "WHOLE_TO_PART"], [9, 5, "BEARS_ON"], [5, 6, "PART_TO_WHOLE"]);
    expect(chains(1, bearing)).toEqual([
      [9, false, [1]],
      [5, false, [2, 1]],
    ]);
  });

  it("are the shortest from each subject, and one more where another comes to the other side", () => {
    const ties = carrying(
      [1, 2, "BEARS_ON"],
      [1, 3, "BEARS_ON"],
      [3, 2, "BEARS_ON"],
      [3, 4, "BEARS_ON", true],
      [4, 2, "BEARS_ON"],
    );
    expect(chains(1, ties)).toEqual([
      [2, false, [1]],
      [3, false, [2]],
      [4, true, [4, 2]],
      [2, true, [5, 4, 2]],
    ]);
  });

  it("stop after three ties, and in circles", () => {
    const row = carrying([1, 2, "BEARS_ON"], [2, 3, "BEARS_ON"], [3, 4, "BEARS_ON"], [4, 5, "BEARS_ON"]);
    expect(chains(1, row).map((chain) => (chain as unknown[])[0])).toEqual([2, 3, 4]);
    const circle = carrying([1, 2, "BEARS_ON", true], [2, 1, "BEARS_ON", true], [2, 2, "BEARS_ON", true]);
    expect(chains(1, circle)).toEqual([[2, true, [1]]]);
  });

  it("pass no subject twice, however subjects bear on each other", () => {
    const words = fc.constantFrom("BEARS_ON" as const, "WHOLE_TO_PART" as const, "PART_TO_WHOLE" as const);
    const subject = fc.integer({ min: 1, max: 6 });
    const tie = fc.tuple(subject, subject, words, fc.boolean());
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 20 }), (ties) => {
        const found = chainsTo(1, carrying(...ties));
        const names = found.map(({ start, turns }) => `${String(start)}/${String(turns)}`);
        expect(new Set(names).size).toBe(names.length);
        for (const chain of found) {
          const passed = [1, ...chain.ties.map(({ from }) => from)];
          expect(new Set(passed).size).toBe(passed.length);
          expect(chain.ties.length).toBeLessThanOrEqual(MAXIMUM_CARRIES);
          const turned = chain.ties.filter(({ turns }) => turns).length;
          expect(chain.turns).toBe(turned % 2 === 1);
          const ways = new Set(chain.ties.map(({ derivation }) => derivation));
          expect(ways.has("WHOLE_TO_PART") && ways.has("PART_TO_WHOLE")).toBe(false);
        }
      }),
    );
  });
});
