import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../src/platform/graphql/index.ts";
import { Position } from "../src/claims/stance/index.ts";
import { commonDays, contradict, type ContradictionSide } from "../src/questions/standing/index.ts";

const side = (more: Partial<ContradictionSide> = {}): ContradictionSide => ({
  serial: 1,
  position: "SUPPORT",
  certainFrom: 100,
  certainTo: 200,
  qualifies: null,
  isCounted: true,
  ...more,
});
const other = (more: Partial<ContradictionSide> = {}): ContradictionSide =>
  side({ serial: 2, position: "OPPOSE", ...more });

describe("two stances of one holder on one subject", () => {
  it("contradict each other where both hold on a common day, be it one", () => {
    expect(contradict(side(), other())).toBe(true);
    expect(contradict(side(), other({ certainFrom: 200, certainTo: 300 }))).toBe(true);
    expect(contradict(side(), other({ position: "NEUTRAL" }))).toBe(true);
    expect(contradict(side({ position: "MIXED" }), other({ position: "UNDECIDED" }))).toBe(true);
  });

  it.each([
    ["of the same position", other({ position: "SUPPORT" })],
    ["of one who declined to say", other({ position: "DECLINED" })],
    ["on other days, which is a change", other({ certainFrom: 201, certainTo: 300 })],
    ["of which one is never certain", other({ certainFrom: 150, certainTo: 149 })],
    ["of which one qualifies the other", other({ qualifies: 1 })],
    ["of which one is only conditional, alleged, intended or denied", other({ isCounted: false })],
  ])("do not, %s", (_, with_) => {
    expect(contradict(side(), with_)).toBe(false);
    expect(contradict(with_, side())).toBe(false);
  });

  it("contradict each other still where one qualifies a third", () => {
    expect(contradict(side(), other({ qualifies: 3 }))).toBe(true);
  });
});

const anySide = fc.record({
  serial: fc.integer({ min: 1, max: 5 }),
  position: fc.constantFrom(...wordsOf(Position)),
  certainFrom: fc.integer({ min: 0, max: 20 }),
  certainTo: fc.integer({ min: 0, max: 20 }),
  qualifies: fc.option(fc.integer({ min: 1, max: 5 })),
  isCounted: fc.boolean(),
});

describe("the rule of contradiction", () => {
  it("is symmetric, and nothing contradicts itself", () => {
    fc.assert(
      fc.property(anySide, anySide, (left, right) => {
        expect(contradict(left, right)).toBe(contradict(right, left));
        expect(contradict(left, left)).toBe(false);
      }),
    );
  });

  it("never reports two that share no day, counted day by day", () => {
    const holds = (one: ContradictionSide, day: number): boolean =>
      one.certainFrom <= day && day <= one.certainTo;
    fc.assert(
      fc.property(anySide, anySide, (left, right) => {
        const shared = Array.from({ length: 21 }, (_, day) => day).filter(
          (day) => holds(left, day) && holds(right, day),
        );
        const days = commonDays(left, right);
        expect([days?.from, days?.to]).toEqual([shared[0], shared.at(-1)]);
        if (shared.length === 0) expect(contradict(left, right)).toBe(false);
      }),
    );
  });
});
