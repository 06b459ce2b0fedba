import { afterEach, describe, expect, it } from "vitest";
import { makeLens, type LensParts } from "../src/lens/index.ts";
import { agreementOf, type Pair } from "../src/questions/agreement/index.ts";
import { requestContext } from "../src/questions/as-of/index.ts";
import { graphUnder, type GraphView } from "../src/questions/graph-index/index.ts";
import { Neighbourhood, type FoundNeighbour } from "../src/questions/neighbourhood/index.ts";
import { sideOf, sidesOn, standingsIn } from "../src/questions/standing/index.ts";
import { graphShapes } from "../src/schema.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { randomWrites } from "./support/random-graph.ts";

let graph: TestGraph | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

const CROWDED = { actors: 14, subjects: 4, claims: 160 };
const DAY = 19_800; // 2024-03-18

/** Where everybody stands on a subject, by the rule itself. */
function standingSides(view: GraphView, subject: number): Map<number, Pair["b"]> {
  const { standings } = standingsIn(view, { subject });
  return new Map(standings.map((standing) => [standing.holder, sideOf(standing)]));
}

/** Neighbours by plain loops over standings: what the fast search must find. */
function plainNeighbours(view: GraphView, actor: number, minimumShared: number): FoundNeighbour[] {
  const pairs = new Map<number, Pair[]>();
  for (const standing of standingsIn(view, { holder: actor }).standings)
    for (const [holder, b] of standingSides(view, standing.subject)) {
      if (holder === actor || view.graph.nodes.isBackground(holder)) continue;
      const pair = { subject: standing.subject, a: sideOf(standing), b };
      pairs.set(holder, [...(pairs.get(holder) ?? []), pair]);
    }
  const found = [...pairs].map(([holder, shared]): FoundNeighbour => {
    const { share, terms } = agreementOf(shared);
    return {
      actor: holder,
      subjects: shared.map(({ subject }) => subject),
      sameSide: shared.filter(({ a, b }) => a === b && (a === "SUPPORT" || a === "OPPOSE")).length,
      oppositeSide: terms.filter(({ delta }) => delta === 2).length,
      agreement: terms.length < 2 ? null : share,
      compared: terms.length,
    };
  });
  return found
    .filter(({ subjects }) => subjects.length >= minimumShared)
    .sort(
      (left, right) =>
        right.subjects.length - left.subjects.length ||
        right.sameSide - left.sameSide ||
        left.actor - right.actor,
    );
}

/** Asks both ways for everybody, and answers what was met. */
function compareAll(view: GraphView): Set<unknown> {
  const met = new Set<unknown>();
  for (let node = 1; node < 40; node += 1) {
    const sides = standingSides(view, node);
    expect(new Map([...sidesOn(view, node)].sort(([a], [b]) => a - b))).toEqual(sides);
    for (const side of sides.values()) met.add(side);
    for (const least of [1, 2, 3]) {
      const found = new Neighbourhood(view, node, least);
      const plain = plainNeighbours(view, node, least);
      expect(found.choose(null, 1_000)).toEqual(plain);
      expect(found.totalCount).toBe(plain.length);
      const [, second] = plain;
      if (second !== undefined) expect(found.choose(found.keyOf(second), 2)).toEqual(plain.slice(2, 4));
    }
  }
  return met;
}

describe("neighbours and sides, found by going through numbers", () => {
  it.each([21, 22, 23])(
    "are what the rule of standing tells of random graph %i, under any lens",
    async (seed) => {
      graph = await emptyGraph();
      const met = new Set<unknown>();
      for (const write of randomWrites(seed, CROWDED)) {
        await write(graph);
        const lease = await graph.database.read();
        const context = requestContext(lease, graphShapes(graph.database.dataSource), graph.memory);
        const lenses: LensParts[] = [
          { validAt: null, knownAt: null, withoutSources: [] },
          { validAt: DAY, knownAt: null, withoutSources: [] },
          { validAt: null, knownAt: Math.ceil(lease.revision / 2), withoutSources: [] },
          { validAt: null, knownAt: null, withoutSources: ["morning"] },
        ];
        for (const parts of lenses) {
          const view = await graphUnder(context, await context.openScope(makeLens(parts)));
          for (const side of compareAll(view)) met.add(side);
        }
        await lease.release();
      }
      expect([...met]).toEqual(expect.arrayContaining(["SUPPORT", "OPPOSE", "CONTESTED", "UNORDERED"]));
    },
  );
});
