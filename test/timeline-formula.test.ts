import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datingOf, type DatingClaim } from "../src/questions/timeline/index.ts";
import { dayOf } from "../src/lens/index.ts";

const claim = (serial: number, more: Partial<DatingClaim> = {}): DatingClaim => ({
  serial,
  modality: "ASSERTED",
  rank: "NORMAL",
  validTime: null,
  endKind: "UNKNOWN",
  dateBasis: "STATED",
  ...more,
});
const dated = (serial: number, validTime: string, more: Partial<DatingClaim> = {}): DatingClaim =>
  claim(serial, { validTime, ...more });

describe("the claim that dates an entry", () => {
  it.each<[string, DatingClaim[], [number, string | null]]>([
    [
      "is the most exact",
      [dated(1, "2020"), dated(2, "2020-05/"), dated(3, "2020-05-02")],
      [3, "2020-05-02"],
    ],
    ["tells a beginning before an end", [dated(1, "/2020-05-02"), dated(2, "2019")], [2, "2019"]],
    ["tells an end before nothing", [claim(1), dated(2, "/2020")], [2, "/2020"]],
    ["tells half a date before nothing", [claim(1), dated(2, "XXXX-07-06")], [2, "XXXX-07-06"]],
    ["tells an end before half a date", [dated(1, "XXXX-07-06"), dated(2, "/2020")], [2, "/2020"]],
    ["is ranked higher, of equals", [dated(1, "2022"), dated(2, "2021", { rank: "PREFERRED" })], [2, "2021"]],
    [
      "is not deprecated, of equals",
      [dated(1, "2022", { rank: "DEPRECATED" }), dated(2, "2021")],
      [2, "2021"],
    ],
    ["was recorded first, of equals", [dated(2, "2021"), dated(1, "2022")], [1, "2022"]],
    ["asserts it", [dated(1, "2020-05-02", { modality: "DENIED" }), dated(2, "2019")], [2, "2019"]],
    ["denies it where all do", [dated(1, "2020-05-02", { modality: "DENIED" })], [1, "2020-05-02"]],
    ["is the first where none has a date", [claim(2), claim(1)], [1, null]],
  ])("%s", (_, claims, [serial, date]) => {
    const dating = datingOf(claims, null);
    expect([dating?.claim.serial, dating?.date]).toEqual([serial, date]);
    expect(dating?.basis).toBe(date === null ? null : "STATED");
  });

  it("of a deadline states its day before others infer it", () => {
    const claims = [claim(1, { dateBasis: "INFERRED" }), claim(2), claim(3)];
    expect(datingOf(claims, "2022-07-06")).toMatchObject({ claim: { serial: 2 }, date: "2022-07-06" });
    expect(datingOf(claims.slice(0, 1), "2022-07-06")).toMatchObject({ basis: "INFERRED" });
  });

  it("is none where there is no claim", () => {
    expect([datingOf([], null), datingOf([], "2022-07-06")]).toEqual([null, null]);
  });
});

describe("the end of an entry", () => {
  const endOf = (...claims: DatingClaim[]): unknown => datingOf(claims, null)?.end;

  it("is what all claims allow, and known before it is over, open or not told", () => {
    const [first, last] = [dayOf("2020-05-01"), dayOf("2020-05-31")];
    expect(endOf(dated(1, "/2020"), dated(2, "/2020-05"))).toEqual({
      kind: "KNOWN",
      earliest: first,
      latest: last,
    });
    expect(endOf(dated(1, "2019/.."), claim(2, { endKind: "ENDED" }))).toEqual({
      kind: "ENDED",
      earliest: null,
      latest: null,
    });
    expect(endOf(dated(1, "2019/.."), claim(2))).toMatchObject({ kind: "OPEN" });
    expect(endOf(dated(1, "2019"))).toMatchObject({ kind: "UNKNOWN" });
    expect(endOf(dated(1, "/[..2020]"))).toMatchObject({ kind: "KNOWN", earliest: null });
  });
});

const TIMES = [
  null,
  "2020",
  "2020-05",
  "2020-05-02/",
  "2019/2021",
  "/2020-06",
  "[..2018]",
  "..",
  "XXXX-01-01",
];
const someClaims = fc
  .array(
    fc.record({
      validTime: fc.constantFrom(...TIMES),
      modality: fc.constantFrom("ASSERTED", "DENIED", "ALLEGED"),
      rank: fc.constantFrom("PREFERRED", "NORMAL", "DEPRECATED"),
      dateBasis: fc.constantFrom("STATED", "INFERRED"),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => rows.map((row, index) => claim(index + 1, row as Partial<DatingClaim>)));

describe("any claims", () => {
  it("date an entry by one of them, whatever their order, and never by a denial that another outweighs", () => {
    fc.assert(
      fc.property(someClaims, fc.constantFrom(null, "2022-07-06"), (claims, deadline) => {
        const dating = datingOf(claims, deadline);
        expect(datingOf(claims.toReversed(), deadline)).toEqual(dating);
        expect(claims).toContain(dating?.claim);
        const denied = dating?.claim.modality === "DENIED";
        expect(denied).toBe(claims.every(({ modality }) => modality === "DENIED"));
        expect(dating?.date).toBe(deadline ?? dating?.claim.validTime);
      }),
    );
  });
});
