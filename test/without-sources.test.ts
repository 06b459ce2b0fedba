import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BRIDGE_NODES, GAZETTE, HERALD, LEDGER } from "./support/bridge-seeds.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await graphOf(BRIDGE_NODES, HERALD, GAZETTE, LEDGER);
});
afterAll(() => graph.close());

const HERALD_SLUG = "herald-may";
const GAZETTE_SLUG = "gazette-undated";
const LEDGER_SLUG = "ledger-undated";

const without = <Data>(sources: readonly string[], fields: string): Promise<Data> =>
  dataWithout<Data>(graph, sources, fields);

const CLAIMS = "claims(first: 100) { nodes { paraphrase } }";

async function paraphrases(sources: readonly string[]): Promise<string[]> {
  const { claims } = await without<{ claims: { nodes: { paraphrase: string }[] } }>(sources, CLAIMS);
  return claims.nodes.map((node) => node.paraphrase).sort();
}

describe("what falls without a source", () => {
  it("is every claim that only it carries, and no claim that another carries too", async () => {
    expect(await paraphrases([HERALD_SLUG, LEDGER_SLUG])).toEqual([
      "It pays for the bridge.",
      "Moss is against the repeal.",
      "Moss is for a ferry.",
      "Moss is mayor.",
      "Moss spoke on 20 April.",
      "The ferry is due.",
      "The forms are due on 30 June.",
      "The repeal started on 2 April.",
      "The toll is due on 1 September.",
    ]);
    expect(await paraphrases([HERALD_SLUG, GAZETTE_SLUG])).toEqual([
      "Moss stands by her city.",
      "The toll is due on 1 September 2024.",
    ]);
    expect(await paraphrases([HERALD_SLUG, GAZETTE_SLUG, LEDGER_SLUG])).toEqual([]);
  });

  it("is its evidence, of claims that stand too, and what it says of its own and of other sources", async () => {
    const fields = `claims(filter: { kind: [Argument] }) { nodes { evidence { totalCount nodes { source { slug } } } } }
      source(slug: "${GAZETTE_SLUG}") { details { role source { slug } } }`;
    expect(await without([], fields)).toMatchObject({
      claims: { nodes: [{ evidence: { totalCount: 2 } }] },
      source: { details: [{ role: "DATING", source: { slug: HERALD_SLUG } }] },
    });
    expect(await without([HERALD_SLUG], fields)).toEqual({
      claims: { nodes: [{ evidence: { totalCount: 1, nodes: [{ source: { slug: GAZETTE_SLUG } }] } }] },
      source: { details: [] },
    });
  });

  it("is every proposition without a claim left, wherever it is asked for; nodes stay", async () => {
    const fields = `ties { totalCount } stances { totalCount } events { totalCount } traits { totalCount }
      person(slug: "ada-moss") { name stances { nodes { subject { slug } } } participations { totalCount } }
      policy(slug: "bridge-toll") { name stancesAbout { totalCount } }`;
    expect(await without([HERALD_SLUG], fields)).toEqual({
      ties: { totalCount: 1 },
      stances: { totalCount: 3 },
      events: { totalCount: 2 },
      traits: { totalCount: 0 },
      person: {
        name: "Ada Moss",
        stances: {
          nodes: expect.arrayContaining(
            ["river-city", "toll-repeal", "ferry"].map((slug) => ({ subject: { slug } })),
          ) as object[],
        },
        participations: { totalCount: 1 },
      },
      policy: { name: "a bridge toll", stancesAbout: { totalCount: 0 } },
    });
  });

  it("is the source itself, in lists and by slug", async () => {
    const fields = `sources { totalCount nodes { slug } } source(slug: "${HERALD_SLUG}") { slug }
      organization(slug: "herald") { publications { totalCount } }`;
    expect(await without([HERALD_SLUG, LEDGER_SLUG], fields)).toEqual({
      sources: { totalCount: 1, nodes: [{ slug: GAZETTE_SLUG }] },
      source: null,
      organization: { publications: { totalCount: 0 } },
    });
  });

  it("is the names that only it gives", async () => {
    const fields = `search(text: "Mayor", in: [NODE]) { nodes { matchedText } } byName: search(text: "Ada", in: [NODE]) { nodes { matchedText } }`;
    const byName = { nodes: [{ matchedText: "Ada Moss" }] };
    expect(await without([], fields)).toEqual({ search: { nodes: [{ matchedText: "Mayor Moss" }] }, byName });
    expect(await without([HERALD_SLUG], fields)).toEqual({ search: { nodes: [] }, byName });
  });
});

describe("a lens without sources", () => {
  it("is opened in a number of statements that does not grow with what it changes", async () => {
    const query = `query ($sources: [String!]) { asOf(withoutSources: $sources) { __typename } }`;
    const counts: number[] = [];
    for (const sources of [[LEDGER_SLUG], [HERALD_SLUG], [HERALD_SLUG, GAZETTE_SLUG, LEDGER_SLUG]]) {
      counts.push((await graph.ask(query, { sources })).statements.length);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });

  it("sees, as of an earlier revision, only what was known then", async () => {
    const query = `query ($at: DateTime!) { asOf(knownAt: $at, withoutSources: ["${HERALD_SLUG}"]) { ${CLAIMS} sources { totalCount } } }`;
    expect(await graph.data(query, { at: "2024-06-01T13:00:00Z" })).toEqual({
      asOf: { claims: { nodes: [] }, sources: { totalCount: 0 } },
    });
    const deadline = `query ($at: DateTime!) { asOf(knownAt: $at, withoutSources: ["${HERALD_SLUG}"]) {
      observations(filter: { subject: ["bridge-toll"] }) { nodes { date } } } }`;
    const dated = (date: string): object => ({ asOf: { observations: { nodes: [{ date }] } } });
    // The Ledger, which gives the date outright, came with the third change set.
    expect(await graph.data(deadline, { at: "2024-06-02T13:00:00Z" })).toEqual(dated("XXXX-09-01"));
    expect(await graph.data(deadline, { at: "2024-06-03T13:00:00Z" })).toEqual(dated("2024-09-01"));
  });

  it("refuses a source that is not there", async () => {
    const { errors } = await graph.ask(`{ asOf(withoutSources: ["no-such"]) { __typename } }`);
    expect(errors).toMatchObject([{ message: expect.stringContaining('"no-such"') as string }]);
  });
});
