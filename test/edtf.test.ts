import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { dateText, dayOf, readEdtf, readValidTime, UNKNOWN_FUTURE, UNKNOWN_PAST } from "../src/lens/index.ts";
import { Problem } from "../src/platform/errors/index.ts";

// The library brings no types.
const { parse } = await vi.importActual<{ parse: (text: string) => { values: number[] } }>("edtf");

function boundsText(text: string): string {
  const { earliest, latest } = readEdtf(text);
  return `${dateText(earliest) ?? "-∞"} … ${dateText(latest) ?? "∞"}`;
}

function problemOf(action: () => unknown): Problem {
  try {
    action();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error("Expected a problem; none was thrown.");
}

const BOUNDS: readonly (readonly [text: string, bounds: string])[] = [
  ["2022", "2022-01-01 … 2022-12-31"],
  ["2020-12", "2020-12-01 … 2020-12-31"],
  ["2024-02", "2024-02-01 … 2024-02-29"],
  ["1900-02", "1900-02-01 … 1900-02-28"],
  ["2022-06-01", "2022-06-01 … 2022-06-01"],
  ["-0044-03-15", "-0044-03-15 … -0044-03-15"],
  ["-9999", "-9999-01-01 … -9999-12-31"],
  ["2021-21", "2021-03-01 … 2021-06-21"],
  ["2021-22", "2021-06-01 … 2021-09-23"],
  ["2021-23", "2021-09-01 … 2021-12-21"],
  ["2021-24", "2021-12-01 … 2022-03-21"],
  ["2021-25", "2021-03-01 … 2021-06-21"],
  ["2021-26", "2021-06-01 … 2021-09-23"],
  ["2021-27", "2021-09-01 … 2021-12-21"],
  ["2021-28", "2021-12-01 … 2022-03-21"],
  ["2021-29", "2021-09-01 … 2021-12-21"],
  ["2021-30", "2021-12-01 … 2022-03-21"],
  ["2021-31", "2021-03-01 … 2021-06-21"],
  ["2021-32", "2021-06-01 … 2021-09-23"],
  ["2021-33", "2021-01-01 … 2021-03-31"],
  ["2021-34", "2021-04-01 … 2021-06-30"],
  ["2021-35", "2021-07-01 … 2021-09-30"],
  ["2021-36", "2021-10-01 … 2021-12-31"],
  ["2021-37", "2021-01-01 … 2021-04-30"],
  ["2021-38", "2021-05-01 … 2021-08-31"],
  ["2021-39", "2021-09-01 … 2021-12-31"],
  ["2021-40", "2021-01-01 … 2021-06-30"],
  ["2021-41", "2021-07-01 … 2021-12-31"],
  ["201X-24", "2010-12-01 … 2020-03-21"],
  ["201X", "2010-01-01 … 2019-12-31"],
  ["1XXX", "1000-01-01 … 1999-12-31"],
  ["-00XX", "-0099-01-01 … 0000-12-31"],
  ["20XX-02-29", "2000-02-29 … 2096-02-29"],
  ["2022-XX", "2022-01-01 … 2022-12-31"],
  ["2022-1X", "2022-10-01 … 2022-12-31"],
  ["2022-X2", "2022-02-01 … 2022-12-31"],
  ["2022-XX-31", "2022-01-31 … 2022-12-31"],
  ["2022-06-XX", "2022-06-01 … 2022-06-30"],
  ["2022-06-3X", "2022-06-30 … 2022-06-30"],
  ["XXXX-07-06", "-∞ … ∞"],
  ["XXXX", "-∞ … ∞"],
  ["2021?", "2020-01-01 … 2022-12-31"],
  ["2021-10~", "2021-09-01 … 2021-11-30"],
  ["2021-10-05%", "2021-10-02 … 2021-10-08"],
  ["2021~-10", "2020-10-01 … 2022-10-31"],
  ["?2021-10", "2020-10-01 … 2022-10-31"],
  ["2021-~10-31", "2021-09-30 … 2021-11-30"],
  ["2021-10-~05", "2021-10-02 … 2021-10-08"],
  ["2024-02-29?", "2024-02-26 … 2024-03-03"],
  ["?2024-02-29", "2023-02-28 … 2025-02-28"],
  ["2021-23~", "2021-08-01 … 2022-01-21"],
  ["XXXX-07-06~", "-∞ … ∞"],
  ["2021/2022", "2021-01-01 … 2022-12-31"],
  ["2021-23/2022-03~", "2021-09-01 … 2022-04-30"],
  ["2021/..", "2021-01-01 … ∞"],
  ["../2022", "-∞ … 2022-12-31"],
  ["2021/", "2021-01-01 … ∞"],
  ["/2022", "-∞ … 2022-12-31"],
  ["[2022-01-01..2022-06-01]", "2022-01-01 … 2022-06-01"],
  ["[2021,2019-05]", "2019-05-01 … 2021-12-31"],
  ["[2019, 2021-01..2021-03]", "2019-01-01 … 2021-03-31"],
  ["[..2022]", "-∞ … 2022-12-31"],
  ["[2022..]", "2022-01-01 … ∞"],
  ["[2021-01..2021-03]/2022", "2021-01-01 … 2022-12-31"],
  ["..", "-∞ … ∞"],
];

const REFUSED = [
  ...[
    "",
    " ",
    "Monday",
    "22",
    "202",
    "2022-13",
    "2022-00",
    "2022-42",
    "2023-02-29",
    "2022-06-31",
    "2022-6-1",
  ],
  ...[
    "2022-06-01T10:00",
    "Y12000",
    "2022-23-01",
    "19X1-02-29",
    "-0000",
    "201x",
    "2022~~",
    "2022-10-",
    " 2022",
  ],
  ...["2022//2023", "2023/2022", "[2022", "[]", "[..]", "[2022..2021]", "[2020..2021..2022]", "{2021,2022}"],
];

describe("EDTF bounds", () => {
  it.each(BOUNDS)("reads %s as %s", (text, bounds) => {
    expect(boundsText(text)).toBe(bounds);
    expect(readEdtf(text).text).toBe(text);
  });

  it.each(REFUSED)("refuses %j, quotes it and says what was expected", (text) => {
    const problem = problemOf(() => readEdtf(text));
    expect(problem.code).toBe("BAD_DATE");
    expect(problem.message).toContain(JSON.stringify(text));
    expect(problem.message).toContain("expected an EDTF date");
  });

  it("agrees with the edtf library on every plain date that both know", () => {
    const date = fc.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    const cut = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(date, cut, (instant, length) => {
        const text = instant.toISOString().slice(0, length);
        const values = parse(text).values;
        const { earliest } = readEdtf(text);
        expect(dateText(earliest)).toBe(libraryDate(values));
      }),
    );
  });

  it("never lets an earliest day follow a latest one, whatever is written", () => {
    const piece = fc.constantFrom(
      "2022",
      "20",
      "X",
      "-",
      "~",
      "?",
      "..",
      "/",
      "[",
      "]",
      ",",
      "06",
      "21",
      "3X",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join("");
        try {
          const { earliest, latest } = readEdtf(text);
          expect(earliest).toBeLessThanOrEqual(latest);
        } catch (problem) {
          expect(problem).toMatchObject({ code: "BAD_DATE" });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function libraryDate([year = 0, month = 0, day = 1]: readonly number[]): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`;
}

describe("days", () => {
  it("counts from 1970-01-01", () => {
    expect(dayOf("1970-01-01")).toBe(0);
    expect(dayOf("2016-07-18")).toBe(17000);
    expect(dayOf("1969-12-31")).toBe(-1);
  });

  it("agrees with the calendar of JavaScript on every day of the years -9999 to 9999, there and back", () => {
    const day = fc.integer({ min: dayOf("-9999-01-01"), max: dayOf("9999-12-31") });
    fc.assert(
      fc.property(day, (value) => {
        const text = dateText(value);
        const instant = new Date(value * 86_400_000);
        expect(text?.slice(-5)).toBe(instant.toISOString().slice(0, -14).slice(-5));
        expect(Number(text?.slice(0, -6))).toBe(instant.getUTCFullYear());
        expect(dayOf(text ?? "")).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it("writes no date for the unknown days", () => {
    expect([dateText(UNKNOWN_PAST), dateText(UNKNOWN_FUTURE)]).toEqual([null, null]);
  });

  it.each(["2022-06", "2023-02-29", "2022-06-00", "2022-6-1", "-0000-01-01", "soon"])(
    "refuses %j as a day",
    (text) => {
      expect(problemOf(() => dayOf(text))).toMatchObject({ code: "BAD_DATE" });
    },
  );
});

describe("valid time", () => {
  const UNKNOWN = { kind: "UNKNOWN" };
  const june = { kind: "KNOWN", earliest: dayOf("2022-06-01"), latest: dayOf("2022-06-30") };
  const july = { kind: "KNOWN", earliest: dayOf("2022-07-01"), latest: dayOf("2022-07-31") };

  it.each([
    [null, UNKNOWN, UNKNOWN],
    ["", UNKNOWN, UNKNOWN],
    ["2022-06", june, UNKNOWN],
    ["2022-06/", june, UNKNOWN],
    ["2022-06/..", june, { kind: "OPEN" }],
    ["2022-06/2022-07", june, july],
    ["../2022-07", UNKNOWN, july],
    ["/2022-07", UNKNOWN, july],
    ["/..", UNKNOWN, { kind: "OPEN" }],
    ["..", UNKNOWN, { kind: "OPEN" }],
    ["XXXX-07-06", UNKNOWN, UNKNOWN],
  ])("reads %j as its start and end", (text, start, end) => {
    expect(readValidTime(text)).toEqual({ start, end });
  });

  it("tells over since an unknown day from unknown, and keeps a known end", () => {
    expect(readValidTime(null, { ended: true })).toEqual({ start: UNKNOWN, end: { kind: "ENDED" } });
    expect(readValidTime("2022-06", { ended: true })).toEqual({ start: june, end: { kind: "ENDED" } });
    expect(readValidTime("2022-06/2022-07", { ended: true })).toEqual({ start: june, end: july });
  });

  it("refuses what is said both to go on and to have ended", () => {
    expect(problemOf(() => readValidTime("2022-06/..", { ended: true }))).toMatchObject({ code: "BAD_DATE" });
  });
});
