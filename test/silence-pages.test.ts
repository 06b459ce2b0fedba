import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestGraph } from "./support/graph.ts";
import { pierGraph } from "./support/pier-seeds.ts";

let pier: TestGraph;
beforeAll(async () => {
  pier = await pierGraph();
});
afterAll(() => pier.close());

describe("the list of the silent", () => {
  const PAGE = `query ($first: Int, $after: String) { subject(slug: "pier") { silence { silent(first: $first, after: $after) {
    totalCount edges { cursor node { actor { slug } } } pageInfo { hasNextPage endCursor } } } } }`;
  interface Page {
    readonly totalCount: number;
    readonly edges: readonly { cursor: string; node: { actor: { slug: string } } }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
  const page = async (first: number, after: string | null): Promise<Page> =>
    (await pier.data<{ subject: { silence: { silent: Page } } }>(PAGE, { first, after })).subject.silence
      .silent;

  it("is read page by page as it is whole", async () => {
    const whole = await page(100, null);
    const read: string[] = [];
    let after: string | null = null;
    for (;;) {
      const part: Page = await page(2, after);
      expect(part.totalCount).toBe(whole.edges.length);
      read.push(...part.edges.map(({ node }) => node.actor.slug));
      if (!part.pageInfo.hasNextPage) break;
      after = part.pageInfo.endCursor;
    }
    expect(read).toEqual(whole.edges.map(({ node }) => node.actor.slug));
    expect(read.length).toBeGreaterThan(3);
  });

  it("refuses a cursor that it did not give and a size out of bounds, and quotes them", async () => {
    for (const after of ["", "nonsense", "LATEST~1~2", "NAME~x~y"]) {
      const [error] = (await pier.ask(PAGE, { after })).errors;
      expect(error).toMatchObject({
        code: "BAD_CURSOR",
        message: expect.stringContaining(JSON.stringify(after)) as string,
      });
    }
    expect((await pier.ask(PAGE, { first: 101 })).errors[0]?.code).toBe("PAGE_SIZE_LIMIT");
  });

  it("takes as many statements for every subject and actor as for one", async () => {
    const query = (filter: string): string =>
      `{ subjects(first: 100${filter}) { nodes { silence { silent(first: 2) { totalCount nodes { actor { slug } stakes { kind shownBy { key } } alleged { key } related { tie { key } stance { key } } } } } } } }`;
    const one = await pier.ask(query(', filter: { slug: ["pier"] }'));
    const all = await pier.ask(query(""));
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(all.statements).toHaveLength(one.statements.length);
  });
});
