import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CONFLICT,
  conflictsOf,
  figure,
  landing,
  matters,
  scope,
  stance,
  type AskedConflict,
} from "./support/disagreement.ts";
import type { TestGraph } from "./support/graph.ts";

const MANY = 12;

describe("many conflicts", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    const matter = [
      [stance("SUPPORT"), scope("ALL"), figure("SIGNATURES_COLLECTED", "1000"), landing("2024-04-01")],
      [stance("OPPOSE"), scope("TRUCKS"), figure("SIGNATURES_COLLECTED", "3000"), landing("2024-04-02")],
    ] as const;
    graph = await matters(Array.from({ length: MANY }, () => matter));
  });
  afterAll(() => graph.close());

  const WHOLE = `totalCount nodes { ${CONFLICT} about { slug } holder { slug } claimants { slug } sources { slug } resolution { reason author favours { key } favoursClaim { key } changeSet { number } } members { claimants { slug } claim { key } proposition { key } } }`;

  it("take as many statements as one of each kind does", async () => {
    // Once the graph is in memory.
    await graph.data("{ conflicts { totalCount } }");
    const about = (matters: number): string => {
      const slugs = ["ada-moss", "ferry", "ferry-drive", "bea-finn"].flatMap((slug) =>
        Array.from({ length: matters }, (_, index) => `${slug}-${String(index)}`),
      );
      return `{ conflicts(first: 100, subject: ${JSON.stringify(slugs)}) { ${WHOLE} } }`;
    };
    const one = await graph.ask(about(1));
    const all = await graph.ask(about(MANY));
    const nodes = await graph.ask(
      `{ policies(first: 50) { nodes { conflicts(kind: [STANCE, TRAIT]) { nodes { kind } } } } }`,
    );
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(all.data).toMatchObject({ conflicts: { totalCount: 4 * MANY } });
    expect(one.data).toMatchObject({ conflicts: { totalCount: 4 } });
    expect(one.statements).toHaveLength(all.statements.length);
    expect(all.statements.length).toBeLessThan(20);
    expect(nodes.statements).toHaveLength(4);
  });

  it("are walked page by page, each once, in one order", async () => {
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        conflicts: { nodes: AskedConflict[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      } = await graph.data(
        `query ($after: String) { conflicts(first: 7, after: $after) { nodes { key } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      walked.push(...page.conflicts.nodes.map(({ key }) => key));
      after = page.conflicts.pageInfo.hasNextPage ? page.conflicts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual((await conflictsOf(graph)).map(({ key }) => key));
    expect(new Set(walked).size).toBe(4 * MANY);
  });

  it.each([
    ['conflicts(subject: ["no-such"]) { totalCount }', "BAD_INPUT", '"no-such"'],
    ['conflicts(after: "stance~1") { totalCount }', "BAD_CURSOR", '"stance~1"'],
    ["conflicts(first: 0) { totalCount }", "PAGE_SIZE_LIMIT", "first is 0"],
    ["conflicts(first: 101) { totalCount }", "PAGE_SIZE_LIMIT", "first is 101"],
    ['conflict(key: "stance-1") { key }', "BAD_INPUT", '"stance-1"'],
    ['conflict(key: "quarrel-0123456789abcdef01234567") { key }', "BAD_INPUT", "quarrel"],
    [
      `conflicts(subject: [${Array.from({ length: 101 }, () => '"ferry-0"').join()}]) { totalCount }`,
      "BAD_INPUT",
      "subject names 101: expected at most 100",
    ],
  ])("are refused in words that quote what was received: %.60s", async (field, code, quoted) => {
    const { errors } = await graph.ask(`{ ${field} }`);
    expect(errors).toMatchObject([{ code, message: expect.stringContaining(quoted) as string }]);
  });

  it("are none by a key that nothing has", async () => {
    expect(await graph.data('{ conflict(key: "stance-0123456789abcdef01234567") { key } }')).toEqual({
      conflict: null,
    });
  });
});
