import { Marks } from "../../platform/memory/index.ts";
import { KeptUnderLens, POSITIONS, type GraphView } from "../graph-index/index.ts";

/** All that links a node to others under a lens: by neighbour, the serials of the propositions that do. */
export type LinksOfNode = ReadonlyMap<number, readonly number[]>;

/** The neighbours of a node in the order of their serials, and how many rows were looked at to know them. */
interface Neighbours {
  readonly serials: Int32Array;
  readonly visited: number;
}

const DECLINED = POSITIONS.indexOf("DECLINED");

/** So many neighbours are kept: four bytes each. */
const KEPT_NEIGHBOURS = 1_000_000;

const kept = new KeptUnderLens<Neighbours>(KEPT_NEIGHBOURS, ({ serials }) => serials.length + 1);
/** So many degrees are kept: of hubs alone. */
const keptDegrees = new KeptUnderLens<number>(10_000, () => 1);
const met = new Marks();

/** Which rows of the graph may link nodes, of those that do. */
export type LinkFilter = (table: "edges" | "parts", row: number) => boolean;

/** Which links are looked for, and what is done with them. */
interface Visit {
  /** Only those to this node; to any where null. */
  readonly only: number | null;
  readonly take: (neighbour: number, proposition: number) => unknown;
}

/**
 * What links nodes under a lens: stances, ties, and taking part in the same event, each asserted or pledged by some
 * claim. Who declined to say is not linked by that, and an event told only as background links nobody.
 */
export class GraphLinks {
  /** How many links were looked at. */
  visited = 0;
  private readonly view: GraphView;
  private readonly isWanted: LinkFilter | null;
  private readonly links = new Map<number, LinksOfNode>();
  private readonly neighbours = new Map<number, Int32Array>();

  constructor(view: GraphView, isWanted: LinkFilter | null = null) {
    this.view = view;
    this.isWanted = isWanted;
  }

  /** The neighbours of a node, in the order of their serials, with what links them. */
  of(node: number): LinksOfNode {
    const known = this.links.get(node);
    if (known !== undefined) return known;
    const found = new Map<number, Set<number>>();
    const take = (neighbour: number, proposition: number): void => {
      const propositions = found.get(neighbour);
      if (propositions === undefined) found.set(neighbour, new Set([proposition]));
      else propositions.add(proposition);
    };
    this.visited += this.visit(node, { only: null, take });
    const links = new Map(
      [...found]
        .toSorted(([left], [right]) => left - right)
        .map(([neighbour, propositions]) => [neighbour, [...propositions].sort((a, b) => a - b)]),
    );
    this.links.set(node, links);
    return links;
  }

  /** The same neighbours alone. */
  neighboursOf(node: number): Int32Array {
    const known = this.neighbours.get(node);
    if (known !== undefined) return known;
    const find = (): Neighbours => this.findNeighbours(node);
    const { serials, visited } = this.isWanted === null ? kept.of(this.view)(node, find) : find();
    this.visited += visited;
    this.neighbours.set(node, serials);
    return serials;
  }

  /** The serials of the propositions that link two nodes. */
  between(one: number, other: number): number[] {
    const { nodes } = this.view.graph;
    const [node, only] = nodes.degreeOf(one) <= nodes.degreeOf(other) ? [one, other] : [other, one];
    const found = new Set<number>();
    this.visit(node, { only, take: (_, proposition) => found.add(proposition) });
    return [...found].sort((left, right) => left - right);
  }

  /** Whether a node has a part in more propositions than a number under the lens. */
  hasMoreThan(count: number, node: number): boolean {
    const degree = this.view.graph.nodes.degreeOf(node);
    if (degree <= count) return false;
    this.visited += degree;
    return keptDegrees.of(this.view)(node, () => this.listedDegree(node)) > count;
  }

  private listedDegree(node: number): number {
    const { edges, edgesFrom, edgesTo, parts, partsOfNode } = this.view.graph;
    const listed = new Set<number>();
    for (const row of [...edgesFrom.rowsOf(node), ...edgesTo.rowsOf(node)])
      if (this.view.lists("edges", row)) listed.add(edges.at(row, "proposition"));
    for (const row of partsOfNode.rowsOf(node))
      if (this.view.lists("parts", row)) listed.add(parts.at(row, "proposition"));
    return listed.size;
  }

  private findNeighbours(node: number): Neighbours {
    const found: number[] = [];
    met.begin();
    const take = (neighbour: number): void => {
      if (met.get(neighbour) === 1) return;
      met.set(neighbour, 1);
      found.push(neighbour);
    };
    const visited = this.visit(node, { only: null, take });
    return { serials: Int32Array.from(found).sort(), visited };
  }

  /** Calls with what links a node to others; answers how many rows were looked at. */
  private visit(node: number, { only, take }: Visit): number {
    const visit: Visit = { only, take: (other, proposition) => other !== node && take(other, proposition) };
    const { edgesFrom, edgesTo } = this.view.graph;
    return (
      this.visitEdges(edgesFrom.rowsOf(node), "to", visit) +
      this.visitEdges(edgesTo.rowsOf(node), "from", visit) +
      this.visitEvents(node, visit)
    );
  }

  private visitEdges(rows: Int32Array, end: "from" | "to", { only, take }: Visit): number {
    const { edges } = this.view.graph;
    for (const row of rows) {
      const other = edges.at(row, end);
      if (only !== null && other !== only) continue;
      if (edges.at(row, "kind") !== DECLINED && this.shows("edges", row))
        take(other, edges.at(row, "proposition"));
    }
    return rows.length;
  }

  private visitEvents(node: number, visit: Visit): number {
    const { parts, partsOfNode } = this.view.graph;
    let visited = 0;
    for (const row of partsOfNode.rowsOf(node))
      if (parts.at(row, "background") !== 1 && this.lists("parts", row))
        visited += this.visitEvent(parts.at(row, "proposition"), visit);
    return visited;
  }

  private visitEvent(event: number, { only, take }: Visit): number {
    const { parts, partsOfEvent } = this.view.graph;
    const rows = partsOfEvent.rowsOf(event);
    for (const row of rows) {
      const other = parts.at(row, "node");
      if ((only === null || other === only) && this.view.shows("parts", row)) take(other, event);
    }
    return rows.length;
  }

  private lists(table: "edges" | "parts", row: number): boolean {
    return this.view.lists(table, row) && (this.isWanted === null || this.isWanted(table, row));
  }

  private shows(table: "edges" | "parts", row: number): boolean {
    return this.view.shows(table, row) && (this.isWanted === null || this.isWanted(table, row));
  }
}
