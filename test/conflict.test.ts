import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestGraph } from "./support/graph.ts";
import {
  deadline,
  figure,
  figureOf,
  conflictsOf,
  foundIn,
  landing,
  matters,
  post,
  scope,
  stance,
  trait,
  trend,
  type Said,
} from "./support/disagreement.ts";

type Case = readonly [what: string, herald: readonly Said[], gazette: readonly Said[], expected?: string];

const collected = (value: string, more: Said = {}): Said => figure("SIGNATURES_COLLECTED", value, more);
const age = (years: string, more: Said = {}): Said => ({
  trait: { of: "ada-moss", kind: "AGE", value: years },
  ...more,
});
const poll = { basis: "POLL" };

const CONFLICTS: readonly Case[] = [
  ["positions of one day", [stance("SUPPORT")], [stance("OPPOSE")], "STANCE SUPPORT OPPOSE"],
  [
    "a pledged position and an asserted one",
    [stance("SUPPORT", { modality: "PLEDGED" })],
    [stance("NEUTRAL")],
    "STANCE SUPPORT NEUTRAL",
  ],
  ["scopes", [scope("ALL")], [scope("TRUCKS")], "TRAIT ALL TRUCKS"],
  [
    "a scope without limit, however implicit, and a limited one",
    [{ trait: { of: "ferry", kind: "SCOPE", value: "no limit", valueKey: "ALL", implicit: true } }],
    [scope("TRUCKS")],
    "TRAIT ALL (no limit given) TRUCKS",
  ],
  ["places in a row", [trait("ORDINAL", "1")], [trait("ORDINAL", "2")], "TRAIT 1 2"],
  ["outcomes", [trait("OUTCOME", "HALTED")], [trait("OUTCOME", "PASSED")], "TRAIT HALTED PASSED"],
  ["ages that no birthday explains", [age("40")], [age("43")], "TRAIT 40 43"],
  ["counts of one day", [collected("1200")], [collected("1400")], "FIGURE 1200 SIGNATURE 1400 SIGNATURE"],
  [
    "a count and a bound that it does not meet",
    [collected("1200")],
    [figureOf({ value: "1300", bound: "AT_LEAST" })],
    "FIGURE 1200 SIGNATURE AT_LEAST 1300 SIGNATURE",
  ],
  [
    "requirements, on whatever day they are told",
    [figure("SIGNATURES_REQUIRED", "5100", { when: "2024-01-01" })],
    [figure("SIGNATURES_REQUIRED", "5300", { when: "2024-04-01" })],
    "FIGURE 5100 SIGNATURE 5300 SIGNATURE",
  ],
  ["deadlines", [deadline("2024-07-01")], [deadline("2024-08-01")], "FIGURE 2024-07-01 2024-08-01"],
  ["trends told on one day", [trend("RISING")], [trend("FALLING")], "FIGURE RISING FALLING"],
  [
    "sums of the same month",
    [figureOf({ window: "PERIOD" }, { when: "2024-03" })],
    [figureOf({ window: "PERIOD", value: "1500" }, { when: "2024-03" })],
    "FIGURE 1200 SIGNATURE 1500 SIGNATURE",
  ],
  ["starts", [post("2020/")], [post("2022/")], "DATE 2020/ 2022/"],
  ["ends", [post("2020/2021")], [post("2020/2023")], "DATE 2020/2021 2020/2023"],
  ["days of an event", [landing("2024-04-01")], [landing("2024-04-02")], "DATE 2024-04-01 2024-04-02"],
];

const NO_CONFLICTS: readonly Case[] = [
  ["the same position twice", [stance("SUPPORT")], [stance("SUPPORT")]],
  ["DECLINED and a position", [stance("DECLINED")], [stance("OPPOSE")]],
  [
    "a conditional position",
    [stance("SUPPORT", { modality: "CONDITIONAL", qualifier: "if it pays" })],
    [stance("OPPOSE")],
  ],
  ["an alleged position", [stance("SUPPORT", { modality: "ALLEGED" })], [stance("OPPOSE")]],
  ["an intended position", [stance("SUPPORT", { modality: "INTENDED" })], [stance("OPPOSE")]],
  [
    "a position that one paper denies",
    [stance("SUPPORT", { modality: "DENIED" })],
    [stance("SUPPORT"), stance("OPPOSE", { modality: "DENIED" })],
  ],
  [
    "positions of different days, which is a change",
    [stance("SUPPORT", { when: "2020/2021" })],
    [stance("OPPOSE", { when: "2023/" })],
  ],
  [
    "positions of vague days that may be different",
    [stance("SUPPORT", { when: "2023/[2024-01-01..2024-04-20]" })],
    [stance("OPPOSE", { when: "[2024-01-01..2024-04-20]/" })],
  ],
  [
    "positions on different subjects",
    [stance("SUPPORT")],
    [{ stance: { holder: "ada-moss", subject: "pier", position: "OPPOSE" } }],
  ],
  [
    "positions of different holders",
    [stance("SUPPORT")],
    [{ stance: { holder: "bea-finn", subject: "ferry", position: "OPPOSE" } }],
  ],
  [
    "a qualification",
    [stance("SUPPORT", { ref: "support" })],
    [
      {
        stance: { holder: "ada-moss", subject: "ferry", position: "OPPOSE", qualifies: "herald-may/support" },
      },
    ],
  ],
  [
    "one paper being more explicit",
    [{ trait: { of: "ferry", kind: "SCOPE", value: "no limit", valueKey: "ALL", implicit: true } }],
    [{ trait: { of: "ferry", kind: "SCOPE", value: "even lorries", valueKey: "ALL" } }],
  ],
  [
    "a scope that is only pledged",
    [scope("ALL")],
    [scope("TRUCKS", { modality: "PLEDGED", claimant: "ada-moss" })],
  ],
  [
    "scopes of which one ended before the other began",
    [scope("ALL", { when: "2020/2021" })],
    [scope("TRUCKS", { when: "2022/" })],
  ],
  [
    "a scope that begins after the other was last attested",
    [scope("ALL", { when: "2020/" })],
    [scope("TRUCKS", { when: "2024-05-02/.." })],
  ],
  [
    "kinds that may have many values",
    [{ trait: { of: "ferry", kind: "LABEL", value: "slow" } }],
    [{ trait: { of: "ferry", kind: "LABEL", value: "fast" } }],
  ],
  ["ages that a birthday explains", [age("40")], [age("41")]],
  ["ages of different years", [age("40", { when: "2020" })], [age("44")]],
  ["a count that grows", [collected("1200")], [collected("5000", { when: "2024-05-02" })]],
  ["counts of a vague day and of one in it", [collected("1200")], [collected("5000", { when: "2024-05" })]],
  [
    "counts of the same vague day, in which one may have grown",
    [collected("1200", { when: "2024-05" })],
    [collected("5000", { when: "2024-05" })],
  ],
  ["counts of no day", [collected("1200", { when: undefined })], [collected("5000", { when: undefined })]],
  ["counts that rounding explains", [collected("1200")], [collected("1249")]],
  [
    "a count and a bound that it meets",
    [collected("1200")],
    [figureOf({ bound: "JUST_OVER", value: "1100" })],
  ],
  [
    "about so many, and a little fewer",
    [collected("1300")],
    [figureOf({ bound: "APPROXIMATE", value: "1200" })],
  ],
  [
    "one range in another",
    [collected("1200")],
    [figureOf({ bound: "BETWEEN", value: undefined, between: ["1", "9000"] })],
  ],
  ["counts of different windows", [collected("1200")], [figureOf({ value: "5000", window: "PERIOD" })]],
  ["counts of different bases", [collected("1200")], [figureOf({ value: "5000", base: "in the north" })]],
  ["different metrics", [collected("1200")], [figure("SIGNATURES_SUBMITTED", "5000")]],
  ["an alleged count", [collected("1200")], [collected("5000", { modality: "ALLEGED" })]],
  ["an intended count", [collected("1200")], [collected("5000", { modality: "INTENDED" })]],
  ["a pledged count", [collected("1200")], [collected("5000", { modality: "PLEDGED" })]],
  [
    "a conditional count",
    [collected("1200")],
    [collected("5000", { modality: "CONDITIONAL", qualifier: "if it pays" })],
  ],
  ["a denied count", [collected("1200")], [collected("5000", { modality: "DENIED" })]],
  ["polls", [collected("1200", poll)], [collected("5000", poll)]],
  [
    "sums of different months",
    [figureOf({ window: "PERIOD" }, { when: "2024-03" })],
    [figureOf({ window: "PERIOD", value: "5000" }, { when: "2024-04" })],
  ],
  ["a deadline of a day in no year", [deadline("2024-07-01")], [deadline("XXXX-08-01")]],
  ["a deadline of a month and of a day in it", [deadline("2024-07")], [deadline("2024-07-01")]],
  ["trends of different windows", [trend("RISING")], [trend("FALLING", { window: "PERIOD" })]],
  ["trends of different bases", [trend("RISING", { base: "theft" })], [trend("FALLING", { base: "arson" })]],
  ["a trend and no trend", [trend("RISING")], [trend("LEVEL")]],
  [
    "trends of periods that nobody dates",
    [trend("RISING", { window: "PERIOD" })],
    [trend("FALLING", { window: "PERIOD" })],
  ],
  ["a start and the same one, vaguely", [post("2020-03/")], [post("2020/")]],
  ["two terms in a post", [post("2010/2014")], [post("2018/2022")]],
  ["a term that ended and one that began later", [post("2010/", { ended: true })], [post("2018/")]],
  ["an open end and a known one", [post("2020/..")], [post("2020/2023")]],
  ["days on which a post was seen", [post("2020")], [post("2022")]],
  ["an alleged start", [post("2020/")], [post("2022/", { modality: "ALLEGED" })]],
  [
    "deeds of different days that show one position",
    [
      { ref: "deed", ...landing("2020-01-01") },
      stance("SUPPORT", { when: "2020/", attribution: "INFERRED_FROM_ACTION", inferredFrom: "deed" }),
    ],
    [
      { ref: "other", ...landing("2020-01-01") },
      stance("SUPPORT", { when: "2022/", attribution: "INFERRED_FROM_ACTION", inferredFrom: "other" }),
    ],
  ],
  ["vague days of an event that may be the same", [landing("2024-04")], [landing("2024-04-02")]],
  ["a span of an event and a day in it", [landing("2024-03/2024-05")], [landing("2024-04-02")]],
  ["an event of a day and of none", [landing("2024-04-01")], [landing("XXXX-04-02")]],
];

const ALL = [...CONFLICTS, ...NO_CONFLICTS];
const numbered = (cases: readonly Case[]): (readonly [string, number, string | undefined])[] =>
  cases.map((one) => [one[0], ALL.indexOf(one), one[3]]);

let graph: TestGraph;
beforeAll(async () => {
  graph = await matters(ALL.map(([, herald, gazette]) => [herald, gazette]));
});
afterAll(() => graph.close());

describe("what the sources disagree on", () => {
  it.each(numbered(CONFLICTS))("is told of %s", async (_, index, expected) => {
    expect(await foundIn(graph, index)).toEqual([expected]);
  });

  it("is all of that and nothing else, wherever it is asked for", async () => {
    const conflicts = await conflictsOf(graph);
    const told = conflicts.map(({ kind, members }) => [kind, ...members.map(({ says }) => says)].join(" "));
    expect(told.sort()).toEqual(CONFLICTS.map(([, , , expected]) => expected).sort());
  });
});

describe("what is no conflict, and is told of by nobody:", () => {
  it.each(numbered(NO_CONFLICTS))("%s", async (_, index) => {
    expect(await foundIn(graph, index)).toEqual([]);
  });
});
