import type { Drawn } from "../../parts/graph/index.ts";
import type { NamedNode } from "../../parts/links/index.ts";
import { drawnOf, type PlacedNode } from "./drawn.ts";
import { linkKey, pairsOf, type Pair, type SaidLink } from "./links.ts";
import type { PathsData } from "./paths-found.tsx";

type Hop = PathsData["paths"][number]["hops"][number];
type HopLink = Hop["links"][number];

/** The ways between two as a picture, with what it rests on. */
interface DrawnPaths {
  readonly drawn: Drawn;
  readonly nodes: ReadonlyMap<string, NamedNode>;
  readonly links: readonly SaidLink[];
  readonly pairs: readonly Pair[];
}

export function drawnPaths({ paths }: PathsData): DrawnPaths {
  const links = paths.flatMap(({ hops }) =>
    hops.flatMap((hop) => hop.links.map((link) => saidLink(hop, link))),
  );
  // Ways share steps.
  const known = new Map(links.map((link) => [linkKey(link), link]));
  const distinct = [...known.values()];
  const nodes = new Map(
    paths.flatMap(({ hops }) => hops.flatMap(({ from, to }) => [from, to])).map((node) => [node.slug, node]),
  );
  const pairs = pairsOf(distinct);
  return { drawn: drawnOf(placed({ paths }, nodes), pairs), nodes, links: distinct, pairs };
}

/** A step goes in the way's direction; what links the two may point the other way. */
function saidLink({ from, to }: Hop, { proposition, claims }: HopLink): SaidLink {
  const begin = beginningOf(proposition);
  return begin === to.slug ? { from: to, to: from, proposition, claims } : { from, to, proposition, claims };
}

function beginningOf(proposition: HopLink["proposition"]): string | null {
  if (proposition.__typename === "Stance") return proposition.holder.slug;
  return proposition.__typename === "Tie" ? proposition.from.slug : null;
}

/** The first node at the top, the last at the bottom; what is as many steps away stands side by side. */
function placed(
  { paths }: Pick<PathsData, "paths">,
  nodes: ReadonlyMap<string, NamedNode>,
): readonly PlacedNode[] {
  const rows = new Map<number, Set<string>>();
  const longest = Math.max(...paths.map(({ length }) => length));
  const seen = new Set<string>();
  for (const { hops, length } of paths) {
    const slugs = [...hops.slice(0, 1).map(({ from }) => from.slug), ...hops.map(({ to }) => to.slug)];
    slugs.forEach((slug, step) => {
      if (seen.has(slug)) return;
      seen.add(slug);
      const row = Math.round((step * longest) / length);
      rows.set(row, (rows.get(row) ?? new Set()).add(slug));
    });
  }
  return Array.from(rows).flatMap(([row, slugs]) =>
    Array.from(slugs, (slug, index) => ({
      node: nodes.get(slug) as NamedNode,
      isStart: row === 0 || row === longest,
      place: { x: index - (slugs.size - 1) / 2, y: -row },
    })),
  );
}
