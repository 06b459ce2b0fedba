import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaignNodes, collected, issueOf, type Said } from "./support/campaign-seeds.ts";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const SECOND = "second-recall-of-gascon";
const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";

interface Answered {
  readonly campaign: { readonly progress: readonly Record<string, unknown>[] };
}

const campaign = (slug: string, fields: string, args = ""): string =>
  `campaign(slug: "${slug}") { progress${args} { ${fields} } }`;

async function second(fields: string, args = ""): Promise<readonly Record<string, unknown>[]> {
  return (await graph.data<Answered>(`{ ${campaign(SECOND, fields, args)} }`)).campaign.progress;
}

const text = (value: string | null, reason: string | null = null): object => ({ text: value, reason });

describe("at another date", () => {
  it("then and now stand side by side: before the count, on its day, a day before the deadline", async () => {
    const fields =
      "on derived status reason collected { asOf } daysLeft { text } paceNeeded { text reason } mailed { asOf }";
    const at = (name: string, day: string): string =>
      `${name}: asOf(validAt: "${day}") { ${campaign(SECOND, fields)} }`;
    const days = [at("before", "2022-05-29"), at("then", "2022-05-30"), at("late", "2022-07-05")].join(" ");
    const { before, then, late } = await graph.data<Record<string, Answered>>(`{ ${days} }`);
    const told = (on: string, more: object): object => ({ on, status: "CANNOT_TELL", ...more });
    // The requirement, a rule, stands before anybody is known to write of it.
    expect(before?.campaign.progress[0]).toEqual(
      told("2022-05-29", {
        derived: false,
        reason: "NO_COLLECTED_FIGURE",
        collected: null,
        daysLeft: { text: "38" },
        paceNeeded: text(null, "NO_COLLECTED_FIGURE"),
        mailed: null,
      }),
    );
    expect(before?.campaign.progress.map(({ derived }) => derived)).toEqual([false, false]);
    expect(then?.campaign.progress[1]).toEqual(
      told("2022-05-30", {
        derived: true,
        reason: "NO_EARLIER_FIGURE",
        collected: { asOf: "2022-05-30" },
        daysLeft: { text: "37" },
        paceNeeded: text("1,810.8"),
        mailed: null,
      }),
    );
    expect(late?.campaign.progress[1]).toMatchObject({ daysLeft: { text: "1" }, paceNeeded: text("67,000") });
  });

  it("can be asked for by an argument, and takes no figures from after the lens's day", async () => {
    const fields = "on daysLeft { text } collected { asOf } paceNeeded { text reason }";
    const [, derived] = await second(fields, `(on: "2022-07-06")`);
    expect(derived).toEqual({
      on: "2022-07-06",
      daysLeft: { text: "0" },
      collected: { asOf: "2022-05-30" },
      paceNeeded: text(null, "NO_DAYS_LEFT"),
    });
    const [, late] = await second(fields, `(on: "2022-07-10")`);
    expect(late).toMatchObject({ daysLeft: { text: "-4" }, paceNeeded: text(null, "DEADLINE_PASSED") });
    const { asOf } = await graph.data<{ asOf: Answered }>(
      `{ asOf(validAt: "2022-05-01") { ${campaign(SECOND, fields, `(on: "2022-06-01")`)} } }`,
    );
    expect(asOf.campaign.progress[0]).toEqual({
      on: "2022-06-01",
      daysLeft: { text: "35" },
      collected: null,
      paceNeeded: text(null, "NO_COLLECTED_FIGURE"),
    });
  });

  it("tells what was known at an instant: before the second source, no number is required but the sum", async () => {
    const fields = `derived required { text } deadline { observation { date } claim { claimant { slug } } }`;
    const query = `{ asOf(knownAt: "2022-06-02T12:00:00Z") { ${campaign(SECOND, fields)} } ${campaign(SECOND, "derived")} }`;
    const answer = await graph.data<Answered & { asOf: Answered }>(query);
    expect(answer.asOf.campaign.progress).toEqual([
      {
        derived: true,
        required: { text: "567,000" },
        deadline: {
          observation: { date: "2022-07-06" },
          claim: { claimant: { slug: "recall-george-gascon" } },
        },
      },
    ]);
    expect(answer.campaign.progress).toHaveLength(3);
  });

  it("the first recall had not failed before its attempt was called off", async () => {
    const at = (name: string, day: string): string =>
      `${name}: asOf(validAt: "${day}") { ${campaign("first-recall-of-gascon", "status reason daysLeft { text }")} }`;
    const days = [at("before", "2021-10-01"), at("after", "2022-01-01")].join(" ");
    const { before, after } = await graph.data<Record<string, Answered>>(`{ ${days} }`);
    expect(before?.campaign.progress).toEqual([
      { status: "CANNOT_TELL", reason: "NO_REQUIREMENT", daysLeft: { text: "30" } },
    ]);
    expect(after?.campaign.progress).toEqual([
      { status: "FAILED", reason: "OUTCOME_ON_RECORD", daysLeft: { text: "-62" } },
    ]);
  });
});

describe("without a source", () => {
  const FIELDS =
    "on derived collected { asOf } required { text } daysLeft { text reason } reason deadline { observation { date } }";

  it("the requirement falls that only it carries", async () => {
    const { campaign: told } = await dataWithout<Answered>(graph, [TIMES], campaign(SECOND, FIELDS));
    expect(told.progress).toEqual([
      {
        on: "2022-06-01",
        derived: true,
        collected: { asOf: "2022-05-30" },
        required: { text: "567,000" },
        daysLeft: text("35"),
        reason: "NO_EARLIER_FIGURE",
        deadline: { observation: { date: "2022-07-06" } },
      },
    ]);
  });

  it("the deadline loses the year that was inferred from it, and there are no days to count", async () => {
    const { campaign: told } = await dataWithout<Answered>(graph, [FOX], campaign(SECOND, FIELDS));
    expect(told.progress).toEqual(
      ["560,001 to 570,000", null].map((required) => ({
        on: null,
        derived: false,
        collected: null,
        required: { text: required },
        daysLeft: text(null, "DEADLINE_WITHOUT_YEAR"),
        reason: required === null ? "SHARE_OF_UNKNOWN_BASE" : "NO_COLLECTED_FIGURE",
        deadline: { observation: { date: "XXXX-07-06" } },
      })),
    );
  });
});

describe("what is asked", () => {
  it.each(["0", "0.0", "1.01", "-0.5", "2"])(
    "is refused with a validity of %s, which it quotes",
    async (validity) => {
      const query = `query ($validity: Decimal!) { campaign(slug: "${SECOND}") { progress(validity: $validity) { on } } }`;
      const { errors } = await graph.ask(query, { validity });
      const message = `validity is "${validity}": expected a number above 0 and at most 1, such as 0.85.`;
      expect(errors.map((error) => [error.code, error.message])).toEqual([["BAD_INPUT", message]]);
    },
  );

  it("is told at the validity asked, whatever its number of places", async () => {
    const [, derived] = await second(
      "validity stillNeeded { text } rateNeeded { text }",
      `(validity: "0.85")`,
    );
    // ⌈567,000 / 0.85⌉ is 667,059.
    expect(derived).toEqual({
      validity: "0.85",
      stillNeeded: { text: "167,059" },
      rateNeeded: { text: "4.6 %" },
    });
    const tiny = `0.${"0".repeat(29)}1`;
    const [, thin] = await second("stillNeeded { low }", `(validity: "${tiny}")`);
    expect(thin).toEqual({ stillNeeded: { low: `566999${"9".repeat(24)}500000` } });
  });

  it("decides whether the claimed response is enough", async () => {
    const at = async (validity: string): Promise<unknown[]> =>
      (await second("responses { enough }", `(validity: "${validity}")`)).map(({ responses }) => responses);
    const told = (...enough: (boolean | null)[]): object[] => enough.map((one) => [{ enough: one }]);
    // The sum needs 567/680, what is stated 560,001/680,000 to 570,000/680,000; of a share nothing is known.
    expect(await at("0.84")).toEqual(told(true, true, null));
    expect(await at("0.83")).toEqual(told(null, false, null));
    expect(await at("0.82")).toEqual(told(false, false, null));
  });

  it("is cut to as many requirements as asked for, and refused outside 1 to 100", async () => {
    expect(await second("derived", "(first: 2)")).toEqual([{ derived: false }, { derived: true }]);
    const { errors } = await graph.ask(`{ ${campaign(SECOND, "on", "(first: 101)")} }`);
    expect(errors.map(({ code }) => code)).toEqual(["PAGE_SIZE_LIMIT"]);
  });

  it("takes two statements for three campaigns as for one, and one more for each kind of row read", async () => {
    const graph = await seededGraph();
    // The graph itself comes into memory.
    await graph.ask(`{ campaign(slug: "${SECOND}") { positions { holders } } }`);
    const numbers = "status paces { paceNeeded { text } } responses { brings { text } }";
    const all = `campaigns { nodes { progress { ${numbers} } } }`;
    const three = await graph.ask<{ campaigns: { nodes: unknown[] } }>(`{ ${all} }`);
    expect(three.data.campaigns.nodes).toHaveLength(3);
    // What is on record is known now.
    const one = await graph.ask(`{ ${campaign(SECOND, numbers)} }`);
    const then = await graph.ask(`{ asOf(validAt: "2022-06-01") { ${campaign(SECOND, numbers)} } }`);
    expect([three, one, then].map(({ statements }) => statements.length)).toEqual([3, 1, 3]);
    const rows = "{ observation { key } claim { key } claimant { slug } }";
    const figures = `requirement ${rows} collected ${rows} deadline ${rows} mailed ${rows} responses { rate ${rows} }`;
    const deep = await graph.ask(
      `{ campaigns { nodes { progress { ${figures} goals { key } outcome { key } } } } }`,
    );
    // Campaigns; then observations, claims, actors, traits and propositions.
    expect(deep.statements).toHaveLength(6);
    await graph.close();
  });
});

describe("what was on record", () => {
  it("is told until more is written, and then still of the revision before", async () => {
    const count = (value: string, when: string): Said => ({ what: collected("park", value), when });
    const graph = await graphOf(campaignNodes("park"), issueOf("sentinel", 2, [count("100", "2024-06-01")]));
    try {
      const counted = campaign("park", "collected { value { low } }");
      const told = (low: string): object => ({ campaign: { progress: [{ collected: { value: { low } } }] } });
      expect(await graph.data(`{ ${counted} }`)).toEqual(told("100"));
      await graph.add(issueOf("sentinel", 9, [count("250", "2024-06-08")]));
      expect(await graph.data(`{ ${counted} asOf(knownAt: "2024-06-05T00:00:00Z") { ${counted} } }`)).toEqual(
        {
          ...told("250"),
          asOf: told("100"),
        },
      );
    } finally {
      await graph.close();
    }
  });
});
