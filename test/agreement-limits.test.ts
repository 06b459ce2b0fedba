import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPEN_REVISION } from "../src/lens/index.ts";
import { graphIndex } from "../src/questions/graph-index/index.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";

let village: TestGraph;
beforeAll(async () => {
  village = await graphOf(
    sidesNodes("ada bo", "roof wall"),
    sidesPaper({ slug: "first", day: 1, sides: ["ada SUPPORT roof", "bo OPPOSE roof", "bo OPPOSE wall"] }),
  );
});
afterAll(() => village.close());

/** Makes the graph in memory as long as it would be with so many more stances on the roof, which nobody sees yet. */
async function crowdTheRoof(stances: number): Promise<void> {
  const [roof] = await village.rows<{ serial: number }>(
    "SELECT serial AS \"serial\" FROM node WHERE slug = 'roof'",
  );
  const lease = await village.database.read();
  const graph = await village.memory.at(graphIndex, lease);
  await lease.release();
  const unseen = {
    certainFrom: 0,
    certainTo: 0,
    presumedTo: 0,
    attestedTo: 0,
    assertion: 0,
    proposition: 0,
    kind: 0,
  };
  for (let added = 0; added < stances; added += 1)
    graph.edges.push({
      ...unseen,
      from: 0,
      to: roof?.serial ?? 0,
      span: graph.spans.placeOf(OPEN_REVISION, OPEN_REVISION),
    });
}

const asked = [
  `actor(slug: "ada") { closest { score } }`,
  `actor(slug: "ada") { furthest { score } }`,
  `actor(slug: "ada") { neighbours { totalCount } }`,
  `coalitions(subjects: ["roof", "wall"]) { reason }`,
  `matrix(subjects: ["roof"]) { subjects { slug } }`,
  `matrix(actors: ["ada"]) { subjects { slug } }`,
  `matrix { subjects { slug } }`,
];

describe("a question that would look at too many stances", () => {
  it("is answered up to its limit, and refused beyond it, with both numbers", async () => {
    await crowdTheRoof(499_000);
    for (const field of asked) expect((await village.ask(`{ ${field} }`)).errors).toEqual([]);
    await crowdTheRoof(2_000);
    for (const field of asked) {
      const { errors } = await village.ask(`{ ${field} }`);
      const seen = expect.any(Number) as number;
      expect(errors).toMatchObject([{ code: "COST_LIMIT", details: { limit: 500_000, seen } }]);
      expect(errors[0]?.message).toContain("500000");
    }
    // What doesn't look there is answered still.
    expect((await village.ask(`{ coalitions(subjects: ["wall"]) { reason } }`)).errors).toEqual([]);
    expect((await village.ask(`{ agreement(a: "ada", b: "bo") { n } }`)).errors).toEqual([]);
  }, 120_000);
});
