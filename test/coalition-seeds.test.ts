import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";

const NUMBERS = `reason actorCount congruentPairs conflictingPairs frustration share exact unique`;
const CAMPS = `camps { nodes { members { nodes { actor { slug } margin } } } }`;

interface Camps {
  readonly camps: {
    readonly nodes: readonly {
      readonly members: { readonly nodes: readonly { actor: { slug: string }; margin: number }[] };
    }[];
  } | null;
}

/** Who is in which camp, with the margin of each: "ada 2, bo 1". */
const told = ({ camps }: Camps): string[] | null =>
  camps?.nodes.map(({ members }) =>
    members.nodes.map(({ actor, margin }) => `${actor.slug} ${String(margin)}`).join(", "),
  ) ?? null;

describe("the camps of the two articles", () => {
  let seeds: TestGraph;
  beforeAll(async () => {
    seeds = await seededGraph();
  });
  afterAll(() => seeds.close());

  const SUBJECTS = ["second-recall-of-gascon", "george-gascon", "gascon-policies"];
  const ask = `query ($subjects: [String!]!) { coalitions(subjects: $subjects)`;

  // Of 8 who oppose him and 9 for the recall, 4 are both: 28 + 36 − 6 pairs. Andrade, Owen and the Times's organizers
  // oppose his policies, which he supports.
  it("are thirteen who take the same side, and Gascón, with nothing against them", async () => {
    const { coalitions } = await seeds.data<{ coalitions: Camps }>(`${ask} { ${NUMBERS} ${CAMPS} } }`, {
      subjects: SUBJECTS,
    });
    expect(coalitions).toMatchObject({
      reason: null,
      actorCount: 14,
      congruentPairs: 58,
      conflictingPairs: 3,
      frustration: 0,
      share: 0,
      exact: true,
      unique: true,
    });
    const [many = "", gascon] = told(coalitions) ?? [];
    expect(gascon).toBe("george-gascon 3");
    expect(many.split(", ")).toHaveLength(13);
    // Of twelve others, she shares a side with all; Villanueva with the seven who oppose him too.
    expect(many).toContain("desiree-andrade 12");
    expect(many).toContain("alex-villanueva 7");
    expect(many).toContain("recall-george-gascon 8");
  });

  it("tell on what they stand together, and by which stances", async () => {
    const query = `${ask} { camps(first: 1) { nodes { standsTogetherOn { subject { slug } side members } members(first: 1) { nodes { stances { position subject { slug } claims { totalCount } } } } } } } }`;
    expect(await seeds.data(query, { subjects: SUBJECTS })).toEqual({
      coalitions: {
        camps: {
          nodes: [
            {
              standsTogetherOn: [
                { subject: { slug: "second-recall-of-gascon" }, side: "FOR", members: 9 },
                { subject: { slug: "george-gascon" }, side: "AGAINST", members: 8 },
                { subject: { slug: "gascon-policies" }, side: "AGAINST", members: 3 },
              ],
              members: {
                nodes: [
                  {
                    stances: [
                      { position: "OPPOSE", subject: { slug: "george-gascon" }, claims: { totalCount: 2 } },
                    ],
                  },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it("are not drawn on a subject that nobody opposes", async () => {
    const { coalitions } = await seeds.data<{ coalitions: object }>(
      `${ask} { ${NUMBERS} ${CAMPS} pairsAgainst { totalCount } } }`,
      { subjects: ["second-recall-of-gascon"] },
    );
    expect(coalitions).toEqual({
      reason: "NO_OPPOSITION",
      actorCount: 9,
      congruentPairs: 36,
      conflictingPairs: 0,
      frustration: null,
      share: null,
      exact: null,
      unique: null,
      camps: null,
      pairsAgainst: { totalCount: 0 },
    });
  });
});

describe("more actors than can be compared", () => {
  it("are refused, unless some are named", async () => {
    const actors = Array.from({ length: 201 }, (_, index) => `actor-${String(index)}`);
    const graph = await graphOf(
      sidesNodes(actors.join(" "), "roof"),
      sidesPaper({ slug: "first", day: 1, sides: actors.map((actor) => `${actor} SUPPORT roof`) }),
    );
    try {
      const { errors } = await graph.ask(`{ coalitions(subjects: ["roof"]) { reason } }`);
      expect(errors).toMatchObject([
        {
          code: "COST_LIMIT",
          message: expect.stringContaining("201 actors") as string,
          details: { limit: 200, seen: 201 },
        },
      ]);
      const query = `query ($actors: [String!]) { coalitions(subjects: ["roof"], actors: $actors) { reason congruentPairs } }`;
      expect(await graph.data(query, { actors: actors.slice(1) })).toEqual({
        coalitions: { reason: "NO_OPPOSITION", congruentPairs: (200 * 199) / 2 },
      });
      const { errors: tooMany } = await graph.ask(query, { actors });
      expect(tooMany).toMatchObject([{ code: "BAD_INPUT", details: { limit: 200, seen: 201 } }]);
    } finally {
      await graph.close();
    }
  });
});
