import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";
const RECALL = "second-recall-of-gascon";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

interface Covered {
  readonly sourceCount: number;
  readonly claimantCount: number;
  readonly framing: readonly string[];
  readonly proposition: { readonly key: string; readonly kind: string };
  readonly alike: readonly { readonly key: string }[];
  readonly carriers: Page<{
    readonly source: { readonly slug: string };
    readonly claimCount: number;
    readonly claims: Page<{ readonly attribution: string; readonly claimant: { readonly slug: string } }>;
  }>;
}

async function coverageOf<Data>(subject: string, fields: string): Promise<Data> {
  const { subject: found } = await graph.data<{ subject: { coverage: Data } }>(
    `{ subject(slug: "${subject}") { coverage { ${fields} } } }`,
  );
  return found.coverage;
}

/** One proposition's coverage, found by the value of a trait or the metric of a figure. */
async function coveredWhere(subject: string, fields: string, is: (node: never) => boolean): Promise<Covered> {
  const { propositions } = await coverageOf<{ propositions: Page<Covered> }>(
    subject,
    `propositions(first: 100) { totalCount nodes { sourceCount claimantCount framing alike { key } proposition { key kind ${fields} } carriers(first: 5) { totalCount nodes { source { slug } claimCount claims(first: 5) { nodes { attribution claimant { slug } } } } } } }`,
  );
  const found = propositions.nodes.find(({ proposition }) => is(proposition as never));
  if (found === undefined) throw new Error(`nothing of ${subject} is that`);
  return found;
}

describe("one proposition in several sources", () => {
  it("shows who tells it on whose word and how, without calling it a conflict", async () => {
    const deadline = await coveredWhere(
      RECALL,
      "... on Observation { metric }",
      ({ metric }) => metric === "DEADLINE",
    );
    expect(deadline).toMatchObject({
      sourceCount: 2,
      claimantCount: 2,
      framing: ["CLAIMANT", "ATTRIBUTION"],
    });
    expect(deadline.carriers.nodes).toEqual([
      {
        source: { slug: FOX },
        claimCount: 1,
        claims: { nodes: [{ attribution: "PARAPHRASED", claimant: { slug: "recall-george-gascon" } }] },
      },
      {
        source: { slug: TIMES },
        claimCount: 1,
        claims: { nodes: [{ attribution: "REPORTED", claimant: { slug: "times" } }] },
      },
    ]);
  });

  it("differs in nothing where each outlet says it in its own voice", async () => {
    const targets = await coveredWhere(
      RECALL,
      "... on Tie { tieKind }",
      ({ tieKind }) => tieKind === "TARGETS",
    );
    expect(targets).toMatchObject({ sourceCount: 2, claimantCount: 2, framing: [] });
  });

  it("stands beside what another source puts more explicitly", async () => {
    const policy = "ending-charging-juveniles-as-adults";
    const fields = "... on Trait { traitKind valueKey implicit }";
    const explicit = await coveredWhere(
      policy,
      fields,
      ({ traitKind, implicit }) => traitKind === "SCOPE" && !implicit,
    );
    const implied = await coveredWhere(policy, fields, ({ implicit }) => implicit);
    expect([explicit, implied].map(({ carriers }) => carriers.nodes[0]?.source.slug)).toEqual([FOX, TIMES]);
    expect(explicit.alike).toEqual([{ key: implied.proposition.key }]);
    expect(implied.alike).toEqual([{ key: explicit.proposition.key }]);
  });

  it("has nothing alike among names, figures, and stances on another subject", async () => {
    const { propositions } = await coverageOf<{ propositions: Page<Covered> }>(
      "george-gascon",
      "propositions(first: 100) { nodes { alike { key } proposition { key kind ... on Tie { tieKind } } } }",
    );
    expect(propositions.nodes.length).toBeGreaterThan(40);
    expect(propositions.nodes.filter(({ alike }) => alike.length > 0)).toEqual([]);
  });
});
