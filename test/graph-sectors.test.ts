import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

const LENSES = [
  "",
  '(validAt: "2022-06-01")',
  '(knownAt: "2022-06-02T23:59:59Z")',
  '(withoutSources: ["fox-news-2022-06-01"])',
];
const SECTORS = "[LAW_ENFORCEMENT, GOVERNMENT, VOTERS]";

interface Keys {
  readonly nodes: readonly { readonly key: string }[];
}
interface Found {
  readonly asOf: {
    readonly all: Keys & { readonly totalCount: number };
    readonly subjects: { readonly nodes: readonly { readonly stancesAbout: Keys }[] };
  };
}

describe("stances of holders of a sector", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  it.each(LENSES)("are the same in the list of all and in those of their subjects %s", async (lens) => {
    const asked = `(first: 100, filter: { holderSector: ${SECTORS} })`;
    const { all, subjects } = (
      await graph.data<Found>(
        `{ asOf${lens} { all: stances${asked} { totalCount nodes { key } } subjects(first: 100) { nodes { stancesAbout${asked} { nodes { key } } } } } }`,
      )
    ).asOf;
    const keysOf = ({ nodes }: Keys): string[] => nodes.map(({ key }) => key);
    const bySubject = subjects.nodes.flatMap(({ stancesAbout }) => keysOf(stancesAbout)).sort();
    expect(bySubject.length).toBeGreaterThan(0);
    expect(keysOf(all).sort()).toEqual(bySubject);
    expect(all.totalCount).toBe(bySubject.length);
  });
});
