import { POSITIONS, type GraphView } from "../graph-index/index.ts";

/** All that links a node to others under a lens: by neighbour, the serials of the propositions that do. */
export type LinksOfNode = ReadonlyMap<number, readonly number[]>;

const DECLINED = POSITIONS.indexOf("DECLINED");

/** Which rows of the graph may link nodes, of those that do. */
export type LinkFilter = (table: "edges" | "parts", row: number) => boolean;

/**
 * What links nodes under a lens: stances, ties, and taking part in the same event, each asserted or pledged by some
 * claim. Who declined to say is not linked by that, and an event told only as background links nobody.
 */
export class GraphLinks {
  /** How many links were looked at. */
  visited = 0;
  private readonly view: GraphView;
  private readonly isWanted: LinkFilter;
  private readonly known = new Map<number, LinksOfNode>();

  constructor(view: GraphView, isWanted: LinkFilter = () => true) {
    this.view = view;
    this.isWanted = isWanted;
  }

  of(node: number): LinksOfNode {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const found = new Map<number, Set<number>>();
    this.addEdges(node, found);
    this.addEvents(node, found);
    const links = new Map(
      [...found]
        .toSorted(([left], [right]) => left - right)
        .map(([neighbour, propositions]) => [neighbour, [...propositions].sort((a, b) => a - b)]),
    );
    this.known.set(node, links);
    return links;
  }

  /** How many propositions a node has a part in under the lens, counted as far as it takes to pass a number. */
  hasMoreThan(count: number, node: number): boolean {
    const { graph } = this.view;
    if (graph.degreeOf(node) <= count) return false;
    const edges = [...graph.edgesFrom.rowsOf(node), ...graph.edgesTo.rowsOf(node)];
    const parts = [...graph.partsOfNode.rowsOf(node)];
    this.visited += edges.length + parts.length;
    const seen = new Set([
      ...edges
        .filter((row) => this.view.lists("edges", row))
        .map((row) => graph.edges.at(row, "proposition")),
      ...parts
        .filter((row) => this.view.lists("parts", row))
        .map((row) => graph.parts.at(row, "proposition")),
    ]);
    return seen.size > count;
  }

  private addEdges(node: number, found: Map<number, Set<number>>): void {
    const { edges, edgesFrom, edgesTo } = this.view.graph;
    for (const [rows, other] of [
      [edgesFrom.rowsOf(node), "to"],
      [edgesTo.rowsOf(node), "from"],
    ] as const) {
      this.visited += rows.length;
      for (const row of rows) {
        if (edges.at(row, "kind") === DECLINED || !this.lists("edges", row)) continue;
        this.add(found, { node, neighbour: edges.at(row, other), proposition: edges.at(row, "proposition") });
      }
    }
  }

  private addEvents(node: number, found: Map<number, Set<number>>): void {
    const { parts, partsOfNode, partsOfEvent } = this.view.graph;
    for (const row of partsOfNode.rowsOf(node)) {
      if (parts.at(row, "background") === 1 || !this.lists("parts", row)) continue;
      const proposition = parts.at(row, "proposition");
      const others = partsOfEvent.rowsOf(proposition);
      this.visited += others.length;
      for (const other of others) {
        if (!this.view.lists("parts", other)) continue;
        this.add(found, { node, neighbour: parts.at(other, "node"), proposition });
      }
    }
  }

  private lists(table: "edges" | "parts", row: number): boolean {
    return this.view.lists(table, row) && this.isWanted(table, row);
  }

  private add(
    found: Map<number, Set<number>>,
    { node, neighbour, proposition }: { node: number; neighbour: number; proposition: number },
  ): void {
    if (neighbour === node || !this.view.isAsserted(proposition)) return;
    const propositions = found.get(neighbour);
    if (propositions === undefined) found.set(neighbour, new Set([proposition]));
    else propositions.add(proposition);
  }
}
