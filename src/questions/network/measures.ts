import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";

/** In how many nodes betweenness is looked for: it costs the nodes times the links. */
export const MOST_MEASURED = 1_000;

/** What the shape of a network says of its nodes. */
export interface Measures {
  /** With how many others a node is linked. */
  degreeOf(node: number): number;
  /** The share of shortest ways between two others that lead through it, from 0 to 1; null in too large a network. */
  betweennessOf(node: number): number | null;
  /** The number of the component it is in: 0 is the largest. */
  componentOf(node: number): number;
}

/**
 * Measures a network of nodes and pairs, each measure when it is first asked for. Betweenness is Freeman's (1977),
 * normalised by the number of pairs of other nodes, computed as Brandes (2001) does: by far the dearest.
 */
export function measuresOf(
  nodes: readonly number[],
  pairs: readonly (readonly [number, number])[],
): Measures {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [one, other] of pairs) graph.mergeEdge(one, other);
  let between: Readonly<Record<string, number>> | null = null;
  let components: ReadonlyMap<number, number> | null = null;
  return {
    degreeOf: (node) => graph.degree(node),
    betweennessOf: (node) =>
      nodes.length > MOST_MEASURED ? null : ((between ??= betweenness(graph))[String(node)] ?? 0),
    componentOf: (node) => (components ??= componentsOf(graph)).get(node) ?? 0,
  };
}

function componentsOf(graph: UndirectedGraph): Map<number, number> {
  return new Map(
    connectedComponents(graph)
      .map((members) => members.map(Number).sort((left, right) => left - right))
      .sort((left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0))
      .flatMap((members, component) => members.map((node) => [node, component] as const)),
  );
}

// The package is CommonJS: its only export is the function, whatever its types say of a default.
const betweenness = betweennessCentrality as unknown as (
  graph: UndirectedGraph,
) => Readonly<Record<string, number>>;
