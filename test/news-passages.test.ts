import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attachText, checkLocators } from "../src/curation/index.ts";
import { locatorAt, normalizeText, sha256 } from "../src/platform/text/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { feedOf, kindsOf, placeNow, type Feed } from "./support/news.ts";
import { claim, evidenceAt, imported, LIND_AS_MAYOR, LIND_FOR_WALL, source } from "./support/quarrel.ts";

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const feed = (variables?: Record<string, unknown>): Promise<Feed> => feedOf(graph, variables);
const kinds = (cursor?: string | null): Promise<string[]> => kindsOf(graph, cursor);
const now = (): Promise<string> => placeNow(graph);

describe("a passage that is not where it was", () => {
  const TEXT = normalizeText("Bo Lind wants the wall. Lind is the mayor of it all.");
  const at = (words: string): ReturnType<typeof locatorAt> => {
    const start = TEXT.indexOf(words);
    return locatorAt(TEXT, { start, end: start + words.length });
  };
  const CLAIMS = [
    claim(LIND_FOR_WALL, { evidence: [evidenceAt(0, at("wants the wall"))] }),
    claim(LIND_AS_MAYOR, { evidence: [evidenceAt(0, at("is the mayor"))] }),
  ];
  const attached = (text: string): Promise<unknown> =>
    graph.database.write(async (db) => {
      await attachText(db, "monday", text);
      return checkLocators(db);
    });

  it("is told shifted or broken, with its evidence, until it was told, and again when that changes", async () => {
    await imported(graph, source("monday", CLAIMS, { textSha256: sha256(TEXT) }));
    await attached(TEXT);
    const cursor = await now();
    expect(await kinds(cursor)).toEqual([]);
    await attached(`Now ${TEXT.replace("is the mayor", "was a mayor")}`);
    const fields =
      "nodes { kind revision changeSet { author } summary evidence { status } source { slug } } pageInfo { endCursor }";
    const { changesSince } = await graph.data<{
      changesSince: { nodes: unknown; pageInfo: { endCursor: string } };
    }>(`query ($cursor: String) { changesSince(after: $cursor) { ${fields} } }`, { cursor });
    const of = { revision: null, changeSet: null, source: { slug: "monday" } };
    expect(changesSince.nodes).toEqual([
      {
        ...of,
        kind: "EVIDENCE_SHIFTED",
        summary: "Passage moved: monday: In our words.",
        evidence: { status: "SHIFTED" },
      },
      {
        ...of,
        kind: "EVIDENCE_BROKEN",
        summary: "Passage not found: monday: In our words.",
        evidence: { status: "BROKEN" },
      },
    ]);
    expect(await kinds(changesSince.pageInfo.endCursor)).toEqual([]);
    await attached(`Now and then ${TEXT.replace("is the mayor", "was a mayor")}`);
    expect(await kinds(changesSince.pageInfo.endCursor)).toEqual(["EVIDENCE_SHIFTED", "EVIDENCE_BROKEN"]);
    await attached(TEXT);
    expect(await kinds(changesSince.pageInfo.endCursor)).toEqual([]);
  });

  it("is told page by page after all that was written", async () => {
    await imported(graph, source("monday", CLAIMS, { textSha256: sha256(TEXT) }));
    await attached(`Now ${TEXT}`);
    const told: string[] = [];
    let cursor: string | null = null;
    for (let hasNextPage = true; hasNextPage;) {
      const page = await feed({ cursor, first: 1 });
      told.push(...page.nodes.map(({ kind }) => kind));
      ({ endCursor: cursor, hasNextPage } = page.pageInfo);
    }
    expect(told.slice(-3)).toEqual(["NEW_TIE", "EVIDENCE_SHIFTED", "EVIDENCE_SHIFTED"]);
    expect((await feed()).nodes.map(({ kind }) => kind)).toEqual(told);
  });
});
