import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestPaths, type Links } from "../src/questions/path/index.ts";

type Pair = readonly [number, number];

/** Links of pairs, both ways, counting what is looked at. */
function linksOf(pairs: readonly Pair[]): Links {
  const neighbours = new Map<number, Set<number>>();
  for (const [left, right] of pairs.flatMap(([a, b]): Pair[] => [
    [a, b],
    [b, a],
  ])) {
    if (left === right) continue;
    neighbours.set(left, (neighbours.get(left) ?? new Set()).add(right));
  }
  return {
    visited: 0,
    neighboursOf: (node) => Int32Array.from(neighbours.get(node) ?? []).sort(),
  };
}

/** Every path without a node twice, by trying all. */
function allPaths(
  links: Links,
  ends: Pair,
  may: { maxHops: number; pass: (node: number) => boolean },
): number[][] {
  const found: number[][] = [];
  const go = (path: readonly number[]): void => {
    for (const next of links.neighboursOf(path.at(-1) ?? 0)) {
      if (path.includes(next)) continue;
      if (next === ends[1]) found.push([...path, next]);
      else if (path.length < may.maxHops && may.pass(next)) go([...path, next]);
    }
  };
  go([ends[0]]);
  const lexical = (left: readonly number[], right: readonly number[]): number =>
    left.map((node, index) => node - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return found.sort((left, right) => left.length - right.length || lexical(left, right));
}

const everywhere = { budget: 1e9, mayPass: () => true };

describe("the search for shortest paths", () => {
  it("finds the direct link first, then the ways round it", () => {
    const links = linksOf([
      [1, 2],
      [1, 3],
      [3, 2],
      [1, 4],
      [4, 5],
      [5, 2],
    ]);
    const { paths, isComplete } = shortestPaths(links, {
      from: 1,
      to: 2,
      maxHops: 3,
      first: 10,
      ...everywhere,
    });
    expect({ paths, isComplete }).toEqual({
      paths: [
        [1, 2],
        [1, 3, 2],
        [1, 4, 5, 2],
      ],
      isComplete: true,
    });
  });

  it("finds just what trying every path finds, in the same order", () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 24 }),
        fc.record({ maxHops: fc.integer({ min: 1, max: 6 }), first: fc.integer({ min: 1, max: 10 }) }),
        fc.uniqueArray(fc.integer({ min: 3, max: 9 }), { maxLength: 3 }),
        (pairs, { maxHops, first }, shut) => {
          const links = linksOf(pairs);
          const mayPass = (node: number): boolean => !shut.includes(node);
          const asked = { from: 1, to: 2, maxHops, first, budget: 1e9, mayPass };
          const all = allPaths(links, [1, 2], { maxHops, pass: mayPass });
          expect(shortestPaths(links, asked)).toEqual({ paths: all.slice(0, first), isComplete: true });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives up when it has looked at as many links as it may, and says so", () => {
    const pairs = Array.from({ length: 100 }, (_, index): Pair => [1, index + 3]);
    const asked = { from: 1, to: 2, maxHops: 6, first: 3, budget: 50, mayPass: () => true };
    expect(shortestPaths(linksOf(pairs), asked)).toEqual({ paths: [], isComplete: false });
  });

  it("looks no further than half the way from either end", () => {
    const asked: number[] = [];
    const chain = linksOf([
      [1, 3],
      [3, 4],
      [4, 2],
      [1, 10],
      [10, 11],
      [11, 12],
      [12, 13],
    ]);
    const links: Links = { visited: 0, neighboursOf: (node) => (asked.push(node), chain.neighboursOf(node)) };
    shortestPaths(links, { from: 1, to: 2, maxHops: 3, first: 1, ...everywhere });
    expect(asked.filter((node) => node >= 11)).toEqual([]);
  });
});
