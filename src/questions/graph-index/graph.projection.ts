import type { Projection } from "../../platform/memory/index.ts";
import { ATTRIBUTIONS, FIRST_TIE_KIND, Graph, MODALITIES, POSITIONS, TIE_KINDS } from "./graph.ts";
import { closedRows, openedRows, resolutionRows, type EdgeRow, type GraphRows } from "./graph.read.ts";
import { Judgements } from "./judgements.ts";

/** The graph in memory, built when the server starts and brought forward when a reader is ahead of it. */
export const graphIndex: Projection<Graph> = {
  name: "graph",
  async build(reader) {
    const graph = new Graph();
    graph.judgements = new Judgements(await resolutionRows(reader));
    add(graph, await openedRows(reader, null));
    graph.trim();
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
    return graph;
  },
};

function add(graph: Graph, { nodes, edges, parts, claims }: GraphRows): void {
  for (const node of nodes) graph.nodes.add(node);
  for (const edge of edges) graph.edges.push({ ...edge, kind: kindOf(edge), qualifies: edge.qualifies ?? 0 });
  for (const part of parts) graph.parts.push(part);
  for (const claim of claims) {
    graph.claims.push({
      ...claim,
      modality: placeOf(claim.modality, MODALITIES),
      attribution: placeOf(claim.attribution, ATTRIBUTIONS),
      saidIn: claim.saidIn ?? 0,
    });
  }
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
