import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNKNOWN_FUTURE, UNKNOWN_PAST, fiveDays, type Bounds, type Day } from "../src/lens/index.ts";
import { changesAmong, isBefore, type TimedStance } from "../src/questions/change/index.ts";

const on = (day: Day): Bounds => ({ earliest: day, latest: day });
const UNKNOWN = { kind: "UNKNOWN" } as const;

interface Told {
  readonly attested?: readonly Bounds[];
  readonly start?: Bounds;
  readonly end?: Bounds | "ENDED" | "OPEN";
  readonly qualifies?: number;
}

/** A stance that is attested on some days, and said to hold as is given. */
function stance(serial: number, position: TimedStance["position"], told: Told = {}): TimedStance {
  const { attested = [], start, end, qualifies = null } = told;
  const isEnded = end === "ENDED";
  const days = fiveDays({
    start: start === undefined ? UNKNOWN : { kind: "KNOWN", ...start },
    end: endOf(end),
    attestations: isEnded ? [] : attested,
    calledEnded: isEnded ? (attested[0] ?? null) : null,
  });
  return { ...days, serial, position, qualifies, ...attestedDays(attested) };
}

function endOf(end: Told["end"]): Parameters<typeof fiveDays>[0]["end"] {
  if (end === undefined) return UNKNOWN;
  return typeof end === "string" ? { kind: end } : { kind: "KNOWN", ...end };
}

function attestedDays(attested: readonly Bounds[]): Pick<TimedStance, "attestedFrom" | "attestedTo"> {
  if (attested.length === 0) return { attestedFrom: UNKNOWN_PAST, attestedTo: UNKNOWN_FUTURE };
  return {
    attestedFrom: Math.min(...attested.map(({ earliest }) => earliest)),
    attestedTo: Math.max(...attested.map(({ latest }) => latest)),
  };
}

const summary = (stances: readonly TimedStance[], until: Day | null = null): unknown => {
  const { changes, unordered, contested } = changesAmong(stances, until);
  return {
    changes: changes.map(({ from, to, kind, changedAfter, changedBy }) => [
      from.serial,
      to.serial,
      kind,
      changedAfter,
      changedBy,
    ]),
    unordered,
    contested,
  };
};
const none = { changes: [], unordered: 0, contested: 0 };

describe("two stances of one holder on one subject", () => {
  it("are a change from the last attestation of the former to the first of the latter", () => {
    const former = stance(1, "SUPPORT", { attested: [on(100), on(110)] });
    const latter = stance(2, "OPPOSE", { attested: [on(200), on(210)] });
    const change = { ...none, changes: [[1, 2, "REVERSAL", 110, 200]] };
    expect(summary([former, latter])).toEqual(change);
    expect(summary([latter, former])).toEqual(change);
  });

  it.each([
    ["SUPPORT", "OPPOSE", "REVERSAL"],
    ["OPPOSE", "SUPPORT", "REVERSAL"],
    ["SUPPORT", "MIXED", "SHIFT"],
    ["UNDECIDED", "OPPOSE", "SHIFT"],
    ["NEUTRAL", "UNDECIDED", "SHIFT"],
  ] as const)("from %s to %s are a %s", (from, to, kind) => {
    const stances = [stance(1, from, { attested: [on(1)] }), stance(2, to, { attested: [on(2)] })];
    expect(summary(stances)).toEqual({ ...none, changes: [[1, 2, kind, 1, 2]] });
  });

  it("are a change by the dates that are told, whenever they were told", () => {
    const former = stance(1, "SUPPORT", { attested: [on(500)], start: on(100), end: on(200) });
    const latter = stance(2, "OPPOSE", { attested: [on(500)], start: on(300) });
    expect(summary([former, latter])).toEqual({ ...none, changes: [[1, 2, "REVERSAL", 200, 300]] });
  });

  it("are a change of which no day before is known where the former is only told as over", () => {
    const former = stance(1, "SUPPORT", { attested: [on(500)], end: "ENDED" });
    const latter = stance(2, "OPPOSE", { attested: [on(500)] });
    expect(summary([former, latter])).toEqual({ ...none, changes: [[1, 2, "REVERSAL", null, 500]] });
  });

  it("are a change where vague days still leave one order", () => {
    const former = stance(1, "SUPPORT", { attested: [{ earliest: 100, latest: 150 }] });
    const latter = stance(2, "OPPOSE", { attested: [{ earliest: 160, latest: 250 }] });
    expect(summary([former, latter])).toEqual({ ...none, changes: [[1, 2, "REVERSAL", 100, 250]] });
  });

  it("have no order where their vague days meet, or one has none", () => {
    const former = stance(1, "SUPPORT", { attested: [{ earliest: 100, latest: 160 }] });
    const latter = stance(2, "OPPOSE", { attested: [{ earliest: 160, latest: 250 }] });
    expect(summary([former, latter])).toEqual({ ...none, unordered: 1 });
    expect(summary([former, stance(3, "OPPOSE")])).toEqual({ ...none, unordered: 1 });
    expect(summary([stance(1, "SUPPORT"), stance(3, "OPPOSE")])).toEqual({ ...none, unordered: 1 });
    expect(summary([stance(1, "SUPPORT", { end: "ENDED" }), latter])).toEqual({ ...none, unordered: 1 });
  });

  it("contradict each other on a common day, which is no change, be one attested later", () => {
    const former = stance(1, "SUPPORT", { attested: [on(100), on(300)] });
    expect(summary([former, stance(2, "OPPOSE", { attested: [on(200)] })])).toEqual({
      ...none,
      contested: 1,
    });
    const open = stance(1, "SUPPORT", { attested: [on(100)], start: on(50), end: "OPEN" });
    expect(summary([open, stance(2, "OPPOSE", { attested: [on(200)] })])).toEqual({ ...none, contested: 1 });
  });

  it("are nothing to tell where they are of one position, or one qualifies the other", () => {
    const former = stance(1, "SUPPORT", { attested: [on(100)] });
    expect(summary([former, stance(2, "SUPPORT", { attested: [on(200)] })])).toEqual(none);
    expect(summary([former, stance(2, "OPPOSE", { attested: [on(200)], qualifies: 1 })])).toEqual(none);
    expect(summary([former])).toEqual(none);
    expect(summary([])).toEqual(none);
  });
});

describe("more stances of one holder", () => {
  it("change step by step, from each to the next", () => {
    const stances = (["SUPPORT", "MIXED", "OPPOSE"] as const).map((position, index) =>
      stance(index + 1, position, { attested: [on(100 * (index + 1))] }),
    );
    expect(summary(stances)).toEqual({
      ...none,
      changes: [
        [1, 2, "SHIFT", 100, 200],
        [2, 3, "SHIFT", 200, 300],
      ],
    });
  });

  it("change from the last of those of one position", () => {
    const stances = [
      stance(1, "SUPPORT", { attested: [on(100)] }),
      stance(2, "SUPPORT", { attested: [on(200)] }),
      stance(3, "OPPOSE", { attested: [on(300)] }),
    ];
    expect(summary(stances)).toEqual({ ...none, changes: [[2, 3, "REVERSAL", 200, 300]] });
  });

  it("have changed, up to a day, by what is told of until then", () => {
    const stances = [
      stance(1, "SUPPORT", { attested: [on(100)] }),
      stance(2, "MIXED", { attested: [on(200)] }),
      stance(3, "OPPOSE", { attested: [on(300)] }),
    ];
    const countAt = (day: Day): number => changesAmong(stances, day).changes.length;
    expect([199, 200, 299, 300].map(countAt)).toEqual([0, 1, 1, 2]);
    const contradiction = [
      stance(1, "SUPPORT", { start: on(100), end: on(300) }),
      stance(2, "OPPOSE", { start: on(200), end: on(400) }),
    ];
    expect([199, 200].map((day) => changesAmong(contradiction, day).contested)).toEqual([0, 1]);
  });
});

const day = fc.integer({ min: 0, max: 30 });
const bounds = fc.tuple(day, day).map(([left, right]) => ({
  earliest: Math.min(left, right),
  latest: Math.max(left, right),
}));
const anyStance = fc
  .record(
    {
      attested: fc.array(bounds, { maxLength: 3 }),
      start: bounds,
      end: fc.oneof(bounds, fc.constantFrom("ENDED" as const, "OPEN" as const)),
    },
    { requiredKeys: ["attested"] },
  )
  .chain((told) =>
    fc
      .tuple(
        fc.integer({ min: 1, max: 1_000 }),
        fc.constantFrom("SUPPORT" as const, "OPPOSE" as const, "MIXED" as const),
      )
      .map(([serial, position]) => stance(serial, position, told)),
  );

describe("the order of stances", () => {
  it("puts none before itself, and no two before each other", () => {
    fc.assert(
      fc.property(anyStance, anyStance, (one, other) => {
        expect(isBefore(one, one)).toBe(false);
        expect(isBefore(one, other) && isBefore(other, one)).toBe(false);
      }),
    );
  });

  it("tells each pair of other positions in one way: a change or passed by one, unordered, or contested", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyStance, { maxLength: 5, selector: ({ serial }) => serial }),
        (stances) => {
          const { changes, unordered, contested } = changesAmong(stances, null);
          const pairs = stances.flatMap((left, index) =>
            stances.slice(index + 1).filter((right) => right.position !== left.position),
          );
          expect(changes.length + unordered + contested).toBeLessThanOrEqual(pairs.length);
          for (const { from, to, changedAfter, changedBy } of changes) {
            expect(from.position).not.toBe(to.position);
            if (changedAfter !== null && changedBy !== null) expect(changedAfter).toBeLessThan(changedBy);
          }
          const backwards = changesAmong([...stances].reverse(), null);
          expect(backwards.changes).toHaveLength(changes.length);
        },
      ),
    );
  });
});
