import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";

/** What the shape of a network says of one of its nodes. */
export interface Measures {
  /** With how many others it is linked. */
  readonly degree: number;
  /** The share of shortest ways between two others that lead through it, from 0 to 1. */
  readonly betweenness: number;
  /** The number of the component it is in: 0 is the largest. */
  readonly component: number;
}

/**
 * Measures a network of nodes and pairs. Betweenness is Freeman's (1977), normalised by the number of pairs of other
 * nodes, computed as Brandes (2001) does.
 */
export function measuresOf(
  nodes: readonly number[],
  pairs: readonly (readonly [number, number])[],
): Map<number, Measures> {
  // The package measures no graph without nodes.
  if (nodes.length === 0) return new Map();
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [one, other] of pairs) graph.mergeEdge(one, other);
  const between = betweenness(graph);
  const components = new Map(
    connectedComponents(graph)
      .map((members) => members.map(Number).sort((left, right) => left - right))
      .sort((left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0))
      .flatMap((members, component) => members.map((node) => [node, component] as const)),
  );
  return new Map(
    nodes.map((node) => [
      node,
      {
        degree: graph.degree(node),
        betweenness: between[String(node)] ?? 0,
        component: components.get(node) ?? 0,
      },
    ]),
  );
}

// The package is CommonJS: its only export is the function, whatever its types say of a default.
const betweenness = betweennessCentrality as unknown as (
  graph: UndirectedGraph,
) => Readonly<Record<string, number>>;
