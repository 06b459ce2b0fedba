import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { WHARF_RECORDED, wharfGraph } from "./support/wharf.ts";

const DERIVED = `totalCount nodes { holder { slug } position hasOwnStance stance { position subject { slug } }
  chain { derivation turns tie { from { slug } to { slug } } } }`;

interface Derived {
  readonly holder: { readonly slug: string };
  readonly position: string;
  readonly hasOwnStance: boolean;
  readonly stance: { readonly position: string; readonly subject: { readonly slug: string } };
  readonly chain: readonly {
    readonly derivation: string;
    readonly turns: boolean;
    readonly tie: { readonly from: { readonly slug: string }; readonly to: { readonly slug: string } };
  }[];
}

/** `ann OPPOSE (own) by SUPPORT recall: recall BEARS_ON plan turned`, in a line each. */
function line({ holder, position, hasOwnStance, stance, chain }: Derived): string {
  const own = hasOwnStance ? " (own)" : "";
  const ties = chain.map(
    ({ derivation, turns, tie }) => `${tie.from.slug} ${derivation} ${tie.to.slug}${turns ? " turned" : ""}`,
  );
  return `${holder.slug} ${position}${own} by ${stance.position} ${stance.subject.slug}: ${ties.join(", ")}`;
}

interface Answer {
  readonly subject: {
    readonly nodes: readonly {
      readonly positions: { readonly derived: { readonly nodes: readonly Derived[] } };
    }[];
  };
}

async function derived(
  graph: TestGraph,
  slug: string,
  through: readonly string[] | null = null,
): Promise<string[]> {
  const query = `query ($slug: String!, $through: [Derivation!]) { subject: subjects(filter: { slug: [$slug] }) { nodes { positions { derived(first: 100, through: $through) { ${DERIVED} } } } } }`;
  const { subject } = await graph.data<Answer>(query, { slug, through });
  return subject.nodes.flatMap(({ positions }) => positions.derived.nodes.map(line));
}

describe("stances that ties carry over, in both articles", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it("put nine supporters of the recall against its target, and those of his re-election for him", async () => {
    const lines = await derived(graph, "george-gascon");
    const recall =
      "by SUPPORT second-recall-of-gascon: second-recall-of-gascon BEARS_ON george-gascon turned";
    expect([...lines].sort()).toEqual(
      [
        `desiree-andrade OPPOSE (own) ${recall}`,
        `fox-angelenos OPPOSE ${recall}`,
        `fox-opponents-of-gascon OPPOSE (own) ${recall}`,
        `fox-own-prosecutors OPPOSE ${recall}`,
        `fox-recall-organizers OPPOSE ${recall}`,
        "gascon-re-election-campaign SUPPORT by SUPPORT gascon-re-election: gascon-re-election BEARS_ON george-gascon",
        `jonathan-hatami OPPOSE (own) ${recall}`,
        `recall-george-gascon OPPOSE ${recall}`,
        `tania-owen OPPOSE (own) ${recall}`,
        `times-recall-organizers OPPOSE ${recall}`,
      ].sort(),
    );
  });

  it("are never in the counts", async () => {
    const query = `{ person(slug: "george-gascon") { positions { holders tally { holders } derived { totalCount } } } }`;
    expect(await graph.data(query)).toEqual({
      person: {
        positions: {
          holders: 8,
          tally: [0, 8, 0, 0, 0].map((holders) => ({ holders })),
          derived: { totalCount: 10 },
        },
      },
    });
  });

  it("put who opposes the policies against each part, and who pursues the parts behind the whole", async () => {
    const whole = "ending-cash-bail WHOLE_TO_PART gascon-policies";
    expect((await derived(graph, "ending-cash-bail")).sort()).toEqual([
      `desiree-andrade OPPOSE by OPPOSE gascon-policies: ${whole}`,
      `george-gascon SUPPORT (own) by SUPPORT gascon-policies: ${whole}`,
      `tania-owen OPPOSE by OPPOSE gascon-policies: ${whole}`,
      `times-recall-organizers OPPOSE by OPPOSE gascon-policies: ${whole}`,
    ]);
    expect(await derived(graph, "gascon-policies")).toHaveLength(5);
    expect(await derived(graph, "gascon-policies", ["WHOLE_TO_PART", "BEARS_ON"])).toEqual([]);
    expect(await derived(graph, "ending-cash-bail", [])).toEqual([]);
  });

  it("are not carried back: who opposes the target is not for the recall by that", async () => {
    expect(await derived(graph, "second-recall-of-gascon")).toEqual([]);
  });

  it("were none before anything held, and fall with the source of the tie", async () => {
    const field = `person(slug: "george-gascon") { positions { derived { totalCount } } }`;
    const query = `{ before: asOf(validAt: "2019-01-01") { ${field} } now: asOf(validAt: "2022-06-01") { ${field} }
      without: asOf(withoutSources: ["fox-news-2022-06-01"]) { ${field} } }`;
    const counted = (totalCount: number): object => ({ person: { positions: { derived: { totalCount } } } });
    // The Times tells of the recall's three supporters, and of nobody who stands for his re-election.
    expect(await graph.data(query)).toEqual({ before: counted(0), now: counted(10), without: counted(3) });
  });

  it("take as many statements for all subjects as for two", async () => {
    const query = `query ($slugs: [String!]) { subjects(first: 100, filter: { slug: $slugs }) { nodes { positions { derived { ${DERIVED} } } } } }`;
    const count = async (slugs: readonly string[] | null): Promise<number> =>
      (await graph.ask(query, { slugs })).statements.length;
    await count(null);
    expect(await count(null)).toBe(await count(["george-gascon", "ending-cash-bail"]));
  });
});

describe("stances that ties carry over to the wharf plan", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await wharfGraph();
  });
  afterAll(() => graph.close());

  it("come over two ties, each of which may turn them", async () => {
    expect(await derived(graph, "plan", ["BEARS_ON"])).toEqual([
      "hal OPPOSE by SUPPORT recall: recall BEARS_ON eve turned, eve BEARS_ON plan",
    ]);
  });

  it("come from its parts, not from what is only alleged to be one; a stance on one says nothing of another", async () => {
    expect((await derived(graph, "plan", ["PART_TO_WHOLE"])).sort()).toEqual([
      "gil OPPOSE (own) by OPPOSE slip: slip PART_TO_WHOLE plan",
      "guild SUPPORT (own) by SUPPORT crane: crane PART_TO_WHOLE plan",
      "hal OPPOSE by OPPOSE crane: crane PART_TO_WHOLE plan",
    ]);
    const onSlip = await derived(graph, "slip");
    expect(onSlip.filter((told) => told.includes("crane"))).toEqual([]);
    expect(onSlip).toContain("guild SUPPORT by SUPPORT plan: slip WHOLE_TO_PART plan");
  });

  it("are only of SUPPORT and OPPOSE that can be told: not of Eve, Cat in January, Dan or Gil", async () => {
    const query = `{ asOf(validAt: "2024-02-15") { policy(slug: "slip") { positions { derived(first: 100) { nodes { holder { slug } } } } } } }`;
    interface Then {
      readonly asOf: {
        readonly policy: { readonly positions: { readonly derived: { readonly nodes: readonly Derived[] } } };
      };
    }
    const { asOf } = await graph.data<Then>(query);
    const holders = asOf.policy.positions.derived.nodes.map(({ holder }) => holder.slug).sort();
    expect(holders).toEqual(["ann", "ben", "guild", "hal", "league", "walkers"]);
  });

  it("are those of claims that meet the filter", async () => {
    const query = `{ policy(slug: "slip") { positions(filter: { claimant: ["cat"] }) { derived { nodes { holder { slug } } } } } }`;
    expect(await graph.data(query)).toEqual({
      policy: { positions: { derived: { nodes: [{ holder: { slug: "cat" } }] } } },
    });
  });
});

describe("subjects that bear on one another without end", () => {
  it("are refused beyond the limit, which names what to do", async () => {
    const parts = Array.from({ length: 201 }, (_, index) => `part-${String(index)}`);
    const nodes = ["whole", ...parts].map((slug) => ({ slug, type: "Policy", name: slug }));
    const outlet = { slug: "courier", type: "Organization", name: "courier", kind: "MEDIA" };
    const source = {
      changeSet: { author: "Editors", reason: "Parts.", recordedAt: WHARF_RECORDED.courier },
      source: {
        slug: "parts",
        kind: "ARTICLE",
        name: "parts",
        publisher: "courier",
        text: { sha256: "a".repeat(64), codePoints: 1_000 },
      },
      passages: [
        {
          at: [0, 1_000],
          claims: parts.map((from, index) => ({
            tie: { from, kind: "PART_OF", to: "whole" },
            claimant: "courier",
            attribution: "REPORTED",
            paraphrase: "Is a part.",
            evidence: [{ at: [index, index + 1], sha256: "a".repeat(64) }],
          })),
        },
      ],
    };
    const graph = await graphOf(JSON.stringify({ nodes: [outlet, ...nodes] }), JSON.stringify(source));
    const ask = `{ policy(slug: "whole") { positions { derived { totalCount } } } }`;
    const { errors } = await graph.ask(ask);
    const narrowed = await graph.ask(ask.replace("derived", "derived(through: [BEARS_ON])"));
    await graph.close();
    expect(errors).toMatchObject([{ code: "COST_LIMIT", details: { limit: 200, seen: 201 } }]);
    expect(errors[0]?.message).toContain("201 subjects: expected at most 200");
    expect(narrowed.data).toEqual({ policy: { positions: { derived: { totalCount: 0 } } } });
  });
});
