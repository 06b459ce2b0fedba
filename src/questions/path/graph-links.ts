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

/** Takes a neighbour, and the row of the proposition that links it. */
type Taker = (neighbour: number, proposition: number) => void;

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
    this.visited += this.visit(node, (neighbour, proposition) => {
      const propositions = found.get(neighbour);
      if (propositions === undefined) found.set(neighbour, new Set([proposition]));
      else propositions.add(proposition);
    });
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
    const { graph } = this.view;
    const [from, to] = graph.degreeOf(one) <= graph.degreeOf(other) ? [one, other] : [other, one];
    const found = new Set<number>();
    this.visit(from, (neighbour, proposition) => {
      if (neighbour === to) found.add(proposition);
    });
    return [...found].sort((left, right) => left - right);
  }

  /** Whether a node has a part in more propositions than a number under the lens. */
  hasMoreThan(count: number, node: number): boolean {
    const degree = this.view.graph.degreeOf(node);
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
    const visited = this.visit(node, (neighbour) => {
      if (met.get(neighbour) === 1) return;
      met.set(neighbour, 1);
      found.push(neighbour);
    });
    return { serials: Int32Array.from(found).sort(), visited };
  }

  /** Calls with everything that links a node; answers how many rows were looked at. */
  private visit(node: number, take: Taker): number {
    const other: Taker = (neighbour, proposition) => {
      if (neighbour !== node) take(neighbour, proposition);
    };
    const { edgesFrom, edgesTo } = this.view.graph;
    const edges =
      this.visitEdges(edgesFrom.rowsOf(node), "to", other) +
      this.visitEdges(edgesTo.rowsOf(node), "from", other);
    return edges + this.visitEvents(node, other);
  }

  private visitEdges(rows: Int32Array, end: "from" | "to", take: Taker): number {
    const { edges } = this.view.graph;
    for (const row of rows)
      if (edges.at(row, "kind") !== DECLINED && this.shows("edges", row))
        take(edges.at(row, end), edges.at(row, "proposition"));
    return rows.length;
  }

  private visitEvents(node: number, take: Taker): number {
    const { parts, partsOfNode, partsOfEvent } = this.view.graph;
    let visited = 0;
    for (const row of partsOfNode.rowsOf(node)) {
      if (parts.at(row, "background") === 1 || !this.lists("parts", row)) continue;
      const proposition = parts.at(row, "proposition");
      const others = partsOfEvent.rowsOf(proposition);
      visited += others.length;
      for (const other of others)
        if (this.view.shows("parts", other)) take(parts.at(other, "node"), proposition);
    }
    return visited;
  }

  private lists(table: "edges" | "parts", row: number): boolean {
    return this.view.lists(table, row) && (this.isWanted === null || this.isWanted(table, row));
  }

  private shows(table: "edges" | "parts", row: number): boolean {
    return this.view.shows(table, row) && (this.isWanted === null || this.isWanted(table, row));
  }
}
