import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shrunkAgreement } from "../src/questions/agreement/index.ts";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { randomGraph } from "./support/random-graph.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";

interface Ranked {
  readonly score: number;
  readonly actor: { readonly slug: string };
  readonly agreement: { readonly value: number | null; readonly n: number; readonly reason: string | null };
}

type Direction = "closest" | "furthest";

/** Those closest to an actor, or furthest from it: who, the score, the shared subjects. */
async function ranked(
  graph: TestGraph,
  asked: {
    readonly of: string;
    readonly direction: Direction;
    readonly more?: string;
    readonly lens?: string;
  },
): Promise<(readonly [string, number, number])[]> {
  const { of, direction, more = "first: 100", lens } = asked;
  const field = `actor(slug: "${of}") { ${direction}(${more}) { score actor { slug } agreement { value n reason } } }`;
  const query = lens === undefined ? `{ ${field} }` : `{ asOf(${lens}) { ${field} } }`;
  const data = await graph.data<Record<string, unknown>>(query);
  const { actor } = (lens === undefined ? data : data["asOf"]) as { actor: Record<Direction, Ranked[]> };
  return actor[direction].map(({ actor: { slug }, score, agreement }) => [slug, score, agreement.n]);
}

describe("in the two articles", () => {
  let seeds: TestGraph;
  beforeAll(async () => {
    seeds = await seededGraph();
  });
  afterAll(() => seeds.close());

  it("Owen is closest to Andrade, before three that share two subjects with her", async () => {
    const closest = await ranked(seeds, { of: "desiree-andrade", direction: "closest" });
    expect(closest[0]).toEqual(["tania-owen", 0.8, 3]);
    expect(closest.slice(1).sort()).toEqual([
      ["fox-opponents-of-gascon", 0.75, 2],
      ["jonathan-hatami", 0.75, 2],
      ["times-recall-organizers", 0.75, 2],
    ]);
  });

  it("nobody who shares two subjects with her disagrees; Gascón does, on the one that they share", async () => {
    expect(await ranked(seeds, { of: "desiree-andrade", direction: "furthest" })).toEqual([]);
    const more = "minimumShared: 1";
    expect(await ranked(seeds, { of: "desiree-andrade", direction: "furthest", more })).toEqual([
      ["george-gascon", 1 / 3, 1],
    ]);
  });
});

describe("the ranking", () => {
  let village: TestGraph;
  const subjects = "roof wall gate ferry";
  const all = (actor: string, positions: string): string[] =>
    positions.split(" ").flatMap((position, index) => {
      const subject = subjects.split(" ")[index] ?? "";
      return position === "-" ? [] : [`${actor} ${position} ${subject}`];
    });
  beforeAll(async () => {
    village = await graphOf(
      sidesNodes("ada bo cy dot eve fay gus hal", subjects, "extra"),
      sidesPaper({
        slug: "first",
        day: 1,
        sides: [
          ...all("ada", "SUPPORT SUPPORT SUPPORT SUPPORT"),
          ...all("bo", "SUPPORT SUPPORT SUPPORT OPPOSE"),
          ...all("cy", "SUPPORT SUPPORT - -"),
          ...all("dot", "OPPOSE OPPOSE NEUTRAL -"),
          ...all("eve", "- OPPOSE OPPOSE -"),
          ...all("fay", "- - NEUTRAL MIXED"),
          ...all("gus", "SUPPORT - - -"),
          ...all("hal", "UNDECIDED DECLINED SUPPORT -"),
          ...all("extra", "SUPPORT SUPPORT SUPPORT SUPPORT"),
        ],
      }),
      sidesPaper({ slug: "second", day: 20, recorded: 2, sides: ["cy OPPOSE roof", "cy OPPOSE wall"] }),
    );
  });
  afterAll(() => village.close());

  // A·n + 1 over n + 2: bo 3 of 4, cy at first 2 of 2; dot a half of 3, eve 0 of 2, fay 1 of 2.
  it("goes by the agreement drawn towards one half, on either side of it, without background persons", async () => {
    expect(await ranked(village, { of: "ada", direction: "closest" })).toEqual([["bo", 4 / 6, 4]]);
    expect(await ranked(village, { of: "ada", direction: "furthest" })).toEqual([
      ["cy", 1 / 4, 2],
      ["eve", 1 / 4, 2],
      ["dot", 1.5 / 5, 3],
    ]);
  });

  it("takes in those who share less only where asked", async () => {
    const more = "minimumShared: 1";
    expect(await ranked(village, { of: "ada", direction: "closest", more })).toEqual([
      ["bo", 4 / 6, 4],
      ["gus", 2 / 3, 1],
      ["hal", 2 / 3, 1],
    ]);
    expect(await ranked(village, { of: "ada", direction: "furthest", more: "minimumShared: 3" })).toEqual([
      ["dot", 1.5 / 5, 3],
    ]);
    expect(await ranked(village, { of: "ada", direction: "furthest", more: "first: 1" })).toHaveLength(1);
  });

  it("is that of the day, of what was known, and of the sources that are left", async () => {
    const first = [
      ["cy", 3 / 4, 2],
      ["bo", 4 / 6, 4],
    ];
    for (const lens of [
      `validAt: "2024-05-01"`,
      `knownAt: "2024-06-01T13:00:00Z"`,
      `withoutSources: ["second"]`,
    ])
      expect(await ranked(village, { of: "ada", direction: "closest", lens })).toEqual(first);
  });

  it("takes no more statements for three actors than for one", async () => {
    const statements = async (first: number): Promise<number> => {
      const fields = `score actor { name } agreement { value terms { nodes { subject { slug } stanceB { position } } } }`;
      const query = `{ actor(slug: "ada") { furthest(first: ${String(first)}) { ${fields} } } }`;
      const { errors, statements: sent } = await village.ask(query);
      expect(errors).toEqual([]);
      return sent.length;
    };
    expect(await statements(3)).toBe(await statements(1));
  });

  it("is empty for one who takes no position", async () => {
    expect(await ranked(village, { of: "press", direction: "closest" })).toEqual([]);
  });

  it.each([
    ["first: 0", "PAGE_SIZE_LIMIT", "first is 0"],
    ["first: 101", "PAGE_SIZE_LIMIT", "first is 101"],
    ["minimumShared: 0", "BAD_INPUT", "minimumShared is 0"],
    ["minimumShared: -2", "BAD_INPUT", "minimumShared is -2"],
  ])("refuses %s", async (more, code, message) => {
    const { errors } = await village.ask(`{ actor(slug: "ada") { closest(${more}) { score } } }`);
    expect(errors).toMatchObject([{ code, message: expect.stringContaining(message) as string }]);
  });
});

describe("in a graph made by chance", () => {
  it.each([1, 2])("ranks everybody by the same agreement that is told of the pair (%d)", async (seed) => {
    const graph = await randomGraph(seed);
    try {
      const { actors } = await graph.data<{ actors: { nodes: { slug: string; background: boolean }[] } }>(
        "{ actors(first: 100) { nodes { slug background } } }",
      );
      for (const { slug } of actors.nodes) {
        const told = new Map<string, number>();
        for (const other of actors.nodes.filter((actor) => actor.slug !== slug && !actor.background)) {
          const query = `{ agreement(a: "${slug}", b: "${other.slug}") { n terms { nodes { contribution } } } }`;
          const { agreement } = await graph.data<{
            agreement: { n: number; terms: { nodes: { contribution: number }[] } };
          }>(query);
          const share = agreement.terms.nodes.reduce((sum, { contribution }) => sum + contribution, 0);
          if (agreement.n > 0) told.set(other.slug, shrunkAgreement(share, agreement.n));
        }
        const more = "first: 100, minimumShared: 1";
        const both = [
          ...(await ranked(graph, { of: slug, direction: "closest", more })),
          ...(await ranked(graph, { of: slug, direction: "furthest", more })).reverse(),
        ];
        const scores = both.map(([, score]) => score);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
        for (const [other, score] of both) expect(told.get(other)).toBeCloseTo(score, 9);
        const undecided = [...told].filter(([other]) => !both.some(([name]) => name === other));
        for (const [, score] of undecided) expect(score).toBeCloseTo(0.5, 9);
      }
    } finally {
      await graph.close();
    }
  });
});
