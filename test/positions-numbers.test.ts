import { describe, expect, it } from "vitest";
import { randomGraph } from "./support/random-graph.ts";
import type { TestGraph } from "./support/graph.ts";

/** A filter that every claim meets: with one, stances are weighed one by one. */
const ALL = "(filter: { attribution: [DIRECT_QUOTE, PARAPHRASED, REPORTED, INFERRED_FROM_ACTION] })";
const PAGE = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node {
  position inferred claimCount utterances attestedOn holder { slug } stance { key } claims(first: 2) { key } } }`;
const FIELDS = `holders utterances tally { position holders people organizations informalGroups inferred utterances }
  supporters(first: 2) { slug } opponents { slug } contested { totalCount } unordered { totalCount } declined { totalCount }
  two: holdings(first: 2) { ${PAGE} } all: holdings(first: 100) { ${PAGE} }
  against: holdings(position: [OPPOSE, OPPOSE, DECLINED]) { ${PAGE} } later: holdings(first: 3, after: $after) { ${PAGE} }`;
const LENSES = [
  "",
  '(validAt: "2023-09-01")',
  '(knownAt: "2023-01-01T00:00:00Z")',
  '(withoutSources: ["evening"])',
];
const PLACES = ["holdings~0~4", "holdings~1~0", "holdings~0", "holdings~1~3~1", "holdings~7~7"];

async function answers(graph: TestGraph, question: string, after: string): Promise<string> {
  const asked = LENSES.map(
    (lens, at) => `l${String(at)}: asOf${lens} { subjects(first: 100) { nodes { slug ${question} } } }`,
  );
  const data = await graph.data<Record<string, object>>(`query ($after: String) { ${asked.join(" ")} }`, {
    after,
  });
  return JSON.stringify(data, null, 1);
}

describe("positions told by numbers", () => {
  it.each([1, 2, 3])("are those told by stances, under any lens, on random graph %i", async (seed) => {
    const graph = await randomGraph(seed);
    try {
      for (const after of PLACES) {
        const byNumbers = await answers(graph, `positions { ${FIELDS} }`, after);
        expect(byNumbers).toBe(await answers(graph, `positions${ALL} { ${FIELDS} }`, after));
        expect(byNumbers).toContain('"holders": 3');
      }
    } finally {
      await graph.close();
    }
  });
});
