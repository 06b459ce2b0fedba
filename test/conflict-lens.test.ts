import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawClaim } from "../src/curation/index.ts";
import { conflictsOf, disagreement, figure, landing, scope, stance } from "./support/disagreement.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";

const CASH_BAIL = {
  kind: "TRAIT",
  status: "OPEN",
  explanation: "Its SCOPE is said to be ALL (no limit given) and NONVIOLENT_FELONIES; it has one at a time.",
  commonFrom: "2022-06-01",
  commonTo: null,
  spread: null,
  spreadGap: "NO_NUMBER",
  members: [
    { says: "ALL (no limit given)", isFavoured: false },
    { says: "NONVIOLENT_FELONIES", isFavoured: false },
  ],
};

describe("the two articles", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("disagree on one thing: for whom cash bail has ended", async () => {
    expect(await conflictsOf(graph)).toMatchObject([CASH_BAIL]);
    expect(await conflictsOf(graph)).toHaveLength(1);
  });

  it("are named with who says which, down to the characters of each", async () => {
    const side = `says claimants { slug } claim { id } proposition { key ... on Trait { valueKey implicit } claims { nodes { claimant { slug } evidence(first: 1) { nodes { source { slug } locator { start end } } } } } }`;
    const { conflicts } = await graph.data<{ conflicts: { nodes: unknown[] } }>(
      `{ conflicts { nodes { about { slug } holder { slug } claimants { slug } sources { slug } resolution { reason } members { ${side} } } } }`,
    );
    const told = (slug: string, claimant: string, at: object): object => ({
      nodes: [{ claimant: { slug: claimant }, evidence: { nodes: [{ source: { slug }, locator: at }] } }],
    });
    expect(conflicts.nodes).toMatchObject([
      {
        about: { slug: "ending-cash-bail" },
        holder: null,
        claimants: [{ slug: "fox-news" }, { slug: "times" }],
        sources: [{ slug: "fox-news-2022-06-01" }, { slug: "times-recall-petition-approved" }],
        resolution: null,
        members: [
          {
            says: "ALL (no limit given)",
            claimants: [{ slug: "fox-news" }],
            claim: null,
            proposition: {
              valueKey: "ALL",
              implicit: true,
              claims: told("fox-news-2022-06-01", "fox-news", { start: 1122, end: 1143 }),
            },
          },
          {
            says: "NONVIOLENT_FELONIES",
            claimants: [{ slug: "times" }],
            proposition: {
              claims: told("times-recall-petition-approved", "times", { start: 814, end: 864 }),
            },
          },
        ],
      },
    ]);
  });

  it("agree, or only frame it differently, on the requirement, the deadline, juveniles, and crime", async () => {
    const count = "conflicts { totalCount }";
    const { campaign, juveniles, county, gascon } = await graph.data<
      Record<string, { conflicts: { totalCount: number } }>
    >(
      `{ campaign(slug: "second-recall-of-gascon") { ${count} } juveniles: policy(slug: "ending-charging-juveniles-as-adults") { ${count} } county: organization(slug: "los-angeles-county") { ${count} } gascon: person(slug: "george-gascon") { ${count} } }`,
    );
    const none = { conflicts: { totalCount: 0 } };
    expect([campaign, juveniles, county, gascon]).toEqual([none, none, none, none]);
  });

  it("are read then and now in one request, and without one of them", async () => {
    const count = "conflicts { totalCount }";
    const without = (slug: string): string => `asOf(withoutSources: ["${slug}"]) { ${count} }`;
    const { data } = await graph.ask<Record<string, { conflicts: { totalCount: number } }>>(
      `{ then: asOf(validAt: "2021-06-01") { ${count} } eve: asOf(validAt: "2022-05-31") { ${count} } day: asOf(validAt: "2022-06-01") { ${count} } first: asOf(knownAt: "2022-06-02T12:00:00Z") { ${count} } fox: ${without("fox-news-2022-06-01")} times: ${without("times-recall-petition-approved")} nothing: asOf(knownAt: "2020-01-01T00:00:00Z") { ${count} } now: asOf { ${count} } }`,
    );
    const counts = Object.entries(data).map(([when, { conflicts }]) => [when, conflicts.totalCount]);
    expect(Object.fromEntries(counts)).toEqual({
      then: 0,
      eve: 0,
      day: 1,
      first: 0,
      fox: 0,
      times: 0,
      nothing: 0,
      now: 1,
    });
  });
});

const STANCES = [stance("SUPPORT", { when: "2022/2023-06-30" }), scope("ALL")];
const OTHERS = [
  stance("OPPOSE", { when: "2023-03-01/2024-04-30" }),
  scope("TRUCKS", { when: "2023-07-01/" }),
];

describe("a conflict", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await disagreement(STANCES, OTHERS);
  });
  afterAll(() => graph.close());

  it("tells the days on which two of its sides both hold", async () => {
    expect(await conflictsOf(graph)).toMatchObject([
      {
        kind: "STANCE",
        commonFrom: "2023-03-01",
        commonTo: "2023-06-30",
        explanation:
          "One holder is said to hold SUPPORT and OPPOSE on one subject between 2023-03-01 and 2023-06-30.",
      },
      { kind: "TRAIT", commonFrom: "2024-05-01", commonTo: null },
    ]);
  });

  it("is there on the days on which both sides are listed, under one key", async () => {
    const [stances, scopes] = await conflictsOf(graph);
    const keys = async (lens: string): Promise<string[]> =>
      (await conflictsOf(graph, lens)).map(({ key }) => key);
    expect(await keys('(validAt: "2023-02-28")')).toEqual([]);
    expect(await keys('(validAt: "2023-04-01")')).toEqual([stances?.key]);
    expect(await keys('(validAt: "2023-08-01")')).toEqual([]);
    expect(await keys('(validAt: "2024-08-01")')).toEqual([scopes?.key]);
    expect(await keys('(knownAt: "2024-05-02T12:00:00Z")')).toEqual([]);
    expect(await keys('(knownAt: "2024-06-02T12:00:00Z")')).toEqual([stances?.key, scopes?.key]);
    expect(await keys('(withoutSources: ["herald-may"])')).toEqual([]);
  });

  it("is found at its subject and at its holder, by kind, and by its key under every lens that shows it", async () => {
    const [stances, scopes] = await conflictsOf(graph);
    const { data } = await graph.ask<Record<string, unknown>>(
      `query ($stance: String!, $trait: String!) { ferry: policy(slug: "ferry") { conflicts { nodes { key } } } ada: person(slug: "ada-moss") { conflicts { nodes { key } } } traits: conflicts(kind: TRAIT) { nodes { key } } none: conflicts(kind: []) { totalCount } nobody: conflicts(subject: []) { totalCount } both: conflicts(subject: ["ada-moss", "ferry"]) { totalCount } stance: conflict(key: $stance) { kind holder { slug } about { slug } } then: asOf(validAt: "2023-08-01") { conflict(key: $trait) { key } } trait: conflict(key: $trait) { key } }`,
      { stance: stances?.key, trait: scopes?.key },
    );
    expect(data).toEqual({
      ferry: { conflicts: { nodes: [{ key: stances?.key }, { key: scopes?.key }] } },
      ada: { conflicts: { nodes: [{ key: stances?.key }] } },
      traits: { nodes: [{ key: scopes?.key }] },
      none: { totalCount: 0 },
      nobody: { totalCount: 0 },
      both: { totalCount: 2 },
      stance: { kind: "STANCE", holder: { slug: "ada-moss" }, about: { slug: "ferry" } },
      then: { conflict: null },
      trait: { key: scopes?.key },
    });
  });
});

describe("a conflict of several sides", () => {
  it("is one, which names all of them and how far they lie apart", async () => {
    const counted = (value: string, more = {}): ReturnType<typeof figure> =>
      figure("SIGNATURES_COLLECTED", value, more);
    const graph = await disagreement(
      [counted("1000"), counted("1200", { claimant: "port-office" }), stance("SUPPORT")],
      [counted("1500"), stance("NEUTRAL"), stance("OPPOSE", { claimant: "port-office" })],
    );
    const conflicts = await conflictsOf(graph);
    await graph.close();
    expect(conflicts.map(({ members }) => members.map(({ says }) => says))).toEqual([
      ["SUPPORT", "NEUTRAL", "OPPOSE"],
      ["1200 SIGNATURE", "1500 SIGNATURE"],
    ]);
    expect(conflicts[1]).toMatchObject({
      spread: 300 / 1_350,
      spreadGap: null,
      commonFrom: "2024-05-01",
      commonTo: "2024-05-01",
    });
  });

  it("is left by a side whose claim is withdrawn, and was there as was known before", async () => {
    const graph = await disagreement([landing("2024-04-01")], [landing("2024-04-03")]);
    const [dates] = await conflictsOf(graph);
    expect(dates).toMatchObject({
      kind: "DATE",
      explanation:
        "The day on which it happened is dated 2024-04-01 and 2024-04-03, which cannot be the same.",
    });
    const key = dates?.members[0]?.key ?? "";
    const meta = { author: "Editors", reason: "A misreading.", recordedAt: "2024-07-01T00:00:00Z" };
    await graph.database.write((db) => withdrawClaim(db, key, meta));
    const both = [await conflictsOf(graph), await conflictsOf(graph, '(knownAt: "2024-06-30T00:00:00Z")')];
    await graph.close();
    expect(both.map((conflicts) => conflicts.map((conflict) => conflict.key))).toEqual([[], [dates?.key]]);
  });
});
