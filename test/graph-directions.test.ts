import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Link } from "../src/platform/links/index.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { isKindOf, linkName, LIST_LINKS, MANY_LINKS, ONE_LINKS, someIds } from "./support/links.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const FORWARD = [...MANY_LINKS, ...LIST_LINKS];
type Forward = (typeof FORWARD)[number];

/** The link that leads back: it stands on what the first one lists, and is stored in the same column. */
function backOf(link: Forward): Extract<Link, { kind: "one" }> | undefined {
  return ONE_LINKS.find(({ on, by }) => isKindOf(link.of, on) && by === link.by);
}

type Row = Record<string, { readonly id: string } | null>;

interface Start {
  readonly id: string;
  readonly rows: { readonly nodes: readonly Row[] } | readonly Row[];
}

/** Everything a link can be followed from, with the rows it leads to and what each of those leads back to. */
async function starts(link: Forward, back: string): Promise<Start[]> {
  const rows = `${back} { id }`;
  const page = link.kind === "many" ? `(first: 20) { nodes { ${rows} } }` : `{ ${rows} }`;
  const found: Start[] = [];
  const ids = await someIds(graph, link.on);
  for (let from = 0; from < ids.length; from += 100) {
    const { nodes } = await graph.data<{ nodes: Partial<Start>[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${link.on.name} { rows: ${link.name} ${page} } } }`,
      { ids: ids.slice(from, from + 100) },
    );
    found.push(...nodes.filter((node): node is Start => node.rows !== undefined));
  }
  return found;
}

/** How many rows a link leads to, and which of them don't lead back. */
async function followed(link: Forward): Promise<{ reached: number; astray: unknown[] }> {
  const back = backOf(link);
  if (back === undefined) throw new Error(`nothing leads back from ${linkName(link)}`);
  const pairs = (await starts(link, back.name)).flatMap(({ id, rows }) =>
    ("nodes" in rows ? rows.nodes : rows).map((row) => ({ from: id, to: row[back.name]?.id })),
  );
  return { reached: pairs.length, astray: pairs.filter(({ from, to }) => from !== to) };
}

/** Links that neither article gives an example of. */
const WITHOUT_EXAMPLE = new Set(["Source.authorships", "Actor.authorships"]);

describe("a link", () => {
  it.each(FORWARD.map((link) => [linkName(link), link] as const))(
    "%s leads to what leads back to where it began",
    async (name, link) => {
      const { reached, astray } = await followed(link);
      expect(astray).toEqual([]);
      if (!WITHOUT_EXAMPLE.has(name)) expect(reached).toBeGreaterThan(0);
    },
  );

  it.each(ONE_LINKS.map((link) => [linkName(link), link] as const))(
    "%s is one of two directions",
    (_, link) => {
      const forward = FORWARD.find(({ of, by }) => isKindOf(of, link.on) && by === link.by);
      expect(forward && linkName(forward)).toBeDefined();
    },
  );
});
