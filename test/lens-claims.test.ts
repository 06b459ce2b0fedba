import { describe, expect, it } from "vitest";
import {
  certaintyOn,
  combineValidity,
  isUndated,
  STRENGTHS,
  UNKNOWN_FUTURE,
  UNKNOWN_PAST,
  type Bounds,
  type DatedClaim,
  type EndBound,
} from "../src/lens/index.ts";

const UNKNOWN = { kind: "UNKNOWN" } as const;
const ENDED = { kind: "ENDED" } as const;
const OPEN = { kind: "OPEN" } as const;

function day(value: number): Bounds {
  return { earliest: value, latest: value };
}

function known(earliest: number, latest = earliest): { readonly kind: "KNOWN" } & Bounds {
  return { kind: "KNOWN", earliest, latest };
}

describe("the validity of several claims", () => {
  const claim = (parts: Partial<DatedClaim>): DatedClaim => ({
    start: UNKNOWN,
    end: UNKNOWN,
    attestation: null,
    strength: STRENGTHS.ASSERTS,
    ...parts,
  });

  it("narrows starts that meet and widens those that don't to their hull", () => {
    const meeting = [claim({ start: known(10, 30) }), claim({ start: known(20, 40) }), claim({})];
    const apart = [claim({ start: known(10, 20) }), claim({ start: known(30, 40) })];
    expect(combineValidity(meeting).start).toEqual(known(20, 30));
    expect(combineValidity(apart).start).toEqual(known(10, 40));
  });

  it("lets a known end win over ended, ended over open, and open over unknown", () => {
    const ends: EndBound[] = [UNKNOWN, OPEN, ENDED, known(50)];
    const combined = ends.map(
      (_, index) => combineValidity(ends.slice(0, index + 1).map((end) => claim({ end }))).end,
    );
    expect(combined).toEqual(ends);
  });

  it("holds to the last attestation that it held, and is possible until it is first called ended", () => {
    const claims = [
      claim({ start: known(10), attestation: day(30) }),
      claim({ end: ENDED, attestation: day(60) }),
      claim({ end: ENDED, attestation: day(50) }),
    ];
    expect(combineValidity(claims)).toMatchObject({
      end: ENDED,
      days: { possibleFrom: 10, certainFrom: 10, certainTo: 30, presumedTo: 30, possibleTo: 50 },
      attestedFrom: 30,
      attestedTo: 60,
    });
  });

  it("takes who tells of a past that is over for no witness that it held on that day", () => {
    const { days } = combineValidity([claim({ end: known(20, 40), attestation: day(30) })]);
    expect(days).toMatchObject({ certainFrom: UNKNOWN_FUTURE, certainTo: 20, possibleTo: 40 });
  });

  it("counts denials only where nobody asserts it", () => {
    const denial = claim({ start: known(5), attestation: day(90), strength: STRENGTHS.DENIES });
    expect(combineValidity([denial, claim({ start: known(10), attestation: day(20) })])).toMatchObject({
      start: known(10),
      attestedTo: 20,
    });
    expect(combineValidity([denial])).toMatchObject({ start: known(5), attestedTo: 90 });
  });

  it("lets no allegation move what is asserted, neither its end nor its last attestation", () => {
    const asserted = claim({ start: known(10), end: OPEN, attestation: day(20) });
    const alleged = claim({ end: ENDED, attestation: day(90), strength: STRENGTHS.TELLS });
    const both = combineValidity([asserted, alleged]);
    expect(both).toEqual(combineValidity([asserted]));
    expect(combineValidity([alleged, claim({ strength: STRENGTHS.DENIES, attestation: day(95) })])).toEqual(
      combineValidity([alleged]),
    );
  });

  it("lets what happened stay, even when its own end is given", () => {
    const past = combineValidity([claim({ start: known(10), end: known(20), attestation: day(40) })], {
      stays: true,
    });
    expect(past.end).toEqual(known(20));
    expect(certaintyOn(past.days, 1000)).toBe("HOLDS");
    expect(combineValidity([claim({ start: known(10) })], { stays: true }).end).toEqual(OPEN);
    expect(combineValidity([claim({ start: known(10) })]).end).toEqual(UNKNOWN);
  });

  it("orders by the start, else by the first attestation, else before everything", () => {
    const vague = { earliest: 30, latest: 35 };
    const dated = [claim({ attestation: day(50) }), claim({ attestation: vague })];
    expect(combineValidity([claim({ start: known(70) }), ...dated]).sortDay).toBe(70);
    expect(combineValidity(dated)).toMatchObject({ sortDay: 30, attestedFrom: 30, attestedTo: 50 });
    expect(combineValidity([claim({})])).toMatchObject({
      sortDay: UNKNOWN_PAST,
      attestedFrom: null,
      attestedTo: null,
    });
  });

  it("takes a source without a date for no attestation", () => {
    const undated = { earliest: UNKNOWN_PAST, latest: UNKNOWN_FUTURE };
    const { days, attestedTo } = combineValidity([claim({ attestation: undated })]);
    expect([isUndated(days), attestedTo]).toEqual([true, null]);
  });
});
