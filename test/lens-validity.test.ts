import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certaintyOn,
  fiveDays,
  isUndated,
  type Bounds,
  type EndBound,
  type StartBound,
  type Validity,
} from "../src/lens/index.ts";

const day = (value: number): Bounds => ({ earliest: value, latest: value });
const known = (earliest: number, latest = earliest): { readonly kind: "KNOWN" } & Bounds => ({
  kind: "KNOWN",
  earliest,
  latest,
});
const UNKNOWN = { kind: "UNKNOWN" } as const;
const ENDED = { kind: "ENDED" } as const;
const OPEN = { kind: "OPEN" } as const;

/** The certainty on the days 0, 10, … 100, by first letters: H, P (presumed), ? (possible), - (no). */
function picture(validity: Partial<Validity>): string {
  const days = fiveDays({ start: UNKNOWN, end: UNKNOWN, attestations: [], calledEnded: null, ...validity });
  const letters = { HOLDS: "H", PRESUMED: "P", POSSIBLE: "?" };
  return Array.from({ length: 11 }, (_, index) => {
    const certainty = certaintyOn(days, index * 10);
    return certainty === null ? "-" : letters[certainty];
  }).join("");
}

const attested = [day(50), day(40)];
const calledEnded = day(70);

// The picture reads from day 0 to day 100.
const TRUTH_TABLE: readonly (readonly [cell: string, validity: Partial<Validity>, picture: string])[] = [
  ["start known, end known", { start: known(20), end: known(60), attestations: attested }, "--HHHHH----"],
  ["start vague, end known", { start: known(20, 40), end: known(60), attestations: attested }, "--??HHH----"],
  ["start known, end vague", { start: known(20), end: known(60, 80), attestations: attested }, "--HHHHH??--"],
  [
    "start vague, end vague",
    { start: known(20, 40), end: known(60, 80), attestations: attested },
    "--??HHH??--",
  ],
  ["start vague, end vague, overlapping", { start: known(20, 60), end: known(40, 80) }, "--???????--"],
  ["start known, end unknown", { start: known(20), attestations: attested }, "--HHHHPPPPP"],
  ["start vague, end unknown", { start: known(20, 40), attestations: attested }, "--??HHPPPPP"],
  ["start known, end unknown, never attested", { start: known(20) }, "--PPPPPPPPP"],
  ["start known, end unknown, attested before", { start: known(20), attestations: [day(10)] }, "--PPPPPPPPP"],
  [
    "start known, end ended",
    { start: known(20), end: ENDED, attestations: attested, calledEnded },
    "--HHHH??---",
  ],
  [
    "start vague, end ended",
    { start: known(20, 40), end: ENDED, attestations: attested, calledEnded },
    "--??HH??---",
  ],
  ["start known, end ended, never attested", { start: known(20), end: ENDED, calledEnded }, "--??????---"],
  [
    "start known, end ended, nobody says when",
    { start: known(20), end: ENDED, attestations: attested },
    "--HHHH?????",
  ],
  ["start known, end open", { start: known(20), end: OPEN }, "--HHHHHHHHH"],
  ["start vague, end open", { start: known(20, 40), end: OPEN }, "--??HHHHHHH"],
  ["start unknown, end known", { end: known(60), attestations: attested }, "????HHH----"],
  ["start unknown, end vague", { end: known(60, 80), attestations: attested }, "????HHH??--"],
  ["start unknown, end known, never attested", { end: known(60) }, "???????----"],
  ["start unknown, end unknown", { attestations: attested }, "????HHPPPPP"],
  ["start unknown, end unknown, attested once", { attestations: [day(40)] }, "????HPPPPPP"],
  [
    "start unknown, end unknown, vaguely attested",
    { attestations: [{ earliest: 40, latest: 60 }] },
    "??????PPPPP",
  ],
  ["start unknown, end unknown, never attested", {}, "???????????"],
  ["start unknown, end ended", { end: ENDED, attestations: attested, calledEnded }, "????????---"],
  ["start unknown, end ended, nobody says when", { end: ENDED }, "???????????"],
  ["start unknown, end open", { end: OPEN, attestations: attested }, "????HHHHHHH"],
  ["start unknown, end open, never attested", { end: OPEN }, "???????????"],
];

describe("the truth table of holds at", () => {
  it.each(TRUTH_TABLE)("%s", (_cell, validity, expected) => {
    expect(picture(validity)).toBe(expected);
  });

  it("narrows a vague start and a vague end by the attestations inside them", () => {
    expect(picture({ start: known(20, 80), attestations: [day(50)] })).toBe("--???HPPPPP");
    expect(picture({ start: known(0), end: known(20, 80), attestations: [day(50)] })).toBe("HHHHHH???--");
  });

  it("lets an attestation after it was called ended attest nothing", () => {
    const attestations = [day(40), day(90)];
    expect(picture({ start: known(20), end: ENDED, attestations, calledEnded })).toBe("--HHH???---");
  });

  it("counts as undated what no date and no attestation bounds, and nothing else", () => {
    const bare = { start: UNKNOWN, end: UNKNOWN, attestations: [], calledEnded: null };
    expect(isUndated(fiveDays(bare))).toBe(true);
    expect(isUndated(fiveDays({ ...bare, end: OPEN }))).toBe(true);
    expect(isUndated(fiveDays({ ...bare, attestations: [day(5)] }))).toBe(false);
    expect(isUndated(fiveDays({ ...bare, start: known(5) }))).toBe(false);
    expect(isUndated(fiveDays({ ...bare, end: known(5) }))).toBe(false);
    expect(isUndated(fiveDays({ ...bare, end: ENDED, calledEnded: day(5) }))).toBe(false);
  });
});

const dayArbitrary = fc.integer({ min: -60, max: 60 });
const boundsArbitrary: fc.Arbitrary<Bounds> = fc
  .tuple(dayArbitrary, fc.integer({ min: 0, max: 30 }))
  .map(([earliest, length]) => ({ earliest, latest: earliest + length }));
const startArbitrary: fc.Arbitrary<StartBound> = fc.oneof(
  fc.constant(UNKNOWN),
  boundsArbitrary.map((bounds) => ({ kind: "KNOWN" as const, ...bounds })),
);
const endArbitrary: fc.Arbitrary<EndBound> = fc.oneof(startArbitrary, fc.constantFrom(OPEN, ENDED));
const validityArbitrary: fc.Arbitrary<Validity> = fc.record({
  start: startArbitrary,
  end: endArbitrary,
  attestations: fc.array(boundsArbitrary, { maxLength: 4 }),
  calledEnded: fc.option(boundsArbitrary),
});

const RANK = { HOLDS: 3, PRESUMED: 2, POSSIBLE: 1 } as const;
const SOME_DAYS = Array.from({ length: 261 }, (_, index) => index - 130);

describe("the five days", () => {
  it("keep their order, so that HOLDS lies in PRESUMED and PRESUMED in POSSIBLE", () => {
    fc.assert(
      fc.property(validityArbitrary, (validity) => {
        const days = fiveDays(validity);
        expect(days.possibleFrom).toBeLessThanOrEqual(days.certainFrom);
        expect(days.certainTo).toBeLessThanOrEqual(days.presumedTo);
        expect(days.presumedTo).toBeLessThanOrEqual(days.possibleTo);
      }),
    );
  });

  it("let nothing hold before its earliest day or after its latest", () => {
    fc.assert(
      fc.property(validityArbitrary, ({ start, end, ...rest }) => {
        const days = fiveDays({ start, end, ...rest });
        const early = start.kind === "KNOWN" ? certaintyOn(days, start.earliest - 1) : null;
        const late = end.kind === "KNOWN" ? certaintyOn(days, end.latest + 1) : null;
        expect([early, late]).toEqual([null, null]);
      }),
    );
  });

  it("never shrink what HOLDS when an attestation is added", () => {
    fc.assert(
      fc.property(validityArbitrary, boundsArbitrary, (validity, attestation) => {
        const before = fiveDays(validity);
        const after = fiveDays({ ...validity, attestations: [...validity.attestations, attestation] });
        const lost = SOME_DAYS.filter(
          (value) => certaintyOn(before, value) === "HOLDS" && certaintyOn(after, value) !== "HOLDS",
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  it("never weaken any day when an attestation is added", () => {
    fc.assert(
      fc.property(validityArbitrary, boundsArbitrary, (validity, attestation) => {
        const before = fiveDays(validity);
        const after = fiveDays({ ...validity, attestations: [...validity.attestations, attestation] });
        const rank = (days: typeof before, value: number): number => {
          const certainty = certaintyOn(days, value);
          return certainty === null ? 0 : RANK[certainty];
        };
        expect(SOME_DAYS.filter((value) => rank(after, value) < rank(before, value))).toEqual([]);
      }),
    );
  });
});
