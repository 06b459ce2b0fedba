import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

describe("positions of many subjects", () => {
  const QUERY = `query ($first: Int, $filter: PositionsFilter) { subjects(first: $first, order: NAME_DESCENDING) { nodes { positions(filter: $filter) {
    holders tally { position holders } undatedCount supporters { slug } opponents { slug } declined { nodes { holder { slug } stances { position } } }
    holdings { nodes { holder { slug } stance { position } claims { paraphrase } } } } division { value } } } }`;

  it.each([
    ["without a filter", null],
    ["with a filter", { attribution: ["REPORTED"], source: ["fox-news-2022-06-01"] }],
  ])("take, %s, as many statements for all as for some", async (_, filter) => {
    const count = async (first: number): Promise<number> =>
      (await graph.ask(QUERY, { first, filter })).statements.length;
    await count(1);
    // The second recall, with those who declined, is among the first by name backwards.
    expect(await count(100)).toBe(await count(12));
  });

  it("take no statement of their own to be counted", async () => {
    const ask = async (fields: string): Promise<number> =>
      (await graph.ask(`{ subjects(first: 100) { nodes { slug ${fields} } } }`)).statements.length;
    await ask("");
    expect(
      await ask(
        "positions(collapseMembers: true) { holders utterances tally { holders } } division { value }",
      ),
    ).toBe(await ask(""));
  });
});

describe("what is asked of positions", () => {
  const asked = async (args: string, fields = "holders"): Promise<string[]> =>
    (await graph.ask(`{ policy(slug: "gascon-policies") { positions${args} { ${fields} } } }`)).errors.map(
      ({ code, message }) => `${code} ${message}`,
    );

  it("is refused, with what was received, where it names nobody or no page", async () => {
    expect(await asked('(filter: { claimant: ["nobody"] })')).toEqual([
      'BAD_INPUT claimant names "nobody": expected the slug of an Actor.',
    ]);
    expect(await asked('(filter: { source: ["nothing"] })')).toEqual([
      'BAD_INPUT source names "nothing": expected the slug of a Source.',
    ]);
    expect(await asked("", 'holdings(after: "x") { totalCount }')).toEqual([
      'BAD_CURSOR after is "x": expected a cursor that this list gave.',
    ]);
    expect(await asked("", "supporters(first: 101) { slug }")).toEqual([
      expect.stringContaining("PAGE_SIZE_LIMIT") as string,
    ]);
  });

  it("is answered page by page, each holder once and in one order", async () => {
    const query = `query ($after: String) { campaign(slug: "second-recall-of-gascon") { positions { holdings(first: 4, after: $after) {
      nodes { holder { slug } } pageInfo { endCursor hasNextPage } totalCount } } } }`;
    interface Page {
      campaign: {
        positions: {
          holdings: {
            nodes: { holder: { slug: string } }[];
            pageInfo: { endCursor: string | null; hasNextPage: boolean };
          };
        };
      };
    }
    const sizes: number[] = [];
    const slugs = new Set<string>();
    let after: string | null = null;
    for (let more = true; more;) {
      const page: Page = await graph.data<Page>(query, { after });
      const { nodes, pageInfo } = page.campaign.positions.holdings;
      for (const { holder } of nodes) slugs.add(holder.slug);
      sizes.push(nodes.length);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(sizes).toEqual([4, 4, 1]);
    expect(slugs.size).toBe(9);
  });
});
