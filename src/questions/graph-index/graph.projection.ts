import { rowPages, type Projection } from "../../platform/memory/index.ts";
import { ATTRIBUTIONS, FIRST_TIE_KIND, Graph, MODALITIES, POSITIONS, TIE_KINDS } from "./graph.ts";
import {
  ALL_ROWS,
  closedRows,
  openedRows,
  resolutionRows,
  type ClaimRow,
  type EdgeRow,
  type GraphRows,
  type PartRow,
} from "./graph.read.ts";
import { Judgements } from "./judgements.ts";
import type { NodeRow } from "./node-flags.ts";

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
    for (const edge of closed.edges) graph.close("edges", edge.proposition, { ...edge, serial: 0 });
    for (const part of closed.parts) graph.close("parts", part.proposition, { ...part, serial: 0 });
    for (const claim of closed.claims) graph.close("claims", claim.proposition, claim);
    add(graph, opened);
    graph.changed(propositionsIn(closed, opened));
    return graph;
  },
};

function propositionsIn(...readings: readonly Omit<GraphRows, "nodes">[]): Set<number> {
  const rows = readings.flatMap(({ edges, parts, claims }) => [...edges, ...parts, ...claims]);
  return new Set(rows.map(({ proposition }) => proposition));
}

/** Adds rows; how far claims assert them is told once all of them are there. */
function add(graph: Graph, { nodes, edges, parts, claims }: GraphRows): void {
  for (const node of nodes) graph.nodes.add(node);
  for (const edge of edges) addEdge(graph, edge);
  for (const part of parts) addPart(graph, part);
  for (const claim of claims) addClaim(graph, claim);
}

function addEdge({ nodes, edges, qualifies, days, spans }: Graph, edge: EdgeRow): void {
  const { proposition, from, to } = edge;
  nodes.addPart(from);
  nodes.addPart(to);
  if (edge.qualifies !== null) qualifies.set(proposition, edge.qualifies);
  edges.push({
    proposition,
    from,
    to,
    kind: kindOf(edge),
    assertion: 0,
    certainFrom: days.placeOf(edge.certainFrom),
    certainTo: days.placeOf(edge.certainTo),
    presumedTo: days.placeOf(edge.presumedTo),
    attestedTo: days.placeOf(edge.attestedTo),
    span: spans.placeOf(edge.knownFrom, edge.knownTo),
  });
}

function addPart({ nodes, parts, days, spans }: Graph, part: PartRow): void {
  const { proposition, node, background } = part;
  nodes.addPart(node);
  parts.push({
    proposition,
    node,
    background,
    assertion: 0,
    certainFrom: days.placeOf(part.certainFrom),
    presumedTo: days.placeOf(part.presumedTo),
    span: spans.placeOf(part.knownFrom, part.knownTo),
  });
}

function addClaim({ claims, days, spans }: Graph, claim: ClaimRow): void {
  claims.push({
    serial: claim.serial,
    proposition: claim.proposition,
    modality: placeOf(claim.modality, MODALITIES),
    attribution: placeOf(claim.attribution, ATTRIBUTIONS),
    saidIn: claim.saidIn ?? 0,
    attestedLatest: days.placeOf(claim.attestedLatest),
    span: spans.placeOf(claim.knownFrom, claim.knownTo),
  });
}

function kindOf({ position, tieKind }: EdgeRow): number {
  if (position !== null) return placeOf(position, POSITIONS);
  return FIRST_TIE_KIND + placeOf(tieKind ?? "", TIE_KINDS);
}

function placeOf(word: string, words: readonly string[]): number {
  const place = words.indexOf(word);
  if (place < 0) throw new Error(`${JSON.stringify(word)} is not one of ${words.join(", ")}.`);
  return place;
}
