import { describe, expect, it } from "vitest";
import {
  breakEven,
  broughtBy,
  fractionText,
  isEnough,
  MAXIMUM_RECORDS,
  ONE,
  paceBetween,
  pacePerDay,
  rateNeeded,
  rational,
  rationalOf,
  shareOf,
  stillNeeded,
  toldNumber,
  toldShare,
  withinLimit,
  type Demand,
  type Range,
  type Whole,
} from "../src/questions/progress/index.ts";

const point = (value: number): Whole => ({ low: BigInt(value), high: BigInt(value) });
const demand = (required: Whole, collected: Whole, rest: Whole | null = null): Demand => ({
  required,
  collected,
  rest,
});
const ends = ({ low, high }: Range): (string | null)[] =>
  [low, high].map((end) => (end === null ? null : fractionText(end)));

/** 567,000 required, 500,000 collected, 35 days left: the example of the definition. */
const EXAMPLE = demand(point(567_000), point(500_000));
/** Just over 560,000 required. */
const JUST_OVER = demand({ low: 560_001n, high: 570_000n }, point(500_000));

function paceAt(of: Demand, validity: string, days = 35): Range | null {
  return pacePerDay(stillNeeded(of, rationalOf(validity)), { low: days, high: days });
}

describe("the pace needed", () => {
  it.each([
    ["1", "1,914.3", "13400/7"],
    ["0.9", "3,714.3", "26000/7"],
    ["0.8", "5,964.3", "41750/7"],
    ["0.7", "8,857.1", "62000/7"],
  ])("at validity %s is %s a day, exactly %s", (validity, text, exact) => {
    const pace = paceAt(EXAMPLE, validity);
    expect(pace && toldNumber(pace)).toMatchObject({ text, lowExact: exact, highExact: exact });
  });

  it("is a range where what is required is one", () => {
    expect(ends(paceAt(JUST_OVER, "1") as Range)).toEqual(["60001/35", "2000"]);
  });

  it("is not given where no day is left, and open above where perhaps none is", () => {
    const needed = stillNeeded(EXAMPLE, ONE);
    expect(pacePerDay(needed, { low: 0, high: 0 })).toBeNull();
    expect(pacePerDay(needed, { low: -5, high: -1 })).toBeNull();
    expect(ends(pacePerDay(needed, { low: -5, high: 10 }) as Range)).toEqual(["6700", null]);
    expect(ends(pacePerDay(needed, { low: 10, high: null }) as Range)).toEqual(["0", "6700"]);
  });

  it("is nothing where enough is collected", () => {
    expect(ends(paceAt(demand(point(100), point(120)), "1") as Range)).toEqual(["0", "0"]);
    // 100 / 0.8 is 125.
    expect(ends(paceAt(demand(point(100), point(120)), "0.8", 5) as Range)).toEqual(["1", "1"]);
  });
});

describe("the share", () => {
  it("is c / T, and a range where either is one", () => {
    expect(ends(shareOf(EXAMPLE))).toEqual(["500/567", "500/567"]);
    expect(ends(shareOf(JUST_OVER))).toEqual(["50/57", "500000/560001"]);
    expect(toldShare(shareOf(JUST_OVER)).text).toBe("87.7 % to 89.3 %");
    expect(toldShare(shareOf(demand({ low: 560_000n, high: null }, point(500_000))))).toMatchObject({
      low: null,
      text: "89.3 % or less",
    });
  });

  it("moves with c where T is c and what is missing", () => {
    // 400 to 500 collected and 100 missing: 80 % to 83.3 %, and not 66.7 % to 100 %.
    const own = demand({ low: 500n, high: 600n }, { low: 400n, high: 500n }, point(100));
    expect(ends(shareOf(own))).toEqual(["4/5", "5/6"]);
    expect(ends(stillNeeded(own, ONE))).toEqual(["100", "100"]);
    expect(ends(stillNeeded(own, rationalOf("0.5")))).toEqual(["600", "700"]);
  });

  it("is open where c is, and still what was said to be missing is", () => {
    const open = demand({ low: 567_000n, high: null }, { low: 500_000n, high: null }, point(67_000));
    expect(ends(stillNeeded(open, ONE))).toEqual(["67000", "67000"]);
    expect(ends(shareOf(open))).toEqual(["500/567", null]);
    expect(isEnough(open)).toBe(false);
  });
});

describe("break-even validity", () => {
  it("is T / c, and not given above 1", () => {
    expect(breakEven(EXAMPLE)).toBeNull();
    expect(ends(breakEven(demand(point(400), point(500))) as Range)).toEqual(["4/5", "4/5"]);
    expect(ends(breakEven(demand(point(500), point(500))) as Range)).toEqual(["1", "1"]);
    expect(breakEven(demand(point(500), point(0)))).toBeNull();
  });

  it("is T / (c + what a mailing brings): 567/680 for 5 % of 3.6 million forms", () => {
    const brought = broughtBy(point(3_600_000), point(5_000));
    expect(brought).toEqual(point(180_000));
    expect(ends(breakEven(EXAMPLE, brought) as Range)).toEqual(["567/680", "567/680"]);
    expect(ends(breakEven(JUST_OVER, brought) as Range)).toEqual(["560001/680000", "57/68"]);
    expect([
      isEnough(EXAMPLE, brought),
      isEnough(EXAMPLE, point(67_000)),
      isEnough(EXAMPLE, point(66_999)),
    ]).toEqual([true, true, false]);
  });

  it("counts whole signatures only: 3 % of 50 forms are one", () => {
    expect(broughtBy(point(50), point(3_000))).toEqual(point(1));
  });
});

it("the response rate that a mailing needs is what is missing over the forms", () => {
  expect(ends(rateNeeded(stillNeeded(EXAMPLE, ONE), point(3_600_000)))).toEqual(["67/3600", "67/3600"]);
  expect(ends(rateNeeded(stillNeeded(EXAMPLE, ONE), point(0)))).toEqual([null, null]);
});

it("the pace between two counts reaches from the slowest to the fastest that they allow", () => {
  expect(ends(paceBetween(point(100), point(170), { low: 7, high: 7 }))).toEqual(["10", "10"]);
  expect(ends(paceBetween(point(100), point(170), { low: 5, high: 7 }))).toEqual(["10", "14"]);
  // A count that falls: fastest down over the fewest days.
  expect(ends(paceBetween(point(170), point(100), { low: 5, high: 7 }))).toEqual(["-14", "-10"]);
  expect(ends(paceBetween({ low: 100n, high: null }, point(170), { low: 7, high: 7 }))).toEqual([null, "10"]);
});

describe("exact numbers", () => {
  it("are told with separators and one place, halves away from 0", () => {
    const told = (n: bigint, d: bigint): string | null =>
      toldNumber({ low: rational(n, d), high: rational(n, d) }).text;
    expect([
      told(67_000n, 35n),
      told(1_234_567n, 1n),
      told(1n, 4n),
      told(-5n, 4n),
      told(-1_000n, 1n),
    ]).toEqual(["1,914.3", "1,234,567", "0.3", "-1.3", "-1,000"]);
    expect(toldNumber({ low: null, high: null }).text).toBe("any number");
    expect(toldNumber({ low: ONE, high: null }).text).toBe("1 or more");
  });
});

it("more figures than the limit are refused, and the limit is told", () => {
  const rows = Array.from({ length: MAXIMUM_RECORDS + 1 }, () => 0);
  expect(withinLimit(rows.slice(1), "figures")).toHaveLength(MAXIMUM_RECORDS);
  const told = { code: "COST_LIMIT", message: expect.stringContaining("more than 20000 figures") as string };
  expect(() => withinLimit(rows, "figures")).toThrow(expect.objectContaining(told) as Error);
});
