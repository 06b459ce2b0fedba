import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";

const CAMPS = `camps { nodes { members { nodes { actor { slug } margin } } } }`;

interface Camps {
  readonly camps: {
    readonly nodes: readonly {
      readonly members: { readonly nodes: readonly { actor: { slug: string }; margin: number }[] };
    }[];
  } | null;
}

const ROOF_AND_WALL = `coalitions(subjects: ["roof", "wall"])`;

/** Who is in which camp, with the margin of each: "ada 2, bo 1". */
const told = ({ camps }: Camps): string[] | null =>
  camps?.nodes.map(({ members }) =>
    members.nodes.map(({ actor, margin }) => `${actor.slug} ${String(margin)}`).join(", "),
  ) ?? null;

describe("camps", () => {
  let village: TestGraph;
  beforeAll(async () => {
    village = await graphOf(
      sidesNodes("ada bo cy dot eve fay gus", "roof wall mill dam", "extra"),
      sidesPaper({
        slug: "first",
        day: 1,
        sides: [
          "ada SUPPORT roof",
          "ada SUPPORT wall",
          "bo SUPPORT roof",
          "bo SUPPORT wall",
          "cy OPPOSE roof",
          "cy OPPOSE wall",
          "dot OPPOSE roof",
          "eve SUPPORT roof",
          "eve OPPOSE wall",
          "fay DECLINED roof",
          "gus SUPPORT mill",
          "extra SUPPORT roof",
          "ada SUPPORT dam",
        ],
      }),
      sidesPaper({ slug: "second", day: 20, recorded: 2, sides: ["dot SUPPORT wall"] }),
    );
  });
  afterAll(() => village.close());

  const coalitions = async (field: string, lens?: string): Promise<Camps> => {
    const fields = `${field} { ${CAMPS} }`;
    const query = lens === undefined ? `{ ${fields} }` : `{ asOf(${lens}) { ${fields} } }`;
    const data = await village.data<{ coalitions?: Camps; asOf?: { coalitions: Camps } }>(query);
    return (data.coalitions ?? data.asOf?.coalitions) as Camps;
  };

  // ada and bo agree; cy opposes both, and so does dot at first, on the one subject they share. eve is with each of
  // them on one of two subjects, and against dot: she could as well stand with ada and bo.
  it("are of those who take a position; background persons and who declined are left out", async () => {
    const fields = `unplaced { totalCount nodes { slug } edges { node { slug } } } actorCount congruentPairs conflictingPairs frustration`;
    const query = `{ asOf(validAt: "2024-05-01") { ${ROOF_AND_WALL} { ${fields} ${CAMPS} } } }`;
    const { asOf } = await village.data<{ asOf: { coalitions: Camps } }>(query);
    expect(asOf.coalitions).toMatchObject({
      actorCount: 5,
      congruentPairs: 2,
      conflictingPairs: 5,
      frustration: 0,
      unplaced: { totalCount: 0, nodes: [], edges: [] },
    });
    expect(told(asOf.coalitions)).toEqual(["ada 1, bo 1", "cy 1, dot 1", "eve 0"]);
  });

  it("are those of the day, of what was known, and of the sources that are left", async () => {
    const before = ["ada 1, bo 1", "cy 1, dot 1", "eve 0"];
    for (const lens of [
      `validAt: "2024-05-01"`,
      `knownAt: "2024-06-01T13:00:00Z"`,
      `withoutSources: ["second"]`,
    ])
      expect(told(await coalitions(ROOF_AND_WALL, lens))).toEqual(before);
    // With his word on the wall, dot meets each but eve half way: nothing holds him to cy any more.
    const both = `{ then: asOf(validAt: "2024-05-01") { ${ROOF_AND_WALL} { ${CAMPS} } } now: ${ROOF_AND_WALL} { ${CAMPS} } }`;
    const { then, now } = await village.data<{ then: { coalitions: Camps }; now: Camps }>(both);
    expect([told(then.coalitions), told(now)]).toEqual([before, ["ada 1, bo 1", "cy 0", "dot 0", "eve 0"]]);
  });

  it("are those of some actors only, where they are named; who can be placed by nothing is told apart", async () => {
    const fields = `${CAMPS} actorCount unplaced { nodes { slug } edges { node { slug } } }`;
    const query = `{ coalitions(subjects: ["roof", "wall"], actors: ["cy", "ada", "fay", "extra"]) { ${fields} } }`;
    const { coalitions: answer } = await village.data<{ coalitions: Camps }>(query);
    expect(told(answer)).toEqual(["ada 1, extra 1", "cy 2"]);
    expect(answer).toMatchObject({
      actorCount: 3,
      unplaced: { nodes: [{ slug: "fay" }], edges: [{ node: { slug: "fay" } }] },
    });
  });

  it("are not drawn where nobody shares a subject with another", async () => {
    const query = `{ coalitions(subjects: ["mill", "dam"]) { reason actorCount ${CAMPS} unplaced { totalCount } } }`;
    expect(await village.data(query)).toEqual({
      coalitions: { reason: "NOTHING_SHARED", actorCount: 2, camps: null, unplaced: { totalCount: 2 } },
    });
  });

  it("tell the pairs that speak against them, with their agreement over the subjects asked about", async () => {
    const graph = await graphOf(
      sidesNodes("ada bo cy dot", "roof wall gate"),
      sidesPaper({
        slug: "first",
        day: 1,
        // Everybody agrees on something with everybody, but cy and dot.
        sides: [
          "ada SUPPORT roof",
          "bo SUPPORT roof",
          "cy SUPPORT roof",
          "ada SUPPORT wall",
          "bo SUPPORT wall",
        ]
          .concat(["dot SUPPORT wall", "cy SUPPORT gate", "dot OPPOSE gate"])
          .concat(["ada SUPPORT mill", "bo OPPOSE mill"].slice(2)),
      }),
    );
    try {
      const pair = `a { slug } b { slug } together agreement { n terms { nodes { subject { slug } delta } } }`;
      const query = `{ coalitions(subjects: ["roof", "wall", "gate", "gate"]) { subjects { slug } frustration share unique pairsAgainst { totalCount nodes { ${pair} } } ${CAMPS} } }`;
      const { coalitions: answer } = await graph.data<{ coalitions: Camps }>(query);
      // ada, bo and cy pairwise congruent, dot with ada and bo: parting cy or dot leaves two pairs, together one.
      expect(answer).toMatchObject({
        subjects: [{ slug: "roof" }, { slug: "wall" }, { slug: "gate" }],
        frustration: 1,
        share: 1 / 6,
        unique: true,
        pairsAgainst: {
          totalCount: 1,
          nodes: [
            {
              a: { slug: "cy" },
              b: { slug: "dot" },
              together: true,
              agreement: { n: 1, terms: { nodes: [{ subject: { slug: "gate" }, delta: 2 }] } },
            },
          ],
        },
      });
      expect(told(answer)).toEqual(["ada 3, bo 3, cy 1, dot 1"]);
    } finally {
      await graph.close();
    }
  });

  it("take as many statements for five actors as for three", async () => {
    const fields = `camps { nodes { standsTogetherOn { subject { slug } } members { nodes { actor { slug } stances { position } } } } }`;
    const statements = async (actors: string): Promise<number> => {
      const { errors, statements: sent } = await village.ask(
        `{ coalitions(subjects: ["roof", "wall"], actors: ${actors}) { ${fields} } }`,
      );
      expect(errors).toEqual([]);
      return sent.length;
    };
    const all = `["ada", "bo", "cy", "dot", "eve"]`;
    // The first question of all builds the graph in memory.
    await statements(all);
    expect(await statements(all)).toBe(await statements(`["ada", "bo", "cy"]`));
  });

  it("come page by page, as their members do", async () => {
    const page = async (
      after: string,
    ): Promise<{ camps: { nodes: object[]; pageInfo: { endCursor: string } } }> =>
      (
        await village.data<{ coalitions: { camps: { nodes: object[]; pageInfo: { endCursor: string } } } }>(
          `{ ${ROOF_AND_WALL} { camps(first: 2${after}) { totalCount nodes { members(first: 1) { totalCount nodes { actor { slug } } } } pageInfo { endCursor hasNextPage } } } }`,
        )
      ).coalitions;
    const first = await page("");
    expect(first.camps).toMatchObject({
      totalCount: 4,
      nodes: [
        { members: { totalCount: 2, nodes: [{ actor: { slug: "ada" } }] } },
        { members: { totalCount: 1 } },
      ],
      pageInfo: { hasNextPage: true },
    });
    const second = await page(`, after: ${JSON.stringify(first.camps.pageInfo.endCursor)}`);
    expect(second.camps).toMatchObject({ nodes: [{}, {}], pageInfo: { hasNextPage: false } });
    for (const list of [`camps(after: "x") { totalCount }`, `pairsAgainst(after: "x") { totalCount }`]) {
      const { errors } = await village.ask(`{ ${ROOF_AND_WALL} { ${list} } }`);
      expect(errors).toMatchObject([
        { code: "BAD_CURSOR", message: expect.stringContaining('"x"') as string },
      ]);
    }
  });

  it.each([
    ["no subject", `subjects: []`, "subjects names none"],
    ["an unknown subject", `subjects: ["moon"]`, 'subjects names "moon"'],
    ["an unknown actor", `subjects: ["roof"], actors: ["nobody"]`, 'actors names "nobody"'],
    ["a policy as an actor", `subjects: ["roof"], actors: ["roof"]`, 'actors names "roof"'],
    ["51 subjects", `subjects: [${'"roof", '.repeat(51)}]`, "subjects names 51: expected at most 50"],
  ])("are refused for %s", async (_, given, message) => {
    const { errors } = await village.ask(`{ coalitions(${given}) { reason } }`);
    expect(errors).toMatchObject([
      { code: "BAD_INPUT", message: expect.stringContaining(message) as string },
    ]);
  });
});
