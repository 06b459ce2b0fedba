import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const SECOND = "second-recall-of-gascon";
const FOX = "fox-news-2022-06-01";

interface Answered {
  readonly campaign: { readonly progress: readonly Record<string, unknown>[] };
}

const campaign = (slug: string, fields: string, args = ""): string =>
  `campaign(slug: "${slug}") { progress${args} { ${fields} } }`;

async function second(fields: string, args = ""): Promise<readonly Record<string, unknown>[]> {
  return (await graph.data<Answered>(`{ ${campaign(SECOND, fields, args)} }`)).campaign.progress;
}

const text = (value: string | null, reason: string | null = null): object => ({ text: value, reason });

describe("the second recall, as last attested", () => {
  it("has one answer for each requirement: a number, a sum of one claimant's figures, a share", async () => {
    const fields = `derived required { text reason }
      requirement { basis asOf claimant { slug } observation { metric bound } claim { paraphrase } value { text } }`;
    expect(await second(fields)).toEqual([
      {
        derived: false,
        required: text("560,001 to 570,000"),
        requirement: [
          {
            basis: "REQUIREMENT",
            asOf: null,
            claimant: { slug: "times" },
            observation: { metric: "SIGNATURES_REQUIRED", bound: "JUST_OVER" },
            claim: { paraphrase: "Slightly over 560,000 signatures are needed." },
            value: { text: "560,001 to 570,000" },
          },
        ],
      },
      {
        derived: true,
        required: text("567,000"),
        requirement: ["SIGNATURES_COLLECTED", "SIGNATURES_REMAINING"].map(
          (metric) =>
            expect.objectContaining({
              basis: "SELF_REPORTED",
              asOf: "2022-05-30",
              claimant: { slug: "recall-george-gascon" },
              observation: { metric, bound: "STATED" },
            }) as object,
        ),
      },
      {
        derived: false,
        required: text(null, "SHARE_OF_UNKNOWN_BASE"),
        requirement: [
          expect.objectContaining({
            observation: { metric: "SIGNATURES_REQUIRED_SHARE", bound: "STATED" },
            value: { text: "10 %" },
          }) as object,
        ],
      },
    ]);
  });

  it("says how far it is, on which day, and on whose word", async () => {
    const fields = `on daysLeft { low high } share { text lowExact } remaining { text } enoughIfAllValid
      collected { basis asOf claimant { slug } value { low high } } deadline { basis value { text } observation { date } claimant { slug } claimants { slug } }`;
    const common = {
      on: "2022-06-01",
      daysLeft: { low: "35", high: "35" },
      collected: {
        basis: "SELF_REPORTED",
        asOf: "2022-05-30",
        claimant: { slug: "recall-george-gascon" },
        value: { low: "500000", high: "500000" },
      },
      // The claim that is told is the organizers' own; the paper gives the same day on its own word.
      deadline: {
        basis: "REQUIREMENT",
        value: null,
        observation: { date: "2022-07-06" },
        claimant: { slug: "recall-george-gascon" },
        claimants: [{ slug: "recall-george-gascon" }, { slug: "times" }],
      },
    };
    const [stated, derived] = await second(fields);
    expect(stated).toEqual({
      ...common,
      share: { text: "87.7 % to 89.3 %", lowExact: "50/57" },
      remaining: { text: "60,001 to 70,000" },
      enoughIfAllValid: false,
    });
    expect(derived).toEqual({
      ...common,
      share: { text: "88.2 %", lowExact: "500/567" },
      remaining: { text: "67,000" },
      enoughIfAllValid: false,
    });
  });

  it("needs a pace that grows as fewer signatures are valid", async () => {
    const [stated, derived, share] = await second("paces { validity paceNeeded { text reason } }");
    const row = (validity: string, pace: string): object => ({ validity, paceNeeded: text(pace) });
    expect(derived?.["paces"]).toEqual([
      row("1", "1,914.3"),
      row("0.9", "3,714.3"),
      row("0.8", "5,964.3"),
      row("0.7", "8,857.1"),
    ]);
    expect(stated?.["paces"]).toEqual([
      row("1", "1,714.3 to 2,000"),
      row("0.9", "3,492.1 to 3,809.5"),
      row("0.8", "5,714.3 to 6,071.4"),
      row("0.7", "8,571.5 to 8,979.6"),
    ]);
    expect(share?.["paces"]).toContainEqual({
      validity: "0.7",
      paceNeeded: text(null, "SHARE_OF_UNKNOWN_BASE"),
    });
  });

  it("would have enough at the claimed 5 % of 3.6 million forms, if 83.4 % of all are valid", async () => {
    const fields = `rateNeeded { text lowExact } mailed { claimant { slug } basis value { text } } breakEvenValidity { text reason }
      responses { rate { value { text } claimant { slug } claim { modality } } brings { text } withCollected { text } enoughIfAllValid breakEvenValidity { text lowExact } }`;
    const [stated, derived] = await second(fields);
    const responses = (breakEven: object): object[] => [
      {
        rate: {
          value: { text: "5 %" },
          claimant: { slug: "recall-george-gascon" },
          claim: { modality: "CONDITIONAL" },
        },
        brings: { text: "180,000" },
        withCollected: { text: "680,000" },
        enoughIfAllValid: true,
        breakEvenValidity: breakEven,
      },
    ];
    expect(derived).toEqual({
      rateNeeded: { text: "1.9 %", lowExact: "67/3600" },
      mailed: { claimant: { slug: "fox-news" }, basis: "UNSTATED", value: { text: "3,600,000" } },
      breakEvenValidity: text(null, "NOT_ENOUGH_EVEN_IF_ALL_VALID"),
      responses: responses({ text: "83.4 %", lowExact: "567/680" }),
    });
    expect(stated).toMatchObject({
      rateNeeded: { text: "1.7 % to 1.9 %", lowExact: "60001/3600000" },
      responses: responses({ text: "82.4 % to 83.8 %", lowExact: "560001/680000" }),
    });
  });

  it("can't be told to be on track: there is one count only, and no outcome", async () => {
    const answers = await second(
      "status reason outcome { key } paceObserved { text reason } observedBetween { asOf }",
    );
    const [first] = answers;
    expect(first).toEqual({
      status: "CANNOT_TELL",
      reason: "NO_EARLIER_FIGURE",
      outcome: [],
      paceObserved: text(null, "NO_EARLIER_FIGURE"),
      observedBetween: [],
    });
    expect(answers.map(({ reason }) => reason)).toEqual([
      "NO_EARLIER_FIGURE",
      "NO_EARLIER_FIGURE",
      "SHARE_OF_UNKNOWN_BASE",
    ]);
  });

  it("says what its being reached would mean", async () => {
    const [first] = await second("goals { value claims { nodes { claimant { slug } } } }");
    expect(first?.["goals"]).toContainEqual({
      value: "the recall question on the ballot",
      claims: { nodes: [{ claimant: { slug: "recall-george-gascon" } }] },
    });
  });

  it("leads from each figure to the characters that carry it", async () => {
    const range =
      "collected { claim { evidence(first: 1) { nodes { role locator { start end } source { slug } } } } }";
    const [first] = await second(range);
    expect(first?.["collected"]).toEqual({
      claim: {
        evidence: { nodes: [{ role: "CARRIES", locator: { start: 272, end: 359 }, source: { slug: FOX } }] },
      },
    });
  });
});

it("the first recall failed, as an event and its outcome tell, with no figure on record", async () => {
  const fields = `status reason derived requirement { basis } required { reason } collected { basis } responses { brings { text } }
    outcome { __typename ... on Event { eventKind } ... on Trait { valueKey } } daysLeft { reason } deadline { observation { date } }`;
  const { campaign: first } = await graph.data<Answered>(`{ ${campaign("first-recall-of-gascon", fields)} }`);
  expect(first.progress).toEqual([
    {
      status: "FAILED",
      reason: "OUTCOME_ON_RECORD",
      derived: false,
      requirement: [],
      required: { reason: "NO_REQUIREMENT" },
      collected: null,
      responses: [],
      outcome: [
        { __typename: "Event", eventKind: "HALTED" },
        { __typename: "Trait", valueKey: "HALTED" },
      ],
      daysLeft: { reason: "NO_DAY" },
      deadline: { observation: { date: "2021-10-31" } },
    },
  ]);
});

it("a campaign of which nothing is on record has one answer that says so", async () => {
  const fields =
    "status reason on collected { basis } deadline { basis } daysLeft { reason } rateNeeded { reason }";
  const { campaign: none } = await graph.data<Answered>(`{ ${campaign("gascon-re-election", fields)} }`);
  expect(none.progress).toEqual([
    {
      status: "CANNOT_TELL",
      reason: "NO_REQUIREMENT",
      on: null,
      collected: null,
      deadline: null,
      daysLeft: { reason: "NO_DEADLINE" },
      rateNeeded: { reason: "NO_MAILING" },
    },
  ]);
});
