import { FIRST_TIE_KIND, POSITIONS, type GraphView } from "../graph-index/index.ts";
import { GraphLinks, type LinkFilter } from "../path/index.ts";
import { keptLinks } from "./kept-links.ts";
import { measuresOf, type Measures } from "./measures.ts";
import type { NetworkLinkKind } from "./network.words.ts";

/** Which part of the graph is asked for. */
export interface NetworkQuestion {
  /** The nodes to begin at, by serial. */
  readonly around: readonly number[];
  readonly hops: number;
  readonly limit: number;
  readonly kinds: readonly NetworkLinkKind[] | null;
  /** Positions of the stances that link; all but DECLINED where null. */
  readonly positions: readonly string[] | null;
}

/** A node of the network that was found. */
export interface FoundNode {
  readonly serial: number;
  readonly hops: number;
}

/** A proposition that links two nodes of it. */
export interface FoundLink {
  readonly kind: NetworkLinkKind;
  readonly from: number;
  readonly to: number;
  readonly proposition: number;
}

export interface FoundNetwork {
  readonly nodes: readonly FoundNode[];
  readonly links: readonly FoundLink[];
  readonly measures: Measures;
  readonly isComplete: boolean;
}

/** How many links a network has at most, and how many rows one question looks at. */
export const MAXIMUM_LINKS = 4_000;
const BUDGET = 500_000;

/** The nodes around some others, breadth first, and everything that links them. */
export function networkAround(view: GraphView, asked: NetworkQuestion): FoundNetwork {
  const links = new GraphLinks(view, filterOf(view, asked));
  const { hopsOf, isCut } = reachedNodes(view, links, asked);
  const found = linksAmong(view, links, [...hopsOf.keys()]);
  const kept = keptLinks(found, hopsOf, MAXIMUM_LINKS);
  const nodes = [...hopsOf].map(([serial, hops]) => ({ serial, hops }));
  return {
    nodes,
    links: kept,
    measures: measuresOf(
      [...hopsOf.keys()],
      kept.map(({ from, to }) => [from, to]),
    ),
    isComplete: !isCut && kept.length === found.length,
  };
}

function filterOf({ graph }: GraphView, { kinds, positions }: NetworkQuestion): LinkFilter {
  return (table, row) => {
    if (table === "parts") return kinds === null || kinds.includes("EVENT");
    const kind = graph.edges.at(row, "kind");
    if (kind >= FIRST_TIE_KIND) return kinds === null || kinds.includes("TIE");
    if (kinds !== null && !kinds.includes("STANCE")) return false;
    return positions === null || positions.includes(POSITIONS[kind] ?? "");
  };
}

interface Reached {
  readonly hopsOf: ReadonlyMap<number, number>;
  readonly isCut: boolean;
}

/** The nodes within so many hops, nearest first. Whoever is named only as context is in it only if asked about. */
function reachedNodes(view: GraphView, links: GraphLinks, { around, hops, limit }: NetworkQuestion): Reached {
  const hopsOf = new Map(around.map((node) => [node, 0]));
  let frontier = [...hopsOf.keys()];
  for (let distance = 1; distance <= hops; distance += 1) {
    const next: number[] = [];
    for (const node of frontier) {
      if (links.visited > BUDGET) return { hopsOf, isCut: true };
      for (const neighbour of links.of(node).keys()) {
        if (hopsOf.has(neighbour) || view.graph.nodes.isBackground(neighbour)) continue;
        if (hopsOf.size >= limit) return { hopsOf, isCut: true };
        hopsOf.set(neighbour, distance);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return { hopsOf, isCut: false };
}

/** Every proposition that links two of some nodes, each pair once. */
function linksAmong(view: GraphView, links: GraphLinks, nodes: readonly number[]): FoundLink[] {
  const within = new Set(nodes);
  return nodes.flatMap((node) =>
    [...links.of(node)]
      .filter(([neighbour]) => neighbour > node && within.has(neighbour))
      .flatMap(([neighbour, propositions]) =>
        propositions.map((proposition) => linkOf(view, [node, neighbour], proposition)),
      ),
  );
}

function linkOf(
  { graph }: GraphView,
  [one, other]: readonly [number, number],
  proposition: number,
): FoundLink {
  const [row] = graph.edgesOfProposition.rowsOf(proposition);
  if (row === undefined) return { kind: "EVENT", from: one, to: other, proposition };
  const kind = graph.edges.at(row, "kind") < FIRST_TIE_KIND ? "STANCE" : "TIE";
  return { kind, from: graph.edges.at(row, "from"), to: graph.edges.at(row, "to"), proposition };
}
