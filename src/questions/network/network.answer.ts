import { Claim, Proposition } from "../../claims/claim/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { Subject } from "../../things/node/index.ts";
import { ShownRows, type RequestContext } from "../as-of/index.ts";
import { graphUnder } from "../graph-index/index.ts";
import { networkAround, type NetworkQuestion } from "./network.ts";
import type { Network } from "./network.types.ts";

/** The network around some nodes under a lens; its rows are read, all together, only where they are asked for. */
export async function networkOf(
  context: RequestContext,
  scope: LensScope,
  asked: NetworkQuestion,
): Promise<Network> {
  const view = await graphUnder(context, scope);
  const { nodes, links, measures, isComplete } = networkAround(view, asked);
  const rows = new ShownRows(context, scope);
  return {
    isComplete,
    componentCount: () => new Set(nodes.map(({ serial }) => measures.componentOf(serial))).size,
    nodes: nodes.map(({ serial, hops }) => ({
      node: rows.one(Subject, serial),
      hops,
      degree: () => measures.degreeOf(serial),
      betweenness: () => measures.betweennessOf(serial),
      component: () => measures.componentOf(serial),
    })),
    links: links.map(({ kind, from, to, proposition }) => ({
      kind,
      from: rows.one(Subject, from),
      to: rows.one(Subject, to),
      proposition: rows.one(Proposition, proposition),
      claims: () => rows.all(Claim, view.countingClaims(proposition))(),
    })),
  };
}
