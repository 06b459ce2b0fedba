import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { paper } from "./support/toll.ts";
import { WHARF_RECORDED, WHARF_SEEDS, wharfGraph } from "./support/wharf.ts";

const CHANGES = `totalCount unorderedCount contestedCount nodes { kind changedAfter changedBy
  holder { slug } subject { slug } from { position } to { position } }`;

describe("changes over the wharf", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await wharfGraph();
  });
  afterAll(() => graph.close());

  const ANN = {
    kind: "REVERSAL",
    changedAfter: "2024-01-10",
    changedBy: "2024-03-10",
    holder: { slug: "ann" },
    subject: { slug: "plan" },
    from: { position: "SUPPORT" },
    to: { position: "OPPOSE" },
  };
  const CAT = {
    ...ANN,
    kind: "SHIFT",
    holder: { slug: "cat" },
    from: { position: "NEUTRAL" },
    to: { position: "SUPPORT" },
  };

  it("are told of a subject, with contradictions and what has no order counted beside them", async () => {
    expect(await graph.data(`{ policy(slug: "plan") { changesAbout { ${CHANGES} } } }`)).toEqual({
      policy: { changesAbout: { totalCount: 2, unorderedCount: 1, contestedCount: 1, nodes: [ANN, CAT] } },
    });
  });

  it("are told of an actor, on all subjects or on those that are named", async () => {
    const query = `query ($subject: [String!]) { person(slug: "hal") { changes(subject: $subject) { ${CHANGES} } } }`;
    const HAL = {
      ...ANN,
      changedAfter: null,
      holder: { slug: "hal" },
      subject: { slug: "crane" },
    };
    const all = { totalCount: 1, unorderedCount: 0, contestedCount: 0, nodes: [HAL] };
    expect(await graph.data(query)).toEqual({ person: { changes: all } });
    expect(await graph.data(query, { subject: ["crane", "plan"] })).toEqual({ person: { changes: all } });
    expect(await graph.data(query, { subject: ["plan"] })).toEqual({
      person: { changes: { ...all, totalCount: 0, nodes: [] } },
    });
  });

  it("lead from both stances to the characters that carry them", async () => {
    const side =
      "claims { nodes { claimant { slug } evidence { nodes { source { slug } locator { start end } } } } }";
    const query = `{ person(slug: "cat") { changes { nodes { from { ${side} } to { ${side} } } } } }`;
    const { person } = await graph.data<{
      person: { changes: { nodes: Record<"from" | "to", { claims: { nodes: object[] } }>[] } };
    }>(query);
    const [change] = person.changes.nodes;
    const piece = (slug: string): object => ({
      claimant: { slug: "cat" },
      evidence: {
        nodes: [
          {
            source: { slug },
            locator: { start: expect.any(Number) as number, end: expect.any(Number) as number },
          },
        ],
      },
    });
    expect(change?.from.claims.nodes).toEqual([piece("courier-january")]);
    expect(change?.to.claims.nodes).toEqual([piece("beacon-march")]);
  });

  it("are none of who declined, was only alleged to move, or whose other stance is on another subject", async () => {
    const query = `{ actors(filter: { slug: ["fay", "guild", "ben", "league"] }) { nodes { changes { totalCount unorderedCount contestedCount } } } }`;
    const { actors } = await graph.data<{ actors: { nodes: { changes: object }[] } }>(query);
    expect(actors.nodes.map(({ changes }) => changes)).toEqual(
      Array.from({ length: 4 }, () => ({ totalCount: 0, unorderedCount: 0, contestedCount: 0 })),
    );
  });

  it("had come by a day, were known at an instant, and fall with a source, in one request", async () => {
    const field = `policy(slug: "plan") { changesAbout { totalCount } }`;
    const query = `{
      now: asOf { ${field} }
      eve: asOf(validAt: "2024-03-09") { ${field} }
      day: asOf(validAt: "2024-03-10") { ${field} }
      long: asOf(validAt: "2030-01-01") { ${field} }
      known: asOf(knownAt: "${WHARF_RECORDED.courier}") { ${field} }
      without: asOf(withoutSources: ["courier-january"]) { ${field} }
    }`;
    const counted = (totalCount: number): object => ({ policy: { changesAbout: { totalCount } } });
    expect(await graph.data(query)).toEqual({
      now: counted(2),
      eve: counted(0),
      day: counted(2),
      long: counted(2),
      known: counted(0),
      without: counted(0),
    });
  });

  it("are walked page by page", async () => {
    const query = `query ($after: String) { policy(slug: "plan") { changesAbout(first: 1, after: $after) {
      nodes { holder { slug } } pageInfo { endCursor hasNextPage hasPreviousPage } } } }`;
    interface Page {
      policy: {
        changesAbout: { nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
    }
    const first = (await graph.data<Page>(query)).policy.changesAbout;
    expect(first).toMatchObject({ nodes: [{ holder: { slug: "ann" } }], pageInfo: { hasNextPage: true } });
    const second = (await graph.data<Page>(query, { after: first.pageInfo.endCursor })).policy.changesAbout;
    expect(second).toMatchObject({ nodes: [{ holder: { slug: "cat" } }], pageInfo: { hasNextPage: false } });
  });

  it("take as many statements for all actors as for one", async () => {
    const query = `query ($first: Int) { actors(first: $first) { nodes { changes { nodes { holder { slug } subject { slug } from { position } to { position } } } } } }`;
    const statements = async (first: number): Promise<number> =>
      (await graph.ask(query, { first })).statements.length;
    await statements(1);
    // Ann is the first by name, and she changed her mind.
    expect(await statements(100)).toBe(await statements(1));
  });

  it("are refused for names that are not there, cursors of other lists and pages out of bounds", async () => {
    const ask = async (args: string): Promise<string[]> =>
      (await graph.ask(`{ person(slug: "ann") { changes(${args}) { totalCount } } }`)).errors.map(
        ({ code, message }) => `${code} ${message}`,
      );
    expect(await ask('subject: ["plna"]')).toEqual([
      'BAD_INPUT subject names "plna": expected the slug of a Subject.',
    ]);
    expect(await ask('after: "holdings~1~2"')).toEqual([
      'BAD_CURSOR after is "holdings~1~2": expected a cursor that this list gave.',
    ]);
    expect(await ask("first: 0")).toEqual([expect.stringContaining("PAGE_SIZE_LIMIT") as string]);
  });
});

describe("changes in both articles", () => {
  it("are none: nobody is told to have moved, and nobody contradicts itself", async () => {
    const graph = await seededGraph();
    const query = `{ actors(first: 100) { nodes { changes { totalCount unorderedCount contestedCount } } } }`;
    const { actors } = await graph.data<{ actors: { nodes: { changes: object }[] } }>(query);
    const changed = actors.nodes.filter(({ changes }) => Object.values(changes).some((count) => count !== 0));
    await graph.close();
    expect(actors.nodes.length).toBeGreaterThan(20);
    expect(changed).toEqual([]);
  });
});

describe("a claim that is written later", () => {
  it("is a change at once, and none as of before", async () => {
    const graph = await graphOf(...WHARF_SEEDS);
    const field = `person(slug: "eve") { changes { totalCount nodes { to { position } } } }`;
    expect(await graph.data(`{ ${field} }`)).toEqual({ person: { changes: { totalCount: 0, nodes: [] } } });
    const claims = [
      {
        stance: { holder: "eve", subject: "plan", position: "OPPOSE" },
        claimant: "eve",
        attribution: "PARAPHRASED",
      },
    ];
    const source = {
      publisher: "beacon",
      publishedOn: "2024-04-01",
      recordedAt: "2024-05-04T12:00:00Z",
      claims,
    };
    await graph.add(paper("beacon-april", source));
    const then = `then: asOf(knownAt: "${WHARF_RECORDED.stray}") { ${field} }`;
    const answer = await graph.data(`{ ${field} ${then} }`);
    await graph.close();
    expect(answer).toEqual({
      person: { changes: { totalCount: 1, nodes: [{ to: { position: "OPPOSE" } }] } },
      then: { person: { changes: { totalCount: 0, nodes: [] } } },
    });
  });
});
