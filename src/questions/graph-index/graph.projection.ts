import { rowPages, type Projection } from "../../platform/memory/index.ts";
import { ATTRIBUTIONS, FIRST_TIE_KIND, Graph, MODALITIES, POSITIONS, TIE_KINDS } from "./graph.ts";
import {
  ALL_ROWS,
  closedRows,
  openedRows,
  resolutionRows,
  type ClaimRow,
  type ClosedRows,
  type EdgeRow,
  type GraphRows,
  type PartRow,
} from "./graph.read.ts";
import { Judgements } from "./judgements.ts";
import type { NodeRow } from "./node-flags.ts";

const TABLES = ["edges", "parts", "claims"] as const;
const NO_ROWS: GraphRows = { nodes: [], edges: [], parts: [], claims: [] };

/** The graph in memory, brought forward when a reader is ahead of it. */
export const graphIndex: Projection<Graph> = {
  name: "graph",
  async build(reader) {
    const graph = new Graph();
    graph.judgements = new Judgements(await resolutionRows(reader));
    for await (const nodes of rowPages<NodeRow>(reader, ALL_ROWS.nodes)) add(graph, { ...NO_ROWS, nodes });
    for await (const edges of rowPages<EdgeRow>(reader, ALL_ROWS.edges)) add(graph, { ...NO_ROWS, edges });
    for await (const parts of rowPages<PartRow>(reader, ALL_ROWS.parts)) add(graph, { ...NO_ROWS, parts });
    for await (const claims of rowPages<ClaimRow>(reader, ALL_ROWS.claims))
      add(graph, { ...NO_ROWS, claims });
    graph.arrange();
    return graph;
  },
  async advance(graph, reader, since) {
    const closed = await closedRows(reader, since);
    const opened = await openedRows(reader, since);
    const resolutions = await resolutionRows(reader);
    graph.judgements = new Judgements(resolutions);
    for (const table of TABLES) for (const row of closed[table]) graph.close(table, row);
    add(graph, opened);
    graph.changed(propositionsIn(closed, opened));
    return graph;
  },
};

function propositionsIn(closed: ClosedRows, { edges, parts, claims }: GraphRows): Set<number> {
  return new Set([
    ...TABLES.flatMap((table) => closed[table].map(({ proposition }) => proposition)),
    ...[...edges, ...parts, ...claims].map(([, proposition]) => proposition),
  ]);
}

/** Adds rows; how far claims assert them is told once all of them are there. */
function add(graph: Graph, { nodes, edges, parts, claims }: GraphRows): void {
  for (const node of nodes) graph.nodes.add(node);
  for (const edge of edges) addEdge(graph, edge);
  for (const part of parts) addPart(graph, part);
  for (const claim of claims) addClaim(graph, claim);
}

function addEdge({ nodes, edges, qualifies, days, spans }: Graph, row: EdgeRow): void {
  const [, proposition, from, to, position, tieKind, qualified] = row;
  const [, , , , , , , certainFrom, certainTo, presumedTo, attestedTo, knownFrom, knownTo] = row;
  nodes.addPart(from);
  nodes.addPart(to);
  if (qualified !== null) qualifies.set(proposition, qualified);
  edges.push({
    proposition,
    from,
    to,
    kind: kindOf(position, tieKind),
    assertion: 0,
    certainFrom: days.placeOf(certainFrom),
    certainTo: days.placeOf(certainTo),
    presumedTo: days.placeOf(presumedTo),
    attestedTo: days.placeOf(attestedTo),
    span: spans.placeOf(knownFrom, knownTo),
  });
}

function addPart({ nodes, parts, days, spans }: Graph, row: PartRow): void {
  const [, proposition, node, background, certainFrom, presumedTo, knownFrom, knownTo] = row;
  nodes.addPart(node);
  parts.push({
    proposition,
    node,
    background,
    assertion: 0,
    certainFrom: days.placeOf(certainFrom),
    presumedTo: days.placeOf(presumedTo),
    span: spans.placeOf(knownFrom, knownTo),
  });
}

function addClaim({ claims, days, spans }: Graph, row: ClaimRow): void {
  const [serial, proposition, modality, attribution, saidIn, attestedLatest, knownFrom, knownTo] = row;
  claims.push({
    serial,
    proposition,
    modality: placeOf(modality, MODALITIES),
    attribution: placeOf(attribution, ATTRIBUTIONS),
    saidIn: saidIn ?? 0,
    attestedLatest: days.placeOf(attestedLatest),
    span: spans.placeOf(knownFrom, knownTo),
  });
}

function kindOf(position: string | null, tieKind: string | null): number {
  if (position !== null) return placeOf(position, POSITIONS);
  return FIRST_TIE_KIND + placeOf(tieKind ?? "", TIE_KINDS);
}

function placeOf(word: string, words: readonly string[]): number {
  const place = words.indexOf(word);
  if (place < 0) throw new Error(`${JSON.stringify(word)} is not one of ${words.join(", ")}.`);
  return place;
}
