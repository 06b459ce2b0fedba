import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAMPAIGN_CASES } from "./support/campaign-cases.ts";
import { campaignNodes, due, issueOf } from "./support/campaign-seeds.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  const said = Object.entries(CAMPAIGN_CASES).flatMap(([of, claims]) => claims(of));
  // The Tribune of 28 June gives the deadline of one campaign anew.
  const later = issueOf("tribune", 28, [{ what: due("moved", "2024-07-25"), basis: "REQUIREMENT" }]);
  graph = await graphOf(campaignNodes(...Object.keys(CAMPAIGN_CASES)), issueOf("sentinel", 20, said), later);
});
afterAll(() => graph.close());

async function progress(
  slug: string,
  fields: string,
  args = "",
): Promise<readonly Record<string, unknown>[]> {
  const query = `{ campaign(slug: "${slug}") { progress${args} { ${fields} } } }`;
  return (await graph.data<{ campaign: { progress: Record<string, unknown>[] } }>(query)).campaign.progress;
}

const VERDICT = "status reason";

describe("the pace observed", () => {
  const PACES = `${VERDICT} paceObserved { text } paceNeeded { text } observedBetween { asOf }`;

  it("suffices, or falls short, whatever the ranges", async () => {
    const between = [{ asOf: "2024-06-10" }, { asOf: "2024-06-20" }];
    const told = { paceObserved: { text: "100" }, observedBetween: between };
    expect(await progress("on-track", PACES)).toEqual([
      { ...told, status: "ON_TRACK", reason: "PACE_SUFFICES", paceNeeded: { text: "90" } },
    ]);
    expect(await progress("behind", PACES)).toEqual([
      { ...told, status: "BEHIND", reason: "PACE_FALLS_SHORT", paceNeeded: { text: "190" } },
    ]);
  });

  it("falls short once fewer signatures are valid", async () => {
    // ⌈2,000 / 0.9⌉ − 1,100 is 1,123 in 10 days.
    expect(await progress("on-track", PACES, `(validity: "0.9")`)).toMatchObject([
      { status: "BEHIND", paceNeeded: { text: "112.3" } },
    ]);
  });

  it("leaves it open where the ranges overlap", async () => {
    expect(await progress("vague", PACES)).toMatchObject([
      { status: "CANNOT_TELL", reason: "RANGES_OVERLAP", paceObserved: { text: "66.7 to 100" } },
    ]);
  });

  it("is never between two claimants, or two bases", async () => {
    expect(await progress("unpaired", `${PACES} collected { value { text } }`)).toMatchObject([
      {
        status: "CANNOT_TELL",
        reason: "NO_EARLIER_FIGURE",
        paceObserved: { text: null },
        observedBetween: [],
        // Nor is the last count that of a period, one at a distance, one denied, or a direction.
        collected: { value: { text: "1,100" } },
      },
    ]);
  });
});

describe("enough signatures", () => {
  const ENOUGH = `${VERDICT} enoughIfAllValid breakEvenValidity { text } stillNeeded { text } share { text }`;

  it("are on track, and not what was to be reached", async () => {
    const told = { enoughIfAllValid: true, breakEvenValidity: { text: "80 %" }, share: { text: "125 %" } };
    const onTrack = { status: "ON_TRACK", reason: "ENOUGH_COLLECTED", stillNeeded: { text: "0" } };
    expect(await progress("enough", ENOUGH)).toEqual([{ ...told, ...onTrack }]);
    expect(await progress("enough", ENOUGH, `(validity: "0.8")`)).toEqual([{ ...told, ...onTrack }]);
    expect(await progress("enough", ENOUGH, `(validity: "0.799")`)).toEqual([
      { ...told, status: "CANNOT_TELL", reason: "NO_EARLIER_FIGURE", stillNeeded: { text: "2" } },
    ]);
  });

  it("say nothing once the deadline has passed, and much on its day", async () => {
    expect(await progress("enough", VERDICT, `(on: "2024-06-30")`)).toEqual([
      { status: "ON_TRACK", reason: "ENOUGH_COLLECTED" },
    ]);
    expect(await progress("enough", VERDICT, `(on: "2024-07-01")`)).toEqual([
      { status: "CANNOT_TELL", reason: "DEADLINE_PASSED" },
    ]);
  });
});

describe("figures that differ", () => {
  it("stand beside the last count, and days of a vague deadline are a range", async () => {
    const fields = `collected { claimant { slug } } otherCounts { claimant { slug } value { text } } daysLeft { low high } paceNeeded { low high }`;
    expect(await progress("counted", fields)).toEqual([
      {
        collected: { claimant: { slug: "friends" } },
        otherCounts: [{ claimant: { slug: "clerk" }, value: { text: "650" } }],
        // Due in June, told for the 15th: 300 in at most 15 days.
        daysLeft: { low: "-14", high: "15" },
        paceNeeded: { low: "20", high: null },
      },
    ]);
  });

  it("in units of their own are not compared", async () => {
    expect(
      await progress("mixed", `${VERDICT} required { text } share { reason } rateNeeded { reason }`),
    ).toEqual([
      {
        status: "CANNOT_TELL",
        reason: "FIGURES_NOT_COMPARABLE",
        required: { text: "1,000" },
        share: { reason: "FIGURES_NOT_COMPARABLE" },
        rateNeeded: { reason: "NO_MAILING" },
      },
    ]);
  });

  it("of several deadlines, the last attested counts and the other is named", async () => {
    const fields =
      "deadline { observation { date } } otherDeadlines { observation { date } } daysLeft { text }";
    expect(await progress("moved", fields)).toEqual([
      {
        deadline: { observation: { date: "2024-07-25" } },
        otherDeadlines: [{ observation: { date: "2024-06-25" } }],
        daysLeft: { text: "40" },
      },
    ]);
  });
});

describe("a sum", () => {
  it("is of one claimant and one date, the last of each claimant", async () => {
    const fields = "derived required { text } requirement { claimant { slug } asOf } remaining { text }";
    expect(await progress("sums", fields)).toEqual([
      {
        derived: true,
        required: { text: "900 or more" },
        requirement: [
          { claimant: { slug: "neighbours" }, asOf: "2024-06-10" },
          { claimant: { slug: "neighbours" }, asOf: "2024-06-10" },
        ],
        // The last count is of another claimant: at least 900 − 700.
        remaining: { text: "200 or more" },
      },
    ]);
    // While the claimant's own count is the last, what it says is missing is.
    expect(await progress("sums", "remaining { text }", `(on: "2024-06-12")`)).toEqual([
      { remaining: { text: "500" } },
    ]);
  });

  it("is not made where its claimant says how many are required", async () => {
    expect(await progress("teller", "derived required { text } remaining { text }")).toEqual([
      { derived: false, required: { text: "1,000" }, remaining: { text: "300" } },
    ]);
  });
});

describe("an outcome", () => {
  it("is what a source tells, whatever the figures, and means what the goal says", async () => {
    const fields = `${VERDICT} enoughIfAllValid goals { value } outcome { ... on Trait { valueKey } }`;
    expect(await progress("won", fields)).toEqual([
      {
        status: "REACHED",
        reason: "OUTCOME_ON_RECORD",
        enoughIfAllValid: false,
        goals: [{ value: "a place on the ballot" }],
        outcome: [{ valueKey: "QUALIFIED" }],
      },
    ]);
  });

  it("is open where sources differ, or tell of one that is neither", async () => {
    const cannot = { status: "CANNOT_TELL" };
    expect(await progress("quarrel", VERDICT)).toEqual([{ ...cannot, reason: "OUTCOMES_DIFFER" }]);
    expect(await progress("unread", VERDICT)).toEqual([{ ...cannot, reason: "OUTCOME_UNREAD" }]);
  });

  it("is no stop that is meant or denied, and no approval on the way", async () => {
    expect(await progress("open", `${VERDICT} outcome { key }`)).toEqual([
      { status: "CANNOT_TELL", reason: "NO_REQUIREMENT", outcome: [] },
    ]);
  });
});
