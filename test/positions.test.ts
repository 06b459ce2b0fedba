import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const NOBODY = { holders: 0, people: 0, organizations: 0, informalGroups: 0, inferred: 0, utterances: 0 };
const TALLY = "tally { position holders people organizations informalGroups inferred utterances }";

interface Named {
  readonly slug: string;
}

const slugsOf = (nodes: readonly Named[]): string[] => nodes.map(({ slug }) => slug).sort();

describe("the second recall, in both articles", () => {
  it("is supported by nine and opposed by none, and one declined to say", async () => {
    const query = `{ campaign(slug: "second-recall-of-gascon") { positions {
      holders utterances undatedCount ${TALLY} contested { totalCount } unordered { totalCount }
      declined { totalCount nodes { holder { slug } stances { position } } } } } }`;
    expect(await graph.data(query)).toEqual({
      campaign: {
        positions: {
          holders: 9,
          utterances: 9,
          undatedCount: 0,
          tally: [
            {
              position: "SUPPORT",
              holders: 9,
              people: 3,
              organizations: 1,
              informalGroups: 5,
              inferred: 4,
              utterances: 9,
            },
            ...["OPPOSE", "NEUTRAL", "MIXED", "UNDECIDED"].map((position) => ({ position, ...NOBODY })),
          ],
          contested: { totalCount: 0 },
          unordered: { totalCount: 0 },
          declined: {
            totalCount: 1,
            nodes: [{ holder: { slug: "gascon-re-election-campaign" }, stances: [{ position: "DECLINED" }] }],
          },
        },
      },
    });
  });

  it("names its supporters in one call", async () => {
    const query = `{ campaign(slug: "second-recall-of-gascon") { positions { supporters { name } opponents { name } } } }`;
    const { campaign } = await graph.data<{
      campaign: { positions: Record<"supporters" | "opponents", { name: string }[]> };
    }>(query);
    expect(campaign.positions.supporters).toHaveLength(9);
    expect(campaign.positions.supporters.map(({ name }) => name)).toContain("Jonathan Hatami");
    expect(campaign.positions.opponents).toEqual([]);
  });

  it("counts seven where the organizers stand for their two members", async () => {
    const query = `{ campaign(slug: "second-recall-of-gascon") { positions(collapseMembers: true) { holders ${TALLY}
      collapsed { nodes { position holder { slug } into { slug } stance { subject { slug } } ties { tieKind from { slug } to { slug } } } } } } }`;
    const member = (slug: string): object => ({
      position: "SUPPORT",
      holder: { slug },
      into: { slug: "times-recall-organizers" },
      stance: { subject: { slug: "second-recall-of-gascon" } },
      ties: [{ tieKind: "MEMBER_OF", from: { slug }, to: { slug: "times-recall-organizers" } }],
    });
    expect(await graph.data(query)).toMatchObject({
      campaign: {
        positions: {
          holders: 7,
          tally: [
            { position: "SUPPORT", holders: 7, people: 1, organizations: 1, informalGroups: 5 },
            {},
            {},
            {},
            {},
          ],
          collapsed: { nodes: [member("desiree-andrade"), member("tania-owen")] },
        },
      },
    });
  });

  it.each([
    [
      "in their own words",
      { onWhoseWord: ["SELF"], attribution: ["DIRECT_QUOTE"] },
      ["desiree-andrade", "jonathan-hatami", "tania-owen"],
    ],
    ["as told by opponents", { onWhoseWord: ["OPPONENT"] }, []],
    ["as an ally tells", { onWhoseWord: ["ALLY"] }, ["fox-angelenos"]],
    ["on Hatami's word", { claimant: ["jonathan-hatami"] }, ["fox-angelenos", "jonathan-hatami"]],
    [
      "by the Times",
      { source: ["times-recall-petition-approved"] },
      ["desiree-andrade", "tania-owen", "times-recall-organizers"],
    ],
    ["of prosecution", { holderSector: ["PROSECUTION"] }, ["fox-own-prosecutors", "jonathan-hatami"]],
    [
      "of people in prosecution",
      { holderSector: ["PROSECUTION"], holderKind: ["PERSON"] },
      ["jonathan-hatami"],
    ],
    ["of organizations", { holderKind: ["ORGANIZATION"] }, ["recall-george-gascon"]],
    [
      "in the words of an informal group",
      { holderKind: ["INFORMAL_GROUP"], attribution: ["DIRECT_QUOTE"] },
      ["fox-angelenos"],
    ],
    [
      "without a condition",
      { claimant: null },
      [
        "desiree-andrade",
        "fox-angelenos",
        "fox-opponents-of-gascon",
        "fox-own-prosecutors",
        "fox-recall-organizers",
        "jonathan-hatami",
        "recall-george-gascon",
        "tania-owen",
        "times-recall-organizers",
      ],
    ],
    ["on the word of nobody", { claimant: [] }, []],
  ])("is supported, %s, by those whom such claims tell of", async (_, filter, supporters) => {
    const query = `query ($filter: PositionsFilter) { campaign(slug: "second-recall-of-gascon") { positions(filter: $filter) { holders supporters { slug } } } }`;
    const { campaign } = await graph.data<{
      campaign: { positions: { holders: number; supporters: Named[] } };
    }>(query, { filter });
    expect(slugsOf(campaign.positions.supporters)).toEqual(supporters);
    expect(campaign.positions.holders).toBe(supporters.length);
  });

  it("is supported in the own words of some in two utterances: a tweet, and a joint statement of two", async () => {
    const query = `{ campaign(slug: "second-recall-of-gascon") { positions(filter: { onWhoseWord: [SELF], attribution: [DIRECT_QUOTE] }) { holders utterances } } }`;
    expect(await graph.data(query)).toEqual({ campaign: { positions: { holders: 3, utterances: 2 } } });
  });
});

describe("each holding", () => {
  it("names the stance and the claims that count for it, and these the characters that carry them", async () => {
    const query = `{ policy(slug: "gascon-policies") { positions { holdings(position: [SUPPORT]) { totalCount nodes {
      holder { slug } position inferred claimCount utterances attestedOn stance { position subject { slug } }
      claims { attribution onWhoseWord evidence(filter: { role: [CARRIES] }) { nodes { source { slug } locator { start end } } } } } } } } }`;
    const { policy } = await graph.data<{ policy: { positions: { holdings: { nodes: object[] } } } }>(query);
    expect(policy.positions.holdings).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          holder: { slug: "george-gascon" },
          position: "SUPPORT",
          inferred: false,
          claimCount: 2,
          utterances: 2,
          attestedOn: "2022-06-01",
          stance: { position: "SUPPORT", subject: { slug: "gascon-policies" } },
          claims: [
            {
              attribution: "INFERRED_FROM_ACTION",
              evidence: { nodes: [{ source: { slug: "fox-news-2022-06-01" } }] },
            },
            {
              attribution: "REPORTED",
              evidence: { nodes: [{ source: { slug: "times-recall-petition-approved" } }] },
            },
          ],
        },
      ],
    });
  });

  it("counts, of the target of both recalls, eight against him and none read only from deeds", async () => {
    const query = `{ person(slug: "george-gascon") { positions { ${TALLY} } } }`;
    expect(await graph.data(query)).toMatchObject({
      person: {
        positions: {
          tally: [
            { position: "SUPPORT", ...NOBODY },
            {
              position: "OPPOSE",
              holders: 8,
              people: 4,
              organizations: 0,
              informalGroups: 4,
              inferred: 0,
              utterances: 8,
            },
            {},
            {},
            {},
          ],
        },
      },
    });
  });

  it("counts, of the policies, three against and one for", async () => {
    const query = `{ policy(slug: "gascon-policies") { positions { supporters { slug } opponents { slug } } } }`;
    const { policy } = await graph.data<{
      policy: { positions: Record<"supporters" | "opponents", Named[]> };
    }>(query);
    expect(slugsOf(policy.positions.supporters)).toEqual(["george-gascon"]);
    expect(slugsOf(policy.positions.opponents)).toEqual([
      "desiree-andrade",
      "tania-owen",
      "times-recall-organizers",
    ]);
  });
});

describe("positions then and now, and without a source", () => {
  it("differ in one request, and each answer's ids carry its lens", async () => {
    const field = `campaign(slug: "second-recall-of-gascon") { positions { holders supporters { id } } }`;
    const query = `{
      now: asOf { ${field} }
      before: asOf(validAt: "2019-01-01") { ${field} }
      fox: asOf(withoutSources: ["times-recall-petition-approved"]) { ${field} }
      times: asOf(withoutSources: ["fox-news-2022-06-01"]) { ${field} }
    }`;
    type Lenses = Record<
      string,
      { campaign: { positions: { holders: number; supporters: { id: string }[] } } }
    >;
    const data = await graph.data<Lenses>(query);
    const holders = Object.fromEntries(
      Object.entries(data).map(([lens, { campaign }]) => [lens, campaign.positions.holders]),
    );
    expect(holders).toEqual({ now: 9, before: 0, fox: 6, times: 3 });
    expect(data["times"]?.campaign.positions.supporters[0]?.id).toMatch(/@,,fox-news-2022-06-01$/u);
  });
});
