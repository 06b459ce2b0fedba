import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestGraph } from "./support/graph.ts";
import { WHARF_RECORDED, wharfGraph } from "./support/wharf.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await wharfGraph();
});
afterAll(() => graph.close());

interface Named {
  readonly slug: string;
}
interface Sides {
  readonly positions: { readonly supporters: readonly Named[]; readonly opponents: readonly Named[] };
}

const SIDES = "supporters { slug } opponents { slug }";

function told({ positions }: Sides): [string[], string[]] {
  const slugs = (nodes: readonly Named[]): string[] => nodes.map(({ slug }) => slug).sort();
  return [slugs(positions.supporters), slugs(positions.opponents)];
}

async function sides(args: string): Promise<[string[], string[]]> {
  const { policy } = await graph.data<{ policy: Sides }>(
    `{ policy(slug: "plan") { positions${args} { ${SIDES} } } }`,
  );
  return told(policy);
}

describe("who stands on the plan", () => {
  it("is counted by the stance attested last, and not by what is only alleged", async () => {
    expect(await sides("")).toEqual([
      ["ben", "cat", "guild"],
      ["ann", "league", "walkers"],
    ]);
  });

  it("is told apart where two stances contradict each other, have no order, or one declined", async () => {
    const apart = "totalCount nodes { holder { slug } stances { position } }";
    const query = `{ policy(slug: "plan") { positions { contested { ${apart} } unordered { ${apart} } declined { ${apart} } } } }`;
    const one = (slug: string, ...positions: readonly string[]): object => ({
      totalCount: 1,
      nodes: [{ holder: { slug }, stances: positions.map((position) => ({ position })) }],
    });
    expect(await graph.data(query)).toEqual({
      policy: {
        positions: {
          contested: one("dan", "MIXED", "SUPPORT"),
          unordered: one("gil", "SUPPORT", "OPPOSE"),
          declined: one("fay", "DECLINED"),
        },
      },
    });
  });

  it("is walked, page by page, where told apart", async () => {
    const query = `{ policy(slug: "plan") { positions { contested(first: 1) { pageInfo { endCursor } } } } }`;
    const { policy } = await graph.data<{
      policy: { positions: { contested: { pageInfo: { endCursor: string } } } };
    }>(query);
    const { endCursor } = policy.positions.contested.pageInfo;
    const next = `query ($after: String) { policy(slug: "plan") { positions { contested(after: $after) { nodes { holder { slug } } } } } }`;
    expect(await graph.data(next, { after: endCursor })).toEqual({
      policy: { positions: { contested: { nodes: [] } } },
    });
    const other = next.replace("contested", "unordered");
    expect((await graph.ask(other, { after: endCursor })).errors).toMatchObject([{ code: "BAD_CURSOR" }]);
  });

  it("is told by opponents only, on whose word alone the league stands there", async () => {
    expect(await sides("(filter: { onWhoseWord: [OPPONENT] })")).toEqual([[], ["league"]]);
    expect(await sides('(filter: { claimant: ["guild"] })')).toEqual([["guild"], ["league"]]);
    expect(await sides("(filter: { onWhoseWord: [OPPONENT], attribution: [DIRECT_QUOTE] })")).toEqual([
      [],
      [],
    ]);
  });

  it("stands, by one source alone, where that source has it", async () => {
    expect(await sides('(filter: { source: ["courier-january"] })')).toEqual([
      ["ann", "ben", "guild"],
      ["league", "walkers"],
    ]);
    expect(await sides('(filter: { source: ["beacon-march"] })')).toEqual([["cat"], ["ann"]]);
  });

  it("is of a sector by itself or by the group it belongs to", async () => {
    expect(await sides("(filter: { holderSector: [VOTERS] })")).toEqual([["guild"], ["ann"]]);
  });
});

describe("members of a group", () => {
  it("count with it where they take its position, by way of another group too", async () => {
    expect(await sides("(collapseMembers: true)")).toEqual([
      ["cat", "guild"],
      ["ann", "league", "walkers"],
    ]);
  });

  it("belong to it on the lens's day, and working for one is not belonging to it", async () => {
    const field = `policy(slug: "plan") { positions(collapseMembers: true) { ${SIDES} collapsed { nodes { holder { slug } into { slug } ties { to { slug } } } } } }`;
    const query = `{ member: asOf(validAt: "2024-02-15") { ${field} } }`;
    const { member } = await graph.data<{ member: { policy: Sides } }>(query);
    // Ann was a member until the end of February. The walkers work for the league, and only allegedly belong to it.
    expect(told(member.policy)).toEqual([["guild"], ["league", "walkers"]]);
    expect(member.policy.positions).toMatchObject({
      collapsed: {
        nodes: [
          { holder: { slug: "ann" }, into: { slug: "guild" }, ties: [{ to: { slug: "guild" } }] },
          {
            holder: { slug: "ben" },
            into: { slug: "guild" },
            ties: [{ to: { slug: "local" } }, { to: { slug: "guild" } }],
          },
        ],
      },
    });
  });
});

describe("positions under a lens", () => {
  it("count what has no date only where there is no day, and say how much that leaves out", async () => {
    const field = `policy(slug: "plan") { positions { undatedCount unordered { totalCount } } }`;
    const query = `{ ${field} then: asOf(validAt: "2024-02-15") { ${field} } }`;
    const positions = (unordered: number): object => ({
      policy: { positions: { undatedCount: 2, unordered: { totalCount: unordered } } },
    });
    expect(await graph.data(query)).toEqual({ ...positions(1), then: positions(0) });
    const filtered = `{ policy(slug: "plan") { positions(filter: { claimant: ["guild"] }) { undatedCount } } }`;
    expect(await graph.data(filtered)).toEqual({ policy: { positions: { undatedCount: 0 } } });
  });

  it("are then and now, as known then, and without a source, in one request", async () => {
    const field = `policy(slug: "plan") { positions { ${SIDES} } }`;
    const query = `{
      now: asOf { ${field} }
      then: asOf(validAt: "2024-02-15") { ${field} }
      known: asOf(knownAt: "${WHARF_RECORDED.courier}") { ${field} }
      without: asOf(withoutSources: ["beacon-march"]) { ${field} }
      other: asOf(withoutSources: ["courier-january"]) { ${field} }
    }`;
    const data = await graph.data<Record<string, { policy: Sides }>>(query);
    const lenses = Object.fromEntries(Object.entries(data).map(([lens, { policy }]) => [lens, told(policy)]));
    const before = [
      ["ann", "ben", "guild"],
      ["league", "walkers"],
    ];
    expect(lenses).toEqual({
      now: [
        ["ben", "cat", "guild"],
        ["ann", "league", "walkers"],
      ],
      then: before,
      known: before,
      without: before,
      other: [["cat"], ["ann"]],
    });
  });
});
