import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaignNodes, due, issueOf } from "./support/campaign-seeds.ts";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

const FIELDS = `on undatedCount nodes { kind date earliest latest mayHavePassed proposition { ... on Observation { subject { slug } } ... on Event { name } } }`;
const BARE = "on nodes { date }";

interface Upcoming {
  readonly upcoming: { readonly on: string | null; readonly nodes: readonly { readonly date: string }[] };
}

interface Page {
  readonly nodes: readonly { readonly date: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe("in both articles", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  const ofSecond = `campaign(slug: "second-recall-of-gascon") { upcoming { ${BARE} } }`;

  it("the deadline of the second recall comes next, seen from the newest dated source", async () => {
    const deadline = {
      kind: "DEADLINE",
      date: "2022-07-06",
      earliest: "2022-07-06",
      latest: "2022-07-06",
      mayHavePassed: false,
      proposition: { subject: { slug: "second-recall-of-gascon" } },
    };
    expect(await graph.data(`{ upcoming { ${FIELDS} } }`)).toEqual({
      upcoming: { on: "2022-06-01", undatedCount: 0, nodes: [deadline] },
    });
  });

  it("then and now stand side by side: both deadlines, one, none", async () => {
    const at = (name: string, day: string): string =>
      `${name}: asOf(validAt: "${day}") { upcoming { ${BARE} } }`;
    const days = [at("first", "2021-10-30"), at("second", "2021-10-31"), at("none", "2022-07-06")].join(" ");
    // What happened between is not announced by anybody, and so it is not what comes next.
    expect(await graph.data(`{ ${days} now: upcoming { on } }`)).toEqual({
      first: { upcoming: { on: "2021-10-30", nodes: [{ date: "2021-10-31" }, { date: "2022-07-06" }] } },
      second: { upcoming: { on: "2021-10-31", nodes: [{ date: "2022-07-06" }] } },
      none: { upcoming: { on: "2022-07-06", nodes: [] } },
      now: { on: "2022-06-01" },
    });
  });

  it("a thing has its own only", async () => {
    const fields = `${ofSecond} first: campaign(slug: "first-recall-of-gascon") { upcoming { ${BARE} } }
      person(slug: "george-gascon") { upcoming { ${BARE} } }`;
    expect(await graph.data(`{ ${fields} }`)).toEqual({
      campaign: { upcoming: { on: "2022-06-01", nodes: [{ date: "2022-07-06" }] } },
      first: { upcoming: { on: "2022-06-01", nodes: [] } },
      person: { upcoming: { on: "2022-06-01", nodes: [] } },
    });
  });

  it("without the source that gives the year, the deadline can't be placed, and is counted apart", async () => {
    const told = await dataWithout<Upcoming>(
      graph,
      ["fox-news-2022-06-01"],
      `upcoming { undatedCount nodes { date } }`,
    );
    expect(told.upcoming).toEqual({ undatedCount: 2, nodes: [] });
  });

  it("as known before the second source, only the first one's day and deadline are told of", async () => {
    const query = `{ asOf(knownAt: "2022-06-02T12:00:00Z") { upcoming { ${BARE} } } before: asOf(knownAt: "2022-01-01T00:00:00Z") { upcoming { ${BARE} } } }`;
    expect(await graph.data(query)).toEqual({
      asOf: { upcoming: { on: "2022-06-01", nodes: [{ date: "2022-07-06" }] } },
      before: { upcoming: { on: null, nodes: [] } },
    });
  });
});

describe("in an invented town", () => {
  const event = (name: string, more = ""): string =>
    `event: { kind: OTHER, name: ${name}, participants: [{ node: friends, role: AGENT }, { node: park, role: AFFECTED }]${more} }`;
  const SAID = [
    { what: event("A rally"), when: "2024-07-04" },
    { what: event("A march"), when: "2024-07", modality: "INTENDED" },
    { what: event("A picnic"), modality: "INTENDED" },
    { what: event("A fair"), when: "2024-07-01", modality: "DENIED" },
    { what: event("A concert"), when: "2024-06-19" },
    // Told on the 20th of a vague June: it has happened.
    { what: event("A feast"), when: "2024-06" },
    { what: due("park", "2024-07-04"), basis: "REQUIREMENT" },
    { what: due("park", "2024-06"), basis: "REQUIREMENT" },
    { what: due("park", "2024-06-20"), basis: "REQUIREMENT" },
    { what: due("park", "XXXX-08-01"), basis: "REQUIREMENT" },
    { what: due("pond", "2024-08-01"), basis: "REQUIREMENT" },
    { what: due("pond", "2024-09-01"), basis: "REQUIREMENT", modality: "ALLEGED" },
  ];
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await graphOf(campaignNodes("park", "pond"), issueOf("sentinel", 20, SAID));
  });
  afterAll(() => graph.close());

  it("deadlines and what was announced come earliest first, what a vague date may still hold marked", async () => {
    const row = (date: string, kind: string, name: string | null = null): object => ({
      date,
      kind,
      mayHavePassed: date === "2024-06",
      proposition: name === null ? {} : { name },
    });
    const fields = "kind date mayHavePassed proposition { ... on Event { name } }";
    expect(await graph.data(`{ upcoming { on undatedCount nodes { ${fields} } } }`)).toEqual({
      upcoming: {
        on: "2024-06-20",
        // The picnic, and a deadline of no year.
        undatedCount: 2,
        nodes: [
          row("2024-06", "DEADLINE"),
          row("2024-07", "EVENT", "A march"),
          row("2024-07-04", "EVENT", "A rally"),
          row("2024-07-04", "DEADLINE"),
          row("2024-08-01", "DEADLINE"),
        ],
      },
    });
  });

  it("bounds of a vague date are told", async () => {
    const query = `{ organization(slug: "friends") { upcoming(first: 1) { undatedCount nodes { date earliest latest } } } }`;
    expect(await graph.data(query)).toEqual({
      organization: {
        upcoming: {
          undatedCount: 1,
          nodes: [{ date: "2024-07", earliest: "2024-07-01", latest: "2024-07-31" }],
        },
      },
    });
  });

  it("pages follow each other, and each thing is on one of them", async () => {
    const page = `query ($after: String) { campaign(slug: "park") { upcoming(first: 1, after: $after) { nodes { date kind } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
    const dates: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Page = (await graph.data<{ campaign: { upcoming: Page } }>(page, { after }))
        .campaign.upcoming;
      dates.push(...nodes.map(({ date }) => date));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(dates).toEqual(["2024-06", "2024-07", "2024-07-04", "2024-07-04"]);
  });

  it.each(["nonsense", "1", "12~99999999999", "~1"])(
    "a cursor of its own is refused and quoted: %j",
    async (after) => {
      const { errors } = await graph.ask(`query ($after: String) { upcoming(after: $after) { on } }`, {
        after,
      });
      const message = `after is "${after}": expected a cursor that this list gave.`;
      expect(errors.map((error) => [error.code, error.message])).toEqual([["BAD_CURSOR", message]]);
    },
  );

  it("a page of any other size than 1 to 100 is refused", async () => {
    const { errors } = await graph.ask(`{ upcoming(first: 0) { on } }`);
    expect(errors.map(({ code }) => code)).toEqual(["PAGE_SIZE_LIMIT"]);
  });

  it("takes as many statements for all things as for one", async () => {
    const fields = "{ upcoming { on undatedCount nodes { date proposition { key } } } }";
    const one = await graph.ask(`{ campaigns(first: 1) { nodes ${fields} } }`);
    const all = await graph.ask<{ campaigns: { nodes: { upcoming: { nodes: unknown[] } }[] } }>(
      `{ campaigns { nodes ${fields} } }`,
    );
    expect(all.data.campaigns.nodes.map(({ upcoming }) => upcoming.nodes.length)).toEqual([4, 1]);
    // Campaigns, the day, what lies ahead, the counts, the propositions.
    expect([one.statements.length, all.statements.length]).toEqual([5, 5]);
  });

  it("two lenses in one request never see each other's day", async () => {
    const query = `{ asOf(validAt: "2024-07-04") { upcoming { ${BARE} } } campaign(slug: "pond") { upcoming { ${BARE} } } }`;
    expect(await graph.data(query)).toEqual({
      asOf: { upcoming: { on: "2024-07-04", nodes: [{ date: "2024-07" }, { date: "2024-08-01" }] } },
      campaign: { upcoming: { on: "2024-06-20", nodes: [{ date: "2024-08-01" }] } },
    });
  });
});
