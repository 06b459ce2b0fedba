import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { wharfGraph } from "./support/wharf.ts";

const TALLY = "tally { bearing arguments makers full partial unstated utterances }";
const NONE = { arguments: 0, makers: 0, full: 0, partial: 0, unstated: 0, utterances: 0 };

interface Maker {
  readonly maker: { readonly slug: string };
  readonly bearing: string;
  readonly argumentCount: number;
}

describe("arguments by who makes them, in both articles", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("are six against the district attorney by five, one all the way and one in part, and none for him", async () => {
    const query = `{ person(slug: "george-gascon") { argumentsByMaker { ${TALLY} makers { nodes { maker { slug } bearing argumentCount } } } } }`;
    interface Answer {
      readonly person: {
        readonly argumentsByMaker: { readonly tally: object[]; readonly makers: { readonly nodes: Maker[] } };
      };
    }
    const { person } = await graph.data<Answer>(query);
    const { tally, makers } = person.argumentsByMaker;
    expect(tally).toEqual([
      { bearing: "FOR", ...NONE },
      { bearing: "AGAINST", arguments: 6, makers: 5, full: 1, partial: 1, unstated: 4, utterances: 4 },
    ]);
    const lines = makers.nodes.map(({ maker, argumentCount }) => `${maker.slug} ${String(argumentCount)}`);
    expect(lines.sort()).toEqual([
      "desiree-andrade 3",
      "fox-news 1",
      "fox-opponents-of-gascon 1",
      "jonathan-hatami 1",
      "tania-owen 3",
    ]);
  });

  it("stand side by side, for and against the policies, and lead to the characters", async () => {
    const query = `{ policy(slug: "gascon-policies") { argumentsByMaker { makers { totalCount nodes { maker { slug } bearing full partial unstated
      arguments(first: 1) { text degree claims(first: 1) { nodes { evidence(first: 1) { nodes { locator { start } } } } } } } } } } }`;
    const carried = {
      nodes: [{ evidence: { nodes: [{ locator: { start: expect.any(Number) as number } }] } }],
    };
    const one = (slug: string, text: string, degrees: readonly number[]): object => ({
      maker: { slug },
      bearing: slug === "george-gascon" ? "FOR" : "AGAINST",
      full: degrees[0],
      partial: degrees[1],
      unstated: degrees[2],
      arguments: [{ text, degree: "UNSTATED", claims: carried }],
    });
    expect(await graph.data(query)).toEqual({
      policy: {
        argumentsByMaker: {
          makers: {
            totalCount: 4,
            nodes: [
              one("george-gascon", "Harsher punishment is of doubtful effect", [0, 0, 1]),
              one("desiree-andrade", "They are destroying Los Angeles County", [0, 0, 2]),
              one("tania-owen", "They are destroying Los Angeles County", [0, 0, 2]),
              one("times-recall-organizers", "They favor defendants", [0, 1, 1]),
            ],
          },
        },
      },
    });
  });

  it("are those of claims that meet the filter, and of one bearing", async () => {
    const query = `{ policy(slug: "gascon-policies") {
      quoted: argumentsByMaker(filter: { attribution: [DIRECT_QUOTE] }) { makers { nodes { maker { slug } } } }
      own: argumentsByMaker { makers(bearing: [FOR]) { totalCount nodes { maker { slug } } } }
      nobody: argumentsByMaker(filter: { claimant: ["fox-news"] }) { ${TALLY} } } }`;
    const by = (slug: string): object => ({ maker: { slug } });
    expect(await graph.data(query)).toEqual({
      policy: {
        quoted: { makers: { nodes: [by("desiree-andrade"), by("tania-owen")] } },
        own: { makers: { totalCount: 1, nodes: [by("george-gascon")] } },
        nobody: {
          tally: [
            { bearing: "FOR", ...NONE },
            { bearing: "AGAINST", ...NONE },
          ],
        },
      },
    });
  });

  it("differ without a source, and before it was known, in one request", async () => {
    const field = `policy(slug: "gascon-policies") { argumentsByMaker { makers { totalCount } } }`;
    const query = `{ now: asOf { ${field} } without: asOf(withoutSources: ["times-recall-petition-approved"]) { ${field} } before: asOf(validAt: "2019-01-01") { ${field} } }`;
    const counted = (totalCount: number): object => ({
      policy: { argumentsByMaker: { makers: { totalCount } } },
    });
    expect(await graph.data(query)).toEqual({ now: counted(4), without: counted(0), before: counted(0) });
  });

  it("take as many statements for all subjects as for one", async () => {
    const query = `query ($slugs: [String!]) { subjects(first: 100, filter: { slug: $slugs }) { nodes { argumentsByMaker { ${TALLY} makers { nodes { maker { slug } arguments { text } } } } } } }`;
    const count = async (slugs: readonly string[] | null): Promise<number> =>
      (await graph.ask(query, { slugs })).statements.length;
    expect(await count(null)).toBe(await count(["george-gascon"]));
  });

  it("are refused with a cursor of another list and a page out of bounds", async () => {
    const ask = async (args: string): Promise<object> =>
      (
        await graph.ask(
          `{ policy(slug: "gascon-policies") { argumentsByMaker { makers(${args}) { totalCount } } } }`,
        )
      ).errors;
    expect(await ask('after: "holdings~0~1"')).toMatchObject([
      { code: "BAD_CURSOR", message: 'after is "holdings~0~1": expected a cursor that this list gave.' },
    ]);
    expect(await ask("first: -1")).toMatchObject([{ code: "PAGE_SIZE_LIMIT" }]);
  });
});

describe("arguments over the wharf", () => {
  it("count once however many make them, and not where the maker denies them", async () => {
    const graph = await wharfGraph();
    const query = `{ policy(slug: "plan") { argumentsByMaker { ${TALLY} makers { nodes { maker { slug } bearing argumentCount partial arguments { text } } } } } }`;
    const answer = await graph.data(query);
    await graph.close();
    const work = { text: "It brings work." };
    expect(answer).toEqual({
      policy: {
        argumentsByMaker: {
          tally: [
            { bearing: "FOR", arguments: 2, makers: 2, full: 0, partial: 1, unstated: 1, utterances: 3 },
            { bearing: "AGAINST", arguments: 1, makers: 1, full: 1, partial: 0, unstated: 0, utterances: 1 },
          ],
          makers: {
            nodes: [
              {
                maker: { slug: "ann" },
                bearing: "FOR",
                argumentCount: 2,
                partial: 1,
                arguments: [work, { text: "It lasts." }],
              },
              { maker: { slug: "ben" }, bearing: "FOR", argumentCount: 1, partial: 1, arguments: [work] },
              {
                maker: { slug: "league" },
                bearing: "AGAINST",
                argumentCount: 1,
                partial: 0,
                arguments: [{ text: "It shuts out the tide." }],
              },
            ],
          },
        },
      },
    });
  });
});
