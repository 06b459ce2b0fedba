import type { LensScope } from "../../lens/index.ts";
import type { Concept } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { GraphView } from "./graph-view.ts";
import { graphIndex } from "./graph.projection.ts";

export { ATTRIBUTIONS, FIRST_TIE_KIND, MODALITIES, POSITIONS, TIE_KINDS, type Graph } from "./graph.ts";
export { GraphView } from "./graph-view.ts";
export { graphIndex } from "./graph.projection.ts";
export { Judgements } from "./judgements.ts";
export { KeptUnderLens } from "./kept-under-lens.ts";

/** The graph in memory as a lens shows it, at least as new as what the request reads. */
export async function graphUnder(context: RequestContext, scope: LensScope): Promise<GraphView> {
  return new GraphView(await context.memory.at(graphIndex, context.reader), scope);
}

export const graphIndexConcept: Concept = { folder: "questions/graph-index", projections: [graphIndex] };
